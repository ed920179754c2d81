import type { DateTime } from 'luxon'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { createApplication } from '#database/factories/selection/application_factory'
import { createOfficer } from '#database/factories/hosts/host_body_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import HostBody from '#hosts/models/host_body'
import type { ApplicationState } from '#selection/lifecycle'
import type Application from '#selection/models/application'
import Commission from '#selection/models/commission'
import Commissioner from '#selection/models/commissioner'
import Interview from '#selection/models/interview'
import InterviewSlot from '#selection/models/interview_slot'
import type Position from '#selection/models/position'
import Ranking from '#selection/models/ranking'
import RequirementCheck from '#selection/models/requirement_check'
import SelectionNotice from '#selection/models/selection_notice'
import { requirementsOf } from '#selection/requirements'
import { EMPTY_RULES } from '#tests/support/rankings'

/** A notice that closed yesterday, a position in it, and the officer of its host. */
export async function createEvaluation(values: Partial<SelectionNotice> = {}) {
  const now = clock.now()
  const notice = await createNotice({
    state: 'closed',
    opensAt: now.minus({ days: 20 }),
    closesAt: now.minus({ days: 1 }),
    closedAt: now.minus({ days: 1 }),
    ...values,
  })
  const position = await createPosition(notice)
  const host = await HostBody.findOrFail(position.hostBodyId)
  return { notice, position, host, officer: await createOfficer(host) }
}

/** The same with a commission that has a president, a member and a secretary. */
export async function createSitting(values: Partial<SelectionNotice> = {}) {
  const scene = await createEvaluation(values)
  return { ...scene, ...(await createCommission(scene.position)) }
}

/** A commission with president, member and secretary. */
export async function createCommission(position: Position) {
  const commission = await Commission.create({
    noticeId: position.noticeId,
    hostBodyId: position.hostBodyId,
    appointedBy: 'Determina n. 214 del 12.11.2026',
    appointedOn: '2026-11-12',
    createdAt: clock.now(),
  })
  const [president, member, secretary] = await Commissioner.createMany([
    { commissionId: commission.id, fullName: 'Rosa Colombo', role: 'president' },
    { commissionId: commission.id, fullName: 'Andrea Gatti', role: 'member' },
    { commissionId: commission.id, fullName: 'Paola Bellini', role: 'secretary' },
  ])
  return { commission, president, member, secretary }
}

/** An application in a state, every requirement found met unless told otherwise. */
export async function createChecked(
  position: Position,
  state: ApplicationState = 'submitted',
  outcome: RequirementCheck['outcome'] = 'met'
): Promise<Application> {
  const application = await createApplication(position, { state })
  const notice = await SelectionNotice.findOrFail(position.noticeId)
  const checker = await createOfficer(await HostBody.findOrFail(position.hostBodyId))
  await RequirementCheck.createMany(
    requirementsOf(notice).map(({ key }) => ({
      applicationId: application.id,
      requirement: key,
      outcome,
      reason: outcome === 'met' ? null : 'Non risulta dai documenti.',
      checkedBy: checker.id,
      checkedAt: clock.now(),
    }))
  )
  return application
}

/** A slot of twenty minutes. */
export const createSlot = (
  { id }: Commission,
  startsAt: DateTime = clock.now().plus({ days: 3 })
): Promise<InterviewSlot> =>
  InterviewSlot.create({
    commissionId: id,
    startsAt,
    endsAt: startsAt.plus({ minutes: 20 }),
    place: 'Municipio, sala giunta',
  })

/** Somebody convoked to a slot; by default one that began an hour ago. */
export async function createConvoked(
  position: Position,
  commission: Commission,
  startsAt: DateTime = clock.now().minus({ hours: 1 })
) {
  const application = await createChecked(position, 'convoked')
  const slot = await createSlot(commission, startsAt)
  const interview = await Interview.create({
    applicationId: application.id,
    slotId: slot.id,
    state: 'convoked',
    sequence: 0,
    convokedAt: clock.now().minus({ days: 2 }),
  })
  return { application, slot, interview }
}

/** A ranking in force: from now on the commission changes nothing. */
export const publishEmptyRanking = ({ id }: Position, { id: publishedBy }: Account) =>
  Ranking.create({
    positionId: id,
    version: 1,
    rules: EMPTY_RULES,
    sha256: '0'.repeat(64),
    publishedAt: clock.now(),
    publishedBy,
  })

/** Everything but what is met in the form of the requirements. */
export async function checksForm(
  notice: SelectionNotice,
  outcome: RequirementCheck['outcome'],
  reason = ''
): Promise<Record<string, string>> {
  const entries = requirementsOf(notice).flatMap(({ key }) => [
    [`esito_${key}`, outcome],
    [`motivo_${key}`, reason],
  ])
  return Object.fromEntries(entries) as Record<string, string>
}
