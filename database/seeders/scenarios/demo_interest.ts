import { clock } from '#core/clock'
import { createInterest } from '#database/factories/selection/interest_factory'

/** How many people of a municipality ask for an area, over the last months: ISTAT code, area, people. */
const WISHES: Array<[municipality: string, area: string, people: number]> = [
  ['097042', 'culture', 9],
  ['097042', 'office', 6],
  ['097048', 'office', 4],
  ['016024', 'social', 11],
  ['016024', 'communication', 3],
  ['019036', 'communication', 5],
  ['020030', 'culture', 4],
  ['014061', 'technical', 2],
  ['098031', 'office', 7],
  ['018177', 'social', 5],
  ['012026', 'office', 3],
  ['108023', 'technical', 1],
]

/** People who asked to be told of new notices, invented like all the demo. */
export async function seedDemoInterest(): Promise<void> {
  let person = 0
  for (const [municipalityCode, area, people] of WISHES) {
    for (let index = 0; index < people; index++) {
      person += 1
      const confirmedAt = clock.now().minus({ days: (person * 11) % 330 })
      await createInterest({
        email: `interesse${person}@demo.example`,
        municipalityCode,
        areas: [area],
        months: index % 2 ? [6, 12] : [12],
        consentedAt: confirmedAt,
        confirmedAt,
        createdAt: confirmedAt,
      })
    }
  }
}
