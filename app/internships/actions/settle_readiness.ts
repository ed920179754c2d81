import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { lockInternship } from '#internships/actions/lock_internship'
import { BEFORE_START, internshipLifecycle } from '#internships/lifecycle'
import type Internship from '#internships/models/internship'
import { checklistOf } from '#internships/queries/checklist'

/**
 * Brings the state of an internship before its start in line with its checklist: ready once nothing is open, in preparation
 * again when something is. To be called inside the transaction of whatever a checklist looks at; once begun it does nothing.
 */
export async function settleReadiness(
  actor: Actor,
  internship: Internship,
  trx: TransactionClientContract
): Promise<void> {
  if (!BEFORE_START.includes(internship.state)) return
  const { id } = internship
  const lines = await checklistOf(id, trx)
  const open = lines.filter(({ isDone }) => !isDone)
  const isReady = internship.state === 'ready'
  if (isReady === (open.length === 0)) return
  const transition = isReady ? 'reopen' : 'clear'
  const state = internshipLifecycle.next(transition, internship.state)
  await internship.useTransaction(trx).merge({ state, updatedAt: clock.now() }).save()
  const action = isReady ? 'internship.reopened' : 'internship.cleared'
  const details = { code: internship.code, open: open.map(({ label }) => label) }
  await record(actor, action, { type: 'internship', id }, details, trx)
}

/** The same for one internship by itself. */
export class SettleReadiness {
  constructor(private actor: Actor) {}

  handle(id: number): Promise<void> {
    return db.transaction(async (trx) =>
      settleReadiness(this.actor, await lockInternship(id, trx), trx)
    )
  }
}
