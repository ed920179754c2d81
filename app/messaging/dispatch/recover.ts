import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { steadily } from '#messaging/dispatch/steadily'
import { messageLifecycle } from '#messaging/lifecycle'

const { postpone, doubt } = messageLifecycle.transitions

/** What is said of a message whose dispatcher died while its content travelled. */
export const LOST_AFTER_DATA =
  'L’invio si è interrotto dopo la consegna del testo al server: il messaggio può essere arrivato. Non lo rimandiamo da soli.'

const LOST_BEFORE_DATA = 'L’invio si è interrotto prima della consegna: il messaggio non è partito.'

export type Recovered = { waiting: number; uncertain: number }

/**
 * Takes back the messages of dispatchers that died: those whose content had not begun to travel wait again, the
 * others become uncertain, for a person to decide.
 */
export function recoverLost(): Promise<Recovered> {
  return steadily(() =>
    db.transaction(async (trx) => ({
      waiting: await waitAgain(trx),
      uncertain: await leaveUncertain(trx),
    }))
  )
}

async function waitAgain(trx: TransactionClientContract) {
  const now = toDb(clock.now())
  const rows = await lostMessages(trx)
    .whereNull('data_started_at')
    .update({ ...FREE, state: postpone.to, next_try_at: now, cause: LOST_BEFORE_DATA }, ['id'])
  return closeAttempts(rows, { outcome: 'retry', response: LOST_BEFORE_DATA }, trx)
}

async function leaveUncertain(trx: TransactionClientContract) {
  const now = toDb(clock.now())
  const rows = await lostMessages(trx)
    .whereNotNull('data_started_at')
    .update({ ...FREE, state: doubt.to, settled_at: now, cause: LOST_AFTER_DATA }, ['id'])
  return closeAttempts(rows, { outcome: 'uncertain', response: LOST_AFTER_DATA }, trx)
}

const FREE = { leased_by: null, leased_until: null }

const lostMessages = (trx: TransactionClientContract) =>
  trx
    .from('messages')
    .whereIn('state', [...doubt.from])
    .where('leased_until', '<', toDb(clock.now()))

/** @returns how many messages it was about */
async function closeAttempts(
  rows: Array<{ id: number }>,
  end: { outcome: string; response: string },
  trx: TransactionClientContract
) {
  for (const { id } of rows) {
    await trx
      .from('message_attempts')
      .where('message_id', id)
      .whereNull('outcome')
      .update({ ...end, finished_at: toDb(clock.now()) })
  }
  return rows.length
}
