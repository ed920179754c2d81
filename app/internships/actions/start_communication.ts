import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Internship from '#internships/models/internship'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import { daysAfter } from '#internships/periods'

/** The communication of the start of an internship: one, whose cause is the internship itself. */
export const startCommunicationOf = (id: number, client?: TransactionClientContract) =>
  MandatoryCommunication.query({ client })
    .where({ internshipId: id, kind: 'start', causeId: id })
    .first()

/**
 * Notes that the start has to be communicated by the day before, or moves that day while no number came (facts, section 9).
 */
export async function expectStartCommunication(
  { id, startsOn }: Internship,
  trx: TransactionClientContract
): Promise<MandatoryCommunication> {
  const days = { factOn: startsOn, dueOn: daysAfter(startsOn, -1) }
  const known = await startCommunicationOf(id, trx)
  if (known?.number) return known
  if (known) return known.useTransaction(trx).merge(days).save()
  const fresh = { internshipId: id, kind: 'start' as const, causeId: id, ...days }
  return MandatoryCommunication.create(fresh, { client: trx })
}
