import type { Result } from '#core/result'
import { tidy } from '#core/values/text'

/**
 * Reads the fields of a step one after the other and gathers what is wrong with them, so that all faults are told at
 * once, each beside its field. `prefix` names the row a field belongs to (`esperienza_2_`).
 */
export class FieldReader {
  constructor(
    private fields: Record<string, string>,
    readonly faults: Record<string, string> = {},
    private prefix = ''
  ) {}

  /** The fields of a row, whose faults come to the same list. */
  row(fields: Record<string, string>, prefix: string) {
    return new FieldReader(fields, this.faults, prefix)
  }

  /** What is written, without blanks at its ends; empty when nothing is. */
  raw(name: string): string {
    return tidy(this.fields[name] ?? '')
  }

  fault(name: string, sentence: string) {
    this.faults[this.prefix + name] ??= sentence
  }

  /** A text that must be there. */
  text(name: string, missing: string, most = 200): string {
    const text = this.optional(name, most)
    if (text === null) this.fault(name, missing)
    return text ?? ''
  }

  /** A text that may be left out. */
  optional(name: string, most = 200): string | null {
    const text = this.raw(name).replace(/[^\S\n]+/gu, ' ')
    const length = [...text].length
    if (length > most) {
      this.fault(
        name,
        `Il testo è di ${length} caratteri: ne tolga ${length - most}. Non perderà quello che ha scritto.`
      )
    }
    return text || null
  }

  /** One of the offered values. */
  choice<T extends string>(name: string, values: readonly T[], missing: string): T {
    const value = this.raw(name) as T
    if (!values.includes(value)) this.fault(name, missing)
    return value
  }

  isTicked(name: string): boolean {
    return this.raw(name) !== ''
  }

  /** A value with a reader of its own, and a sentence for each of its faults. */
  read<T, E extends string>(
    name: string,
    reader: (text: string) => Result<T, E>,
    sentences: Record<E, string>
  ): T | null {
    const outcome = reader(this.raw(name))
    if (outcome.ok) return outcome.value
    this.fault(name, sentences[outcome.error])
    return null
  }

  /** A value that its reader gives, or null with one sentence for whatever is wrong. */
  want<T>(name: string, value: T | null, sentence: string): T | null {
    if (value === null) this.fault(name, sentence)
    return value
  }
}
