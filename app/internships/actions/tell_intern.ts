import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import type Internship from '#internships/models/internship'
import type { Mail } from '#internships/mails/change_mail'
import { EnqueueMessages, type Reference } from '#messaging/actions/enqueue_messages'

/** Loads whom and what the letters about an internship name. */
export async function withNames(
  internship: Internship,
  trx: TransactionClientContract
): Promise<Internship> {
  await internship.useTransaction(trx).load((one) => one.load('intern').load('hostBody'))
  return internship
}

/** Writes to the intern of a fact, in its transaction. Needs `withNames`. */
export async function tellIntern(
  { intern }: Internship,
  cause: Reference,
  mail: Mail,
  trx: TransactionClientContract,
  recipientKey?: string
): Promise<void> {
  const to = { address: intern.email, name: intern.fullName }
  const draft = { cause, recipientKey, to, ...mail, dueAt: clock.now(), isReady: true }
  await new EnqueueMessages().handle([draft], trx)
}
