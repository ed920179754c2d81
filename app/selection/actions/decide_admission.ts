import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { formFault } from '#core/form_fault'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import { lockForEvaluation } from '#selection/evaluation_gate'
import { applicationLifecycle } from '#selection/lifecycle'
import { admissionMail } from '#selection/mails/admission_mail'
import Admission from '#selection/models/admission'
import type Application from '#selection/models/application'
import RequirementCheck from '#selection/models/requirement_check'
import { requirementsOf } from '#selection/requirements'

export type Decision = { outcome: Admission['outcome']; reason: string | null }

/** Decides whether an application takes part: a dated row with its author, and a mail to the applicant. */
export class DecideAdmission {
  constructor(private actor: Account) {}

  /** Throws `IllegalTransition` unless it waits for the decision, a form fault when the checks do not bear it out. */
  async handle({ id }: Application, decision: Decision): Promise<void> {
    await db.transaction((trx) => this.inside(id, decision, trx))
  }

  /** The same inside a transaction of the caller. @param group of the mail, when many are decided at once */
  async inside(
    id: number,
    { outcome, reason }: Decision,
    trx: TransactionClientContract,
    group: { type: string; id: number } | null = null
  ): Promise<void> {
    const application = await lockForEvaluation(id, trx)
    const transition = outcome === 'admitted' ? 'admit' : 'exclude'
    application.state = applicationLifecycle.next(transition, application.state)
    await this.#load(application)
    await assertBorneOut(application, outcome, trx)
    await application.save()
    const admission = await Admission.create(
      { applicationId: id, outcome, reason, decidedBy: this.actor.id, decidedAt: clock.now() },
      { client: trx }
    )
    await this.#tell(application, admission, group, trx)
    const subject = { type: 'application', id }
    await record(this.actor, `application.${outcome}`, subject, null, trx)
  }

  async #load(application: Application) {
    await application.load('notice', (notice) => notice.preload('criteria'))
    await application.load('position', (position) => position.preload('hostBody'))
  }

  #tell(
    application: Application,
    admission: Admission,
    group: { type: string; id: number } | null,
    trx: TransactionClientContract
  ) {
    const draft = {
      cause: { type: 'admission', id: admission.id },
      group,
      to: { address: application.email, name: application.fullName },
      ...admissionMail(application, admission.outcome),
      dueAt: clock.now(),
      isReady: true,
    }
    return new EnqueueMessages().handle([draft], trx)
  }
}

/** Admitted with every requirement met, excluded for at least one that is not. */
async function assertBorneOut(
  application: Application,
  outcome: Admission['outcome'],
  trx: TransactionClientContract
) {
  const checks = await RequirementCheck.query({ client: trx }).where(
    'applicationId',
    application.id
  )
  const outcomes = new Map(checks.map((check) => [check.requirement, check.outcome]))
  const open = requirementsOf(application.notice).filter(({ key }) => outcomes.get(key) !== 'met')
  if (outcome === 'admitted' && open.length) {
    const labels = open.map(({ label }) => label).join(', ')
    throw formFault({
      esito: `Per ammettere servono tutti i requisiti soddisfatti. Mancano: ${labels}.`,
    })
  }
  const isFailed = open.some(({ key }) => outcomes.get(key) === 'not_met')
  if (outcome === 'excluded' && !isFailed) {
    throw formFault({
      esito:
        'Per non ammettere serve almeno un requisito segnato come non soddisfatto, con il motivo.',
    })
  }
}
