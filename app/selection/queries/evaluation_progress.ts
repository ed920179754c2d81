import db from '@adonisjs/lucid/services/db'
import type { ApplicationState } from '#selection/lifecycle'
import type Position from '#selection/models/position'

/** How far the commission is with a position. */
export type Progress = {
  total: number
  toAdmit: number
  /** Completions asked and not answered. */
  toComplete: number
  /** Admitted, with the interview still to fix. */
  toConvoke: number
  /** Convoked, with presence still to record. */
  toMeet: number
  /** Points to give, nothing else. */
  toScore: number
  excluded: number
  absent: number
  /** Settled either way: nothing is asked of the commission any more. */
  done: number
  isPublished: boolean
  isReady: boolean
}

/** Where points are all that may be missing. */
const SCORED_LAST: ApplicationState[] = ['interviewed', 'suitable', 'unsuitable']

type StateRow = { position_id: number; state: ApplicationState; total: number; unscored: number }

/** Progress of some positions, by id. Needs `notice.criteria` loaded. Two queries, whatever the rows. */
export async function progressOf(positions: Position[]): Promise<Map<number, Progress>> {
  const ids = positions.map(({ id }) => id)
  const rows = await stateRows(ids)
  const published = await db
    .from('rankings')
    .whereIn('position_id', ids)
    .whereNull('superseded_at')
    .select('position_id')
  const inForce = new Set(published.map(({ position_id }) => Number(position_id)))
  return new Map(
    positions.map((position) => [
      position.id,
      summarise(
        rows.filter((row) => row.position_id === position.id),
        position.notice.criteria.some(({ isInterview }) => isInterview),
        inForce.has(position.id)
      ),
    ])
  )
}

async function stateRows(ids: number[]): Promise<StateRow[]> {
  const unscored = `sum(case when
    (select count(*) from scores where scores.application_id = applications.id) <
    (select count(*) from notice_criteria where notice_criteria.notice_id = applications.notice_id)
    then 1 else 0 end) as unscored`
  const rows = await db
    .from('applications')
    .whereIn('position_id', ids)
    .whereNot('state', 'retracted')
    .groupBy('position_id', 'state')
    .select('position_id', 'state', db.raw('count(*) as total'), db.raw(unscored))
  return rows.map((row) => ({
    ...row,
    total: Number(row.total),
    unscored: Number(row.unscored),
  }))
}

function summarise(rows: StateRow[], hasInterview: boolean, isPublished: boolean): Progress {
  const of = (...states: ApplicationState[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, { total }) => sum + total, 0)
  const unscored = (...states: ApplicationState[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, row) => sum + row.unscored, 0)
  const open = {
    toAdmit: of('submitted'),
    toComplete: of('incomplete'),
    toConvoke: hasInterview ? of('admitted') : 0,
    toMeet: of('convoked'),
    toScore: unscored(...SCORED_LAST) + (hasInterview ? 0 : unscored('admitted')),
  }
  const total = rows.reduce((sum, row) => sum + row.total, 0)
  const waiting = Object.values(open).reduce((sum, count) => sum + count, 0)
  return {
    ...open,
    total,
    excluded: of('excluded'),
    absent: of('absent'),
    done: total - waiting,
    isPublished,
    isReady: !isPublished && total > 0 && waiting === 0,
  }
}
