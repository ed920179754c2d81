import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { PORTAL, record } from '#audit/record'
import { clock } from '#core/clock'
import { reminderOn } from '#internships/changes/reminder'
import {
  communicationReminderMail,
  type Reminder,
} from '#internships/mails/communication_reminder_mail'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import { daysAfter } from '#internships/periods'
import HostOfficer from '#hosts/models/host_officer'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'

/** Reminds hosts of the communications they owe: once as the term comes, once when it has passed. */
export class RemindCommunications {
  /** @returns how many reminders were written; done again on the same day, none */
  async handle(): Promise<number> {
    const today = clock.rome().toISODate()!
    const open = await MandatoryCommunication.query()
      .whereNull('sentOn')
      .where('dueOn', '<=', daysAfter(today, 1))
      .orderBy('dueOn')
      .orderBy('id')
    let written = 0
    for (const one of open.filter((owed) => reminderOn(owed, today))) {
      if (await this.#remind(one.id, today)) written++
    }
    return written
  }

  /** One that fails is told to the log and does not hold the others back. */
  async #remind(id: number, today: string): Promise<boolean> {
    try {
      return await db.transaction((trx) => remind(id, today, trx))
    } catch (error) {
      logger.error({ err: error, communication: id }, 'communication reminder')
      return false
    }
  }
}

async function remind(id: number, today: string, trx: TransactionClientContract) {
  const owed = await MandatoryCommunication.query({ client: trx })
    .where('id', id)
    .forUpdate()
    .first()
  const reminder = owed && reminderOn(owed, today)
  if (!owed || !reminder) return false
  await owed.load('internship', (one) => one.preload('intern').preload('hostBody'))
  const recipients = await recipientsOf(owed, reminder, trx)
  if (recipients.length === 0) return false
  const mail = communicationReminderMail(owed, reminder)
  const cause = { type: 'mandatory_communication', id }
  const drafts = recipients.map((one) => ({
    cause,
    ...one,
    ...mail,
    dueAt: clock.now(),
    isReady: true,
  }))
  await new EnqueueMessages().handle(drafts, trx)
  await owed.useTransaction(trx).merge({ remindedAt: clock.now() }).save()
  const details = { kind: owed.kind, dueOn: owed.dueOn, reminder }
  const subject = { type: 'internship', id: owed.internshipId }
  await record(PORTAL, 'internship.communication_reminded', subject, details, trx)
  return true
}

/** The body's certified address (PEC), or else the accounts that act for it. */
async function recipientsOf(
  { internship: { hostBody } }: MandatoryCommunication,
  recipientKey: Reminder,
  trx: TransactionClientContract
) {
  if (hostBody.pec) return [{ recipientKey, to: { address: hostBody.pec, name: hostBody.name } }]
  const officers = await HostOfficer.query({ client: trx })
    .where('hostBodyId', hostBody.id)
    .preload('account')
    .orderBy('id')
  return officers
    .filter(({ account }) => !account.isDisabled)
    .map(({ account }, index) => ({
      recipientKey: index === 0 ? recipientKey : `${recipientKey}-${account.id}`,
      to: { address: account.email, name: account.fullName },
    }))
}
