import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { formFault } from '#core/form_fault'
import { assertMayScore } from '#selection/actions/score_permission'
import { scoreFaults, scoreIn } from '#selection/actions/score_faults'
import { assertOpenForEvaluation } from '#selection/evaluation_gate'
import Application from '#selection/models/application'
import NoticeCriterion from '#selection/models/notice_criterion'
import type Position from '#selection/models/position'
import Score from '#selection/models/score'
import { formatPoints } from '#selection/points'
import type { ReadCell, ScoreCell } from '#selection/score_cells'

/** The boxes of a page, and the commissioner in whose name they are filled in. */
export type Scoring = { commissionerId: number; cells: ScoreCell[] }

/** A change to write: the score as it stands, if any, and the points it is to have. */
type Change = {
  cell: ReadCell
  before: Score | null
  criterion: NoticeCriterion
  /** The points before, in words: `before` is changed in place. */
  old: string | null
}

/**
 * Writes the points of one or many applications of a position: all of them, or none when a box is at fault. A box
 * that somebody else changed since the page was made is a fault too, so that nobody's points vanish unseen.
 */
export class SaveScores {
  constructor(private actor: Account) {}

  /** Throws 409 once the ranking stands or without a commission. @returns how many boxes changed */
  async handle(position: Position, { commissionerId, cells }: Scoring): Promise<number> {
    return db.transaction(async (trx) => {
      await assertOpenForEvaluation(position.id, trx)
      const applications = await lockApplications(position, cells, trx)
      await assertMayScore(position, commissionerId, trx)
      const criteria = await NoticeCriterion.query({ client: trx })
        .where('noticeId', position.noticeId)
        .orderBy('place')
      const ids = applications.map(({ id }) => id)
      const scores = await Score.query({ client: trx }).whereIn('applicationId', ids)
      const { faults, read } = await scoreFaults({ cells, applications, criteria, scores }, trx)
      if (Object.keys(faults).length) throw formFault(faults)
      const changes = read.flatMap((cell) => changeOf(cell, scores, criteria))
      for (const change of changes) await this.#write(change, commissionerId, trx)
      await this.#record(changes, commissionerId, trx)
      return changes.length
    })
  }

  async #write(
    { cell, before, criterion }: Change,
    commissionerId: number,
    trx: TransactionClientContract
  ) {
    if (cell.hundredths === null) return before?.delete()
    return (before ?? new Score())
      .useTransaction(trx)
      .merge({
        applicationId: cell.applicationId,
        criterionId: cell.criterionId,
        maxHundredths: criterion.maxHundredths,
        hundredths: cell.hundredths,
        commissionerId,
        recordedBy: this.actor.id,
        recordedAt: clock.now(),
      })
      .save()
  }

  /** One event an application: old and new points by criterion. */
  async #record(changes: Change[], commissionerId: number, trx: TransactionClientContract) {
    for (const id of new Set(changes.map(({ cell }) => cell.applicationId))) {
      const points = changes
        .filter(({ cell }) => cell.applicationId === id)
        .map(({ cell, criterion, old }) => ({
          criterion: criterion.name,
          before: old,
          after: words(cell.hundredths),
        }))
      const details = { commissionerId, points }
      await record(this.actor, 'scores.changed', { type: 'application', id }, details, trx)
    }
  }
}

const words = (hundredths: number | null) => (hundredths === null ? null : formatPoints(hundredths))

/** Locked in one order by everybody, so that two pages never wait for each other. */
const lockApplications = (
  { id }: Position,
  cells: ScoreCell[],
  trx: TransactionClientContract
): Promise<Application[]> =>
  Application.query({ client: trx })
    .where('positionId', id)
    .whereNot('state', 'retracted')
    .whereIn(
      'id',
      cells.map(({ applicationId }) => applicationId)
    )
    .orderBy('id')
    .forUpdate()

function changeOf(cell: ReadCell, scores: Score[], criteria: NoticeCriterion[]): Change[] {
  const before = scoreIn(scores, cell)
  if (cell.hundredths === (before?.hundredths ?? null)) return []
  const criterion = criteria.find(({ id }) => id === cell.criterionId)!
  return [{ cell, before, criterion, old: words(before?.hundredths ?? null) }]
}
