import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { formFault } from '#core/form_fault'
import { sendConvocation } from '#selection/actions/send_convocation'
import { EvaluationRefused, lockForEvaluation } from '#selection/evaluation_gate'
import { applicationLifecycle, interviewLifecycle } from '#selection/lifecycle'
import type Application from '#selection/models/application'
import Commission from '#selection/models/commission'
import Interview from '#selection/models/interview'
import InterviewSlot from '#selection/models/interview_slot'

type Convocation = {
  slotId: number
  /** Why the appointment before changes; wanted when the person had been absent. */
  reason: string | null
}

/**
 * Convokes an applicant to an interview in a free slot, or again when it moves or an absence was justified. The mail
 * carries a calendar file that takes the place of the one before.
 */
export class ConvokeApplicant {
  constructor(private actor: Account) {}

  /** Throws `IllegalTransition` for one who cannot be convoked, a form fault for a slot that is not to be had. */
  async handle({ id }: Application, convocation: Convocation): Promise<Interview> {
    return db.transaction((trx) => this.inside(id, convocation, trx))
  }

  /** The same inside a transaction of the caller. */
  async inside(
    id: number,
    { slotId, reason }: Convocation,
    trx: TransactionClientContract
  ): Promise<Interview> {
    const application = await lockForEvaluation(id, trx)
    const before = await currentInterview(id, trx)
    assertMayConvoke(application, reason)
    application.state = applicationLifecycle.next('convoke', application.state)
    await loadRelations(application)
    const slot = await freeSlot(application, slotId, trx)
    if (before) await this.#move(before, reason)
    await application.save()
    const interview = await Interview.create(
      {
        applicationId: id,
        slotId: slot.id,
        state: 'convoked',
        sequence: before ? before.sequence + 1 : 0,
        convokedAt: clock.now(),
      },
      { client: trx }
    )
    await sendConvocation({ application, interview, slot }, trx)
    const action = before ? 'interview.moved' : 'interview.convoked'
    await record(this.actor, action, { type: 'application', id }, { interview: interview.id }, trx)
    return interview
  }

  #move(interview: Interview, reason: string | null) {
    interview.state = interviewLifecycle.next('move', interview.state)
    return interview.merge({ movedWhy: reason }).save()
  }
}

/** The interview in force of an application, if there is one. */
export const currentInterview = (applicationId: number, trx: TransactionClientContract) =>
  Interview.query({ client: trx })
    .where('applicationId', applicationId)
    .whereNot('state', 'moved')
    .first()

function assertMayConvoke({ state }: Application, reason: string | null) {
  if (state === 'absent' && !reason) {
    throw formFault({ motivo: 'Scriva perché l’assenza è giustificata.' })
  }
}

async function loadRelations(application: Application) {
  await application.load('notice')
  await application.load('position', (position) => position.preload('hostBody'))
}

/** A slot of the application's own commission that is still to come and that nobody has. */
async function freeSlot(
  { noticeId, position }: Application,
  slotId: number,
  trx: TransactionClientContract
): Promise<InterviewSlot> {
  const commission = await Commission.query({ client: trx })
    .where({ noticeId, hostBodyId: position.hostBodyId })
    .first()
  if (!commission) throw new EvaluationRefused('Prima va nominata la commissione.')
  const slot = await InterviewSlot.query({ client: trx })
    .where({ id: slotId, commissionId: commission.id })
    .forUpdate()
    .first()
  if (!slot) throw formFault({ orario: 'Scelga un orario dell’elenco.' })
  if (slot.startsAt <= clock.now()) {
    throw formFault({ orario: 'Quest’orario è passato: ne scelga uno che deve ancora venire.' })
  }
  const taken = await Interview.query({ client: trx })
    .where('slotId', slot.id)
    .whereNot('state', 'moved')
    .first()
  if (taken)
    throw formFault({ orario: 'Nel frattempo quest’orario è stato dato a un’altra persona.' })
  return slot
}
