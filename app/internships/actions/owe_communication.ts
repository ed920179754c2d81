import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import programme from '#config/programme'
import MandatoryCommunication, {
  type CommunicationKind,
} from '#internships/models/mandatory_communication'
import { daysAfter } from '#internships/periods'

/** A fact after the start that the host has to communicate. */
export type OwedFact = {
  internshipId: number
  kind: Exclude<CommunicationKind, 'start'>
  /** The row of the fact. */
  causeId: number
  /** The day from which the term runs, `yyyy-MM-dd`. */
  factOn: string
}

/**
 * Notes that a fact is to be communicated to the job services (COB) within the days of the programme (facts, section 9; the
 * term is to be verified). A fact owes one communication.
 */
export const oweCommunication = (
  fact: OwedFact,
  trx: TransactionClientContract
): Promise<MandatoryCommunication> =>
  MandatoryCommunication.create(
    { ...fact, dueOn: daysAfter(fact.factOn, programme.communicationDays) },
    { client: trx }
  )
