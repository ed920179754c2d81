import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import programme from '#config/programme'
import { PORTAL, record } from '#audit/record'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import { FOLLOW_UP, followUpMail, type FollowUpMail } from '#internships/mails/follow_up_mail'
import FollowUp from '#internships/models/follow_up'
import { answersEnd, today } from '#internships/surveys/terms'
import { hashOf, surveyToken } from '#internships/surveys/token'

/** Rows of the database change under their own condition, so that of two machines one writes and sends. */
const CLAIM: Record<FollowUpMail, 'asked_at' | 'reminded_at'> = {
  ask: 'asked_at',
  reminder: 'reminded_at',
}

/** Asks the former interns whose day has come, and reminds once whoever did not answer. */
export class AskFormerInterns {
  /** How many were asked, and how many reminded. */
  async handle(): Promise<{ asked: number; reminded: number }> {
    return {
      asked: await this.#send(await toAsk(), 'ask'),
      reminded: await this.#send(await toRemind(), 'reminder'),
    }
  }

  async #send(ids: number[], kind: FollowUpMail): Promise<number> {
    let sent = 0
    for (const id of ids) {
      try {
        if (await db.transaction((trx) => sendOne(id, kind, trx))) sent += 1
      } catch (error) {
        // One whose mail cannot be written leaves the others their turn.
        logger.error({ err: error, followUp: id, kind }, 'follow-up')
      }
    }
    return sent
  }
}

/** @returns false when another run was quicker, or an answer came in between */
async function sendOne(
  id: number,
  kind: FollowUpMail,
  trx: TransactionClientContract
): Promise<boolean> {
  const now = clock.now()
  const [claimed] = await FollowUp.query({ client: trx })
    .where('id', id)
    .whereNull(CLAIM[kind])
    .whereNull('answered_at')
    .update({ [CLAIM[kind]]: toDb(now), token_hash: hashOf(surveyToken(id)) })
  if (Number(claimed) === 0) return false
  const followUp = await FollowUp.query({ client: trx })
    .where('id', id)
    .preload('internship', (internship) => internship.preload('intern').preload('hostBody'))
    .firstOrFail()
  const draft = {
    ...followUpMail(followUp, kind),
    group: { type: FOLLOW_UP, id: Number(today().replaceAll('-', '')) },
    isConfidential: true,
    dueAt: now,
    isReady: true,
  }
  await new EnqueueMessages().handle([draft], trx)
  await record(
    PORTAL,
    `follow_up.${kind === 'ask' ? 'asked' : 'reminded'}`,
    subjectOf(id),
    null,
    trx
  )
  return true
}

const subjectOf = (id: number) => ({ type: FOLLOW_UP, id })

async function toAsk(): Promise<number[]> {
  const rows = await FollowUp.query()
    .select('id')
    .whereNull('asked_at')
    .whereBetween('due_on', [today(-programme.followUpLatestDays), today()])
    .whereHas('internship', (one) => one.whereIn('state', ['completed', 'terminated']))
    .orderBy('id')
  return rows.map(({ id }) => id)
}

async function toRemind(): Promise<number[]> {
  const before = clock.now().minus({ days: programme.followUpReminderDays })
  const rows = await FollowUp.query()
    .select('id')
    .where('asked_at', '<=', toDb(before))
    .where('asked_at', '>', toDb(answersEnd()))
    .whereNull('reminded_at')
    .whereNull('answered_at')
    .orderBy('id')
  return rows.map(({ id }) => id)
}
