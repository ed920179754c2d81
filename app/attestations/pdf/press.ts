import { ChromiumMissing } from '#core/pdf/chromium'
import type { Printer } from '#core/pdf/printer'
import type { FinishJob, Unsealed } from '#attestations/pdf/finisher'
import type { FinisherPool } from '#attestations/pdf/finisher_pool'
import type { PageGeometry } from '#attestations/pdf/geometry'
import type { SheetMaker } from '#attestations/pdf/sheet'
import type { PersonToPrint } from '#attestations/pdf/types'

/** What became of one person: a document that waits for its seal, or why there is none. */
export type Pressed = { id: string; unsealed: Unsealed } | { id: string; error: string }

export interface PressRun {
  pressed: Pressed[]
  /** What Chromium printed, unsealed: one document a batch, or one a person where the batch had to be tried one by one. */
  printed: Uint8Array[]
}

/** What every document of a run says of itself. */
export type Imprint = Pick<FinishJob, 'author' | 'sealer' | 'issuedAt' | 'sealRoom'>

/** Prints people and takes the print apart. */
export class Press {
  constructor(
    private printer: Printer,
    private finisher: FinisherPool
  ) {}

  /**
   * A batch that fails is tried person by person: one bad page must not hold back forty-nine good ones.
   * @throws ChromiumMissing
   */
  async run(maker: SheetMaker, people: PersonToPrint[], imprint: Imprint): Promise<PressRun> {
    try {
      return await this.#press(maker, people, imprint)
    } catch (error) {
      if (error instanceof ChromiumMissing) throw error
    }
    const runs: PressRun[] = []
    for (const person of people) runs.push(await this.#pressAlone(maker, person, imprint))
    return {
      pressed: runs.flatMap(({ pressed }) => pressed),
      printed: runs.flatMap(({ printed }) => printed),
    }
  }

  async #pressAlone(maker: SheetMaker, person: PersonToPrint, imprint: Imprint): Promise<PressRun> {
    try {
      return await this.#press(maker, [person], imprint)
    } catch (error) {
      if (error instanceof ChromiumMissing) throw error
      return { pressed: [{ id: person.id, error: (error as Error).message }], printed: [] }
    }
  }

  async #press(maker: SheetMaker, people: PersonToPrint[], imprint: Imprint): Promise<PressRun> {
    const sheet = maker.make(people)
    const { pdf, measured: geometry } = await this.printer.print<PageGeometry[]>(sheet)
    const titles = people.map(({ title }) => title)
    const unsealed = await this.finisher.finish({ pdf, geometry, titles, ...imprint })
    const pressed = people.map(({ id }, index) =>
      geometry[index].overflows ? { id, error: OVERFLOWS } : { id, unsealed: unsealed[index] }
    )
    return { pressed, printed: [pdf] }
  }
}

const OVERFLOWS =
  'Il testo non sta tutto sul foglio: accorci il titolo o scelga un modello con più spazio.'
