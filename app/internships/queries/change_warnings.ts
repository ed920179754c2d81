import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { dayWith } from '#core/dates'
import Agreement from '#hosts/models/agreement'
import Internship from '#internships/models/internship'
import { daysText } from '#internships/changes/faults'
import { nextDay, type Period } from '#internships/periods'

/** What to look at when the end of an internship moves on to a day: it does not stand in the way. */
export async function agreementWarning(
  { hostBodyId }: Internship,
  endsOn: string,
  client: TransactionClientContract
): Promise<string | null> {
  const agreements = await Agreement.query({ client }).where({ hostBodyId })
  if (agreements.some((one) => one.covers(endsOn))) return null
  return `Nessuna convenzione dell’ente arriva ${dayWith('al', endsOn)}: va rinnovata prima.`
}

/** Another internship of the same person in the days by which the end moves on; null when there is none. */
export async function clashingInternship(
  { id, internId, endsOn }: Internship,
  laterEndsOn: string,
  client: TransactionClientContract
): Promise<Period | null> {
  return Internship.query({ client })
    .where({ internId })
    .whereNot('id', id)
    .whereNot('state', 'annulled')
    .where('startsOn', '<=', laterEndsOn)
    .where('endsOn', '>=', nextDay(endsOn))
    .first()
}

/** The same, in a sentence. */
export const clashText = (other: Period) =>
  `La persona ha un altro tirocinio in quei giorni, ${daysText(other)}.`
