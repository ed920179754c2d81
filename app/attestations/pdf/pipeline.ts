import { createHash } from 'node:crypto'
import { ROME, clock } from '#core/clock'
import type { Printed } from '#core/pdf/browser'
import { missingGlyphs } from '#core/pdf/fonts'
import type { Printer } from '#core/pdf/printer'
import { FinisherPool } from '#attestations/pdf/finisher_pool'
import { Gate } from '#attestations/pdf/gate'
import { Press, type Imprint, type Pressed } from '#attestations/pdf/press'
import type { PageGeometry } from '#attestations/pdf/geometry'
import { embedSeal } from '#attestations/pdf/sealing'
import { SheetMaker } from '#attestations/pdf/sheet'
import type { Signer } from '#attestations/pdf/signer'
import type { Issuer, PersonToPrint, Produced, TemplateSource } from '#attestations/pdf/types'

export interface PipelineOptions {
  printer: Printer
  /** Threads that take batches apart. */
  workers: number
  signer: Signer
  issuer: Issuer
}

/** What one call made: an answer a person, in their order, and what Chromium printed, unsealed, to be put on paper. */
export interface Production {
  results: Produced[]
  printed: Uint8Array[]
}

/** Pages that Chromium prints in one document: fewer cost more time each, more cost more memory. */
export const PEOPLE_A_BATCH = 50
/** Batches between Chromium and the store at once: beyond it memory grows and speed does not. */
const BATCHES_IN_FLIGHT = 8

/**
 * From people to sealed documents: Chromium prints fifty at a time, threads split and finish them, the signer seals them. Calls may
 * overlap as they like; the surplus waits.
 */
export class AttestationPipeline {
  #gate = new Gate(BATCHES_IN_FLIGHT)
  #finisher: FinisherPool
  #press: Press
  readonly printer: Printer

  private constructor(private options: PipelineOptions) {
    this.printer = options.printer
    this.#finisher = new FinisherPool(options.workers)
    this.#press = new Press(this.printer, this.#finisher)
  }

  /** Opens nothing yet: Chromium and threads start with the first work. */
  static start(options: PipelineOptions): AttestationPipeline {
    return new AttestationPipeline(options)
  }

  /**
   * Final documents for at most fifty people. Who cannot be printed gets an error of their own; the others get their document.
   * @throws ChromiumMissing, or what the signer throws: then nobody was served and the call may be repeated
   */
  produce(template: TemplateSource, people: PersonToPrint[]): Promise<Production> {
    if (people.length > PEOPLE_A_BATCH)
      throw new RangeError(`At most ${PEOPLE_A_BATCH} people a call`)
    return this.#gate.pass(() => this.#produce(template, people))
  }

  /** One attestation as it will look, as a PDF without a seal. */
  async preview(template: TemplateSource, person: PersonToPrint): Promise<Uint8Array> {
    const { pdf } = await this.layOut(template, person)
    return pdf
  }

  /** One attestation as it will look, as a PNG. */
  picture(template: TemplateSource, person: PersonToPrint, width = 1200): Promise<Uint8Array> {
    return this.printer.screenshot(this.#maker(template).make([person]), width)
  }

  /** The print and the layout of one attestation, to judge whether it stands on its sheet. */
  layOut(template: TemplateSource, person: PersonToPrint): Promise<Printed<PageGeometry[]>> {
    return this.printer.print(this.#maker(template).make([person]), true)
  }

  /** Ends every process and thread, those of the printer too. */
  async stop() {
    await Promise.all([this.printer.stop(), this.#finisher.stop()])
  }

  async #produce(template: TemplateSource, people: PersonToPrint[]): Promise<Production> {
    const refused = people.flatMap(refusalOf)
    const good = people.filter(({ id }) => !refused.some((refusal) => refusal.id === id))
    if (good.length === 0) return { results: refused, printed: [] }
    const { pressed, printed } = await this.#press.run(this.#maker(template), good, this.#imprint())
    const answers = new Map(
      [...refused, ...(await this.#seal(pressed))].map((answer) => [answer.id, answer])
    )
    return { results: people.map(({ id }) => answers.get(id)!), printed }
  }

  async #seal(pressed: Pressed[]): Promise<Produced[]> {
    const whole = pressed.filter((one) => 'unsealed' in one)
    const seals = await this.options.signer.sign(whole.map(({ unsealed }) => unsealed.digest))
    const sealed = whole.map(({ id, unsealed }, index) => withSeal(id, unsealed.pdf, seals[index]))
    const failed = pressed.filter((one) => 'error' in one)
    return [...sealed, ...failed.map(({ id, error }): Produced => ({ id, ok: false, error }))]
  }

  #maker(template: TemplateSource): SheetMaker {
    const { isTestKey } = this.options.signer.describe()
    const date = clock.now().setZone(ROME).toFormat('d.MM.yyyy')
    return new SheetMaker(template, this.options.issuer, { date, isTestKey })
  }

  #imprint(): Imprint {
    const { sealer, maximumBytes } = this.options.signer.describe()
    const issuedAt = `${clock.now().toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss")}Z`
    return { author: this.options.issuer.name, sealer, issuedAt, sealRoom: maximumBytes }
  }
}

function refusalOf({ id, values }: PersonToPrint): Produced[] {
  const missing = missingGlyphs(Object.values(values).join('').normalize('NFC'))
  if (missing.length === 0) return []
  const list = missing.map((character) => `«${character}»`).join(', ')
  return [
    {
      id,
      ok: false,
      error: `I caratteri dell’attestato non comprendono ${list}: corregga il nome o il titolo.`,
    },
  ]
}

function withSeal(id: string, pdf: Uint8Array<ArrayBuffer>, cms: Uint8Array): Produced {
  embedSeal(Buffer.from(pdf.buffer), cms)
  return { id, ok: true, pdf, sha256: createHash('sha256').update(pdf).digest('hex') }
}
