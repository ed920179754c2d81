import { Readable } from 'node:stream'

const STEP = 16 * 1024

/**
 * The content of a mail as a stream that asks leave before its first byte: an SMTP client reads it only once the
 * server has answered DATA with 354.
 */
export class MailContent extends Readable {
  #at = 0

  /** Whether the server asked for the content. */
  hasStarted = false

  /** Whether all of it was handed over: the end mark that completes the mail may have travelled. */
  isOver = false

  /** Why leave was not given, or null. */
  refusal: unknown = null

  constructor(
    private raw: Buffer,
    private beforeContent: () => Promise<void>
  ) {
    super({ highWaterMark: STEP })
    this.on('end', () => (this.isOver = true))
  }

  override _read() {
    if (this.hasStarted) return this.#pushNext()
    this.hasStarted = true
    this.beforeContent().then(
      () => this.#pushNext(),
      (error) => this.#refuse(error)
    )
  }

  #pushNext() {
    if (this.destroyed) return
    const next = this.raw.subarray(this.#at, this.#at + STEP)
    this.#at += next.length
    this.push(next.length ? next : null)
  }

  #refuse(error: unknown) {
    this.refusal = error ?? new Error('Refused before the content')
    this.destroy(new Error('The content was withheld'))
  }
}
