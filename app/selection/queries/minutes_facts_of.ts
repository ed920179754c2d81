import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fullInstant } from '#core/dates'
import Admission from '#selection/models/admission'
import Application from '#selection/models/application'
import Commissioner from '#selection/models/commissioner'
import type Commission from '#selection/models/commission'
import Interview from '#selection/models/interview'
import type NoticeCriterion from '#selection/models/notice_criterion'
import type Position from '#selection/models/position'
import Score from '#selection/models/score'
import { COMMISSION_ROLES } from '#selection/commission_roles'
import { interviewLifecycle } from '#selection/lifecycle'
import type { MinutesFacts } from '#selection/minutes_facts'
import { formatPoints, formatTotal } from '#selection/points'

type Rows = {
  admissions: Admission[]
  interviews: Interview[]
  scores: Score[]
  names: Map<number, string>
}

/** The facts of a position as they stand now. Needs `notice.criteria` and `hostBody` of the position loaded. */
export async function minutesFactsOf(
  position: Position,
  commission: Commission,
  signedBy: string,
  trx: TransactionClientContract
): Promise<MinutesFacts> {
  const seats = await Commissioner.query({ client: trx })
    .where('commissionId', commission.id)
    .orderBy('id')
  const applications = await Application.query({ client: trx })
    .where('positionId', position.id)
    .whereNot('state', 'retracted')
    .orderBy('protocolNumber')
  const rows = await rowsOf(position, seats, trx)
  const { criteria } = position.notice
  return {
    notice: position.notice.label,
    host: position.hostBody.name,
    position: { code: position.code, title: position.title },
    commission: {
      act: commission.appointedBy,
      appointedOn: commission.appointedOn,
      members: inOrder(seats)
        .filter(({ removedAt }) => removedAt === null)
        .map(({ fullName, role }) => ({ fullName, role: COMMISSION_ROLES[role] })),
    },
    criteria: criteria.map(({ name, maxHundredths }) => ({
      name,
      max: formatPoints(maxHundredths),
    })),
    applications: applications.map((application) => lineOf(application, criteria, rows)),
    signedBy,
  }
}

/** The president first, the secretary last. */
const inOrder = (seats: Commissioner[]) => {
  const places = Object.keys(COMMISSION_ROLES)
  return [...seats].sort((a, b) => places.indexOf(a.role) - places.indexOf(b.role))
}

async function rowsOf(
  { id }: Position,
  seats: Commissioner[],
  trx: TransactionClientContract
): Promise<Rows> {
  const those = () => Application.query().select('id').where('positionId', id)
  const client = { client: trx }
  return {
    admissions: await Admission.query(client)
      .whereIn('applicationId', those())
      .whereNull('reconsideredAt'),
    interviews: await Interview.query(client)
      .whereIn('applicationId', those())
      .whereNot('state', 'moved')
      .preload('slot'),
    scores: await Score.query(client).whereIn('applicationId', those()),
    names: new Map(seats.map((seat) => [seat.id, seat.fullName])),
  }
}

function lineOf(
  application: Application,
  criteria: NoticeCriterion[],
  { admissions, interviews, scores, names }: Rows
): MinutesFacts['applications'][number] {
  const its = <T extends { applicationId: number }>(rows: T[]) =>
    rows.filter(({ applicationId }) => applicationId === application.id)
  const [interview] = its(interviews)
  const points = its(scores)
  const given = criteria.map(({ id }) => points.find(({ criterionId }) => criterionId === id))
  const sum = points.reduce((total, { hundredths }) => total + hundredths, 0)
  return {
    code: application.code,
    fullName: application.fullName,
    state: application.stateLabel.label,
    reason: its(admissions)[0]?.reason ?? null,
    interview: interview
      ? `${fullInstant(interview.slot.startsAt)}: ${interviewLifecycle.states[interview.state].label.toLowerCase()}`
      : null,
    points: given.map((score) => ({
      points: score ? formatPoints(score.hundredths) : null,
      by: score ? (names.get(score.commissionerId) ?? null) : null,
    })),
    total: given.every(Boolean) ? formatTotal(sum) : null,
  }
}
