import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { PORTAL, record } from '#audit/record'
import { clock } from '#core/clock'
import { nextMove, type DayMove } from '#internships/changes/day_state'
import { internshipLifecycle } from '#internships/lifecycle'
import type Internship from '#internships/models/internship'
import Suspension from '#internships/models/suspension'
import Termination from '#internships/models/termination'

const ACTIONS: Record<DayMove, string> = {
  suspend: 'internship.suspended',
  resume: 'internship.resumed',
  complete: 'internship.completed',
  terminate: 'internship.terminated',
}

/**
 * Brings a locked internship to the state that today asks for, through every state on the way. Done again on the same day it
 * changes nothing.
 * @returns the transitions that were made
 */
export async function followDay(
  internship: Internship,
  trx: TransactionClientContract
): Promise<DayMove[]> {
  const { id } = internship
  const suspensions = await Suspension.query({ client: trx })
    .where('internshipId', id)
    .whereNull('cancelledAt')
  const hasTermination = !!(await Termination.query({ client: trx })
    .where('internshipId', id)
    .first())
  const today = clock.rome().toISODate()!
  const moves: DayMove[] = []
  for (;;) {
    const { state, endsOn } = internship
    const move = nextMove({ state, endsOn, suspensions, hasTermination }, today)
    if (!move) return moves
    await make(move, internship, trx)
    moves.push(move)
  }
}

async function make(move: DayMove, internship: Internship, trx: TransactionClientContract) {
  const now = clock.now()
  const state = internshipLifecycle.next(move, internship.state)
  const endedAt = move === 'complete' || move === 'terminate' ? now : internship.endedAt
  await internship.useTransaction(trx).merge({ state, endedAt, updatedAt: now }).save()
  const details = { code: internship.code, endsOn: internship.endsOn }
  await record(PORTAL, ACTIONS[move], { type: 'internship', id: internship.id }, details, trx)
}
