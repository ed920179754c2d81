import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { dayWith } from '#core/dates'
import { formFault } from '#core/form_fault'
import { fail, ok, type Result } from '#core/result'
import MandatoryCommunication from '#internships/models/mandatory_communication'

/** Number of the communication and the day on which the host sent it, `yyyy-MM-dd`. */
export type SentCommunication = { number: string; sentOn: string }

/** Records that a mandatory communication was sent, or corrects its number or day. */
export class RecordCommunication {
  constructor(private actor: Account) {}

  /**
   * Fails when somebody else recorded it meanwhile: `seen` is the number that the form began from. Throws a form fault for a day
   * to come.
   */
  handle(
    { id }: MandatoryCommunication,
    sent: SentCommunication,
    seen: string | null
  ): Promise<Result<MandatoryCommunication, 'changed_meanwhile'>> {
    const today = clock.rome().toISODate()!
    if (sent.sentOn > today) {
      throw formFault({
        inviata_il: `Oggi è ${dayWith('il', today)}: il giorno dell’invio non può venire dopo.`,
      })
    }
    return db.transaction(async (trx) => {
      const held = await MandatoryCommunication.query({ client: trx })
        .where('id', id)
        .forUpdate()
        .firstOrFail()
      if (held.number !== seen) return fail('changed_meanwhile')
      const details = { kind: held.kind, ...sent, before: held.number }
      await held.useTransaction(trx).merge(sent).save()
      const subject = { type: 'internship', id: held.internshipId }
      await record(this.actor, 'internship.change_communicated', subject, details, trx)
      return ok(held)
    })
  }
}
