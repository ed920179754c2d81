import db from '@adonisjs/lucid/services/db'
import Account from '#accounts/models/account'
import { hasRankingInForce } from '#selection/evaluation_gate'
import { hintsFor } from '#selection/evaluation_hints'
import { evaluationHistory } from '#selection/evaluation_history'
import type { FrozenApplication } from '#selection/frozen_application'
import Admission from '#selection/models/admission'
import type Application from '#selection/models/application'
import Commission from '#selection/models/commission'
import CompletionRequest from '#selection/models/completion_request'
import Interview from '#selection/models/interview'
import RequirementCheck from '#selection/models/requirement_check'
import Score from '#selection/models/score'
import { requirementsOf } from '#selection/requirements'

/** What was sent, as it was frozen. */
export const sentIn = ({ frozen }: Pick<Application, 'frozen'>): FrozenApplication =>
  JSON.parse(frozen) as FrozenApplication

/** Everything the commission did on an application, with names; what its page shows. */
export async function evaluationApplication(application: Application) {
  const id = { applicationId: application.id }
  const admissions = await Admission.query().where(id).orderBy('id')
  const completions = await CompletionRequest.query().where(id).orderBy('id')
  const interviews = await Interview.query().where(id).preload('slot').orderBy('id')
  const scores = await Score.query().where(id)
  const attachments = await application.related('attachments').query().orderBy('id')
  const commission = await commissionOf(application)
  const facts = {
    application,
    admissions,
    completions,
    interviews,
    names: await namesOf([
      ...admissions.flatMap(({ decidedBy, reconsideredBy }) => [decidedBy, reconsideredBy]),
      ...completions.map(({ askedBy }) => askedBy),
      ...interviews.map(({ recordedBy }) => recordedBy),
    ]),
  }
  return {
    ...facts,
    sent: sentIn(application),
    checks: await requirementTable(application),
    admission: admissions.find(({ reconsideredAt }) => reconsideredAt === null) ?? null,
    interview: interviews.find(({ state }) => state !== 'moved') ?? null,
    attachments,
    points: pointsOf(application, scores, commission),
    history: evaluationHistory(facts),
    isPublished: await hasRankingInForce(application.positionId, db.connection()),
    hasCommission: commission !== null,
  }
}

/** Each requirement with its check, if there is one, and what the portal computed. */
export async function requirementTable(application: Application) {
  const checks = await RequirementCheck.query().where('applicationId', application.id)
  const { notice, position } = application
  const hints = hintsFor({ sent: sentIn(application), notice, position })
  return requirementsOf(notice).map((requirement) => ({
    ...requirement,
    hint: hints[requirement.key] ?? null,
    check: checks.find((check) => check.requirement === requirement.key) ?? null,
  }))
}

const commissionOf = ({ noticeId, position }: Application) =>
  Commission.query()
    .where({ noticeId, hostBodyId: position.hostBodyId })
    .preload('commissioners')
    .first()

function pointsOf({ notice }: Application, scores: Score[], commission: Commission | null) {
  return notice.criteria.map((criterion) => {
    const score = scores.find(({ criterionId }) => criterionId === criterion.id) ?? null
    const by = commission?.commissioners.find(({ id }) => id === score?.commissionerId)
    return { criterion, score, by: by?.fullName ?? null }
  })
}

async function namesOf(ids: (number | null)[]): Promise<Map<number, string>> {
  const known = ids.filter((id): id is number => id !== null)
  const accounts = await Account.query().whereIn('id', [...new Set(known)])
  return new Map(accounts.map(({ id, fullName }) => [id, fullName]))
}
