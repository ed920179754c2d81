import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Account from '#accounts/models/account'
import type { ApplicationState } from '#selection/lifecycle'
import type Application from '#selection/models/application'
import type NoticeCriterion from '#selection/models/notice_criterion'
import type Score from '#selection/models/score'
import { formatPoints } from '#selection/points'
import { cellName, readCell, type ReadCell, type ScoreCell } from '#selection/score_cells'

/** States in which titles and experience are scored: from the admission on; the last two after a ranking was reopened. */
export const SCORABLE: ApplicationState[] = [
  'admitted',
  'convoked',
  'interviewed',
  'suitable',
  'unsuitable',
]

/** States in which the interview is scored too. */
export const INTERVIEW_SCORABLE: ApplicationState[] = ['interviewed', 'suitable', 'unsuitable']

type Sheet = {
  cells: ScoreCell[]
  applications: Application[]
  criteria: NoticeCriterion[]
  scores: Score[]
}

/** Reads every box and tells all that is wrong, by field. Boxes left as the page showed them are passed over. */
export async function scoreFaults(
  { cells, applications, criteria, scores }: Sheet,
  trx: TransactionClientContract
): Promise<{ faults: Record<string, string>; read: ReadCell[] }> {
  const faults: Record<string, string> = {}
  const read: ReadCell[] = []
  for (const cell of cells.filter((one) => one.typed.trim() !== one.seen)) {
    const application = applications.find(({ id }) => id === cell.applicationId)
    const criterion = criteria.find(({ id }) => id === cell.criterionId)
    if (!application || !criterion) continue
    const outcome = readCell(cell, criterion)
    const fault =
      'fault' in outcome
        ? outcome.fault
        : (stateFault(application, criterion) ?? (await conflict(outcome, scores, trx)))
    if (fault) faults[cellName(cell)] = fault
    else if (!('fault' in outcome)) read.push(outcome)
  }
  return { faults, read }
}

/** The points of a box as the database has them. */
export const scoreIn = (scores: Score[], { applicationId, criterionId }: ScoreCell): Score | null =>
  scores.find(
    (score) => score.applicationId === applicationId && score.criterionId === criterionId
  ) ?? null

function stateFault({ state, code }: Application, criterion: NoticeCriterion): string | null {
  if (!SCORABLE.includes(state)) return `La domanda ${code} non è tra quelle da valutare.`
  return criterion.isInterview && !INTERVIEW_SCORABLE.includes(state)
    ? `«${criterion.name}» si valuta dopo il colloquio: per ${code} la presenza non è registrata.`
    : null
}

/** Somebody else wrote since the page was made, and not the same. */
async function conflict(
  cell: ReadCell,
  scores: Score[],
  trx: TransactionClientContract
): Promise<string | null> {
  const score = scoreIn(scores, cell)
  const current = score?.hundredths ?? null
  if (current === cell.seenHundredths || current === cell.hundredths) return null
  if (!score) {
    return 'Nel frattempo questi punti sono stati tolti. Se vuole i Suoi, salvi di nuovo.'
  }
  const author = await Account.findOrFail(score.recordedBy, { client: trx })
  return `Nel frattempo ${author.fullName} ha salvato ${formatPoints(score.hundredths)}. Se al suo posto vuole i Suoi punti, salvi di nuovo.`
}
