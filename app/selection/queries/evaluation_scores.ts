import { paginate, withQuery } from '#core/pagination'
import { INTERVIEW_SCORABLE, SCORABLE } from '#selection/actions/score_faults'
import Application from '#selection/models/application'
import type NoticeCriterion from '#selection/models/notice_criterion'
import type Position from '#selection/models/position'
import Score from '#selection/models/score'
import { formatPoints, formatTotal } from '#selection/points'
import { cellName, seenName } from '#selection/score_cells'

/** Few enough for the number of fields that a form may send. */
const PER_PAGE = 25

/** One box of the table. `isOpen` false: its time has not come, `points` is what it holds. */
export type ScoreBox = {
  name: string
  seenName: string
  points: string
  isOpen: boolean
  label: string
}

export type ScoreRow = {
  application: Application
  boxes: ScoreBox[]
  missing: number
  /** Null while some are missing. */
  total: string | null
}

/** A page of the applications that can be scored, with the boxes to fill in. Three queries. */
export async function scoreSheet(position: Position, page: number) {
  const matching = () =>
    Application.query().where('positionId', position.id).whereIn('state', SCORABLE)
  const [{ $extras }] = await matching().count('* as total')
  const path = `/valutazione/posizioni/${position.id}/punteggi`
  const pager = paginate(Number($extras.total), page, PER_PAGE, (pagina) =>
    withQuery(path, { pagina })
  )
  const applications = await matching().orderBy('protocolNumber').forPage(pager.current, PER_PAGE)
  return { rows: await scoreRows(applications, position.notice.criteria), pager }
}

/** The boxes of some applications of one notice. One query. */
export async function scoreRows(
  applications: Application[],
  criteria: NoticeCriterion[]
): Promise<ScoreRow[]> {
  const scores = await Score.query().whereIn(
    'applicationId',
    applications.map(({ id }) => id)
  )
  return applications.map((application) => {
    const its = scores.filter(({ applicationId }) => applicationId === application.id)
    const sum = its.reduce((total, { hundredths }) => total + hundredths, 0)
    const missing = criteria.length - its.length
    return {
      application,
      boxes: criteria.map((criterion) => boxOf(application, criterion, its)),
      missing,
      total: missing ? null : formatTotal(sum),
    }
  })
}

function boxOf(application: Application, criterion: NoticeCriterion, scores: Score[]): ScoreBox {
  const cell = { applicationId: application.id, criterionId: criterion.id }
  const score = scores.find(({ criterionId }) => criterionId === criterion.id)
  const open = criterion.isInterview ? INTERVIEW_SCORABLE : SCORABLE
  return {
    name: cellName(cell),
    seenName: seenName(cell),
    points: score ? formatPoints(score.hundredths) : '',
    isOpen: open.includes(application.state),
    label: `${criterion.name}, al massimo ${formatPoints(criterion.maxHundredths)}: ${application.fullName}`,
  }
}
