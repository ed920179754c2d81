import type { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { asOf } from '#database/seeders/scenarios/demo_clock'
import type Account from '#accounts/models/account'
import { AddCommissioner } from '#selection/actions/add_commissioner'
import { AdmitClearApplications } from '#selection/actions/admit_clear_applications'
import { AppointCommission } from '#selection/actions/appoint_commission'
import { ConvokeApplicants } from '#selection/actions/convoke_applicants'
import { CreateInterviewSlots } from '#selection/actions/create_interview_slots'
import { RecordInterview } from '#selection/actions/record_interview'
import { SaveRequirementChecks } from '#selection/actions/save_requirement_checks'
import { SaveScores } from '#selection/actions/save_scores'
import { SignMinutes } from '#selection/actions/sign_minutes'
import Application from '#selection/models/application'
import Commission from '#selection/models/commission'
import Commissioner from '#selection/models/commissioner'
import type Position from '#selection/models/position'
import SelectionNotice from '#selection/models/selection_notice'
import { requirementsOf } from '#selection/requirements'

const PEOPLE = [
  { fullName: 'Rosa Colombo', role: 'president' as const },
  { fullName: 'Andrea Gatti', role: 'member' as const },
  { fullName: 'Paola Bellini', role: 'secretary' as const },
]

/** The commission of a position's host, appointed the day after the closing; one that sits already is taken as it is. */
export async function seedDemoCommission(actor: Account, position: Position, at: DateTime) {
  const { noticeId, hostBodyId } = position
  const sitting = await Commission.findBy({ noticeId, hostBodyId })
  if (sitting) return sitting
  return asOf(at, async () => {
    const appointedOn = clock.rome().toISODate()!
    const appointment = { appointedBy: 'Determina n. 214', appointedOn }
    const commission = await new AppointCommission(actor).handle(position, appointment)
    for (const person of PEOPLE) await new AddCommissioner(actor).handle(commission, person)
    return commission
  })
}

/** Every requirement of every application met, and all admitted; `but` is left for the commission to look at. */
export const seedDemoAdmissions = (
  actor: Account,
  position: Position,
  at: DateTime,
  but: number[] = []
) =>
  asOf(at, async () => {
    const notice = await SelectionNotice.findOrFail(position.noticeId)
    const findings = requirementsOf(notice).map(({ key }) => ({
      requirement: key,
      outcome: 'met' as const,
      reason: null,
    }))
    for (const application of await applicationsOf(position)) {
      if (but.includes(application.id)) continue
      await new SaveRequirementChecks(actor).handle(application, findings)
    }
    await new AdmitClearApplications(actor).handle(position)
  })

/** Slots of twenty minutes from an hour on, and a convocation for everybody admitted. */
export const seedDemoConvocations = (
  actor: Account,
  position: Position,
  { at, from }: { at: DateTime; from: DateTime }
) =>
  asOf(at, async () => {
    const { noticeId, hostBodyId } = position
    const commission = await Commission.findByOrFail({ noticeId, hostBodyId })
    const to = from.plus({ hours: 4 })
    const place = 'Municipio, sala riunioni al primo piano'
    await new CreateInterviewSlots(actor).handle(commission, { from, to, minutes: 20, place })
    await new ConvokeApplicants(actor).handle(position, 'cognome')
  })

/** Who came is recorded; `absent` did not. */
export const seedDemoInterviews = (
  actor: Account,
  position: Position,
  at: DateTime,
  absent: number[] = []
) =>
  asOf(at, async () => {
    for (const application of await applicationsOf(position)) {
      if (application.state !== 'convoked') continue
      const outcome = absent.includes(application.id) ? 'absent' : 'present'
      await new RecordInterview(actor).handle(application, outcome)
    }
  })

/** Points for those who came, in the order of their protocol numbers: one row of the table each. */
export const seedDemoScores = (
  actor: Account,
  position: Position,
  at: DateTime,
  table: string[][]
) =>
  asOf(at, async () => {
    const { noticeId, hostBodyId } = position
    const commission = await Commission.findByOrFail({ noticeId, hostBodyId })
    const president = await Commissioner.findByOrFail({
      commissionId: commission.id,
      role: 'president',
    })
    const notice = await SelectionNotice.query()
      .where('id', noticeId)
      .preload('criteria')
      .firstOrFail()
    const everybody = await applicationsOf(position)
    const present = everybody.filter(({ state }) => state === 'interviewed')
    const cells = present.flatMap((application, row) =>
      notice.criteria.map((criterion, column) => ({
        applicationId: application.id,
        criterionId: criterion.id,
        typed: table[row % table.length][column],
        seen: '',
      }))
    )
    await new SaveScores(actor).handle(position, { commissionerId: president.id, cells })
  })

/** The minutes of the meeting. */
export const seedDemoMinutes = (actor: Account, position: Position, at: DateTime) =>
  asOf(at, () =>
    new SignMinutes(actor).handle(position, {
      heldOn: clock.rome().toISODate()!,
      text: 'La commissione ha esaminato le domande, ha tenuto i colloqui e ha attribuito i punteggi che seguono, all’unanimità.',
    })
  )

const applicationsOf = ({ id }: Position): Promise<Application[]> =>
  Application.query().where('positionId', id).orderBy('protocolNumber')
