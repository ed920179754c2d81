import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { formFault } from '#core/form_fault'
import { lockForEvaluation } from '#selection/evaluation_gate'
import { IllegalTransition } from '#core/lifecycle'
import type Application from '#selection/models/application'
import RequirementCheck from '#selection/models/requirement_check'
import SelectionNotice from '#selection/models/selection_notice'
import { requirementsOf, type Requirement } from '#selection/requirements'

/** What the form says of one requirement; no outcome means that it is still to be looked at. */
export type Finding = {
  requirement: string
  outcome: RequirementCheck['outcome'] | null
  reason: string | null
}

/** Keeps what the commission found of an application, requirement by requirement; some may still be open. */
export class SaveRequirementChecks {
  constructor(private actor: Account) {}

  /** Throws 409 once the admission is decided, a form fault where a reason is wanted and missing. */
  async handle({ id }: Application, findings: Finding[]): Promise<void> {
    await db.transaction(async (trx) => {
      const application = await lockForEvaluation(id, trx)
      if (!['submitted', 'incomplete'].includes(application.state)) {
        throw new IllegalTransition('application', 'check', application.state)
      }
      const notice = await SelectionNotice.findOrFail(application.noticeId, { client: trx })
      const requirements = requirementsOf(notice)
      assertReasons(findings, requirements)
      await this.#store(application, findings, requirements, trx)
    })
  }

  async #store(
    { id }: Application,
    findings: Finding[],
    requirements: Requirement[],
    trx: TransactionClientContract
  ) {
    const kept = await RequirementCheck.query({ client: trx }).where('applicationId', id)
    const changes: Record<string, string | null> = {}
    for (const { key } of requirements) {
      const finding = findings.find(({ requirement }) => requirement === key)
      const before = kept.find(({ requirement }) => requirement === key)
      if (!finding || isSame(finding, before)) continue
      changes[key] = finding.outcome
      if (finding.outcome === null) await before?.delete()
      else await this.#write(before ?? new RequirementCheck(), { id, key, finding }, trx)
    }
    if (Object.keys(changes).length === 0) return
    await record(this.actor, 'application.checked', { type: 'application', id }, changes, trx)
  }

  #write(
    check: RequirementCheck,
    { id, key, finding }: { id: number; key: string; finding: Finding },
    trx: TransactionClientContract
  ) {
    return check
      .useTransaction(trx)
      .merge({
        applicationId: id,
        requirement: key,
        outcome: finding.outcome!,
        reason: finding.reason,
        checkedBy: this.actor.id,
        checkedAt: clock.now(),
      })
      .save()
  }
}

function assertReasons(findings: Finding[], requirements: Requirement[]) {
  const faults: Record<string, string> = {}
  for (const { requirement, outcome, reason } of findings) {
    const known = requirements.find(({ key }) => key === requirement)
    if (!known || !outcome || outcome === 'met' || reason) continue
    faults[`motivo_${requirement}`] =
      outcome === 'not_met'
        ? `Scriva perché il requisito «${known.label}» non è soddisfatto.`
        : `Scriva che cosa va completato per «${known.label}».`
  }
  if (Object.keys(faults).length) throw formFault(faults)
}

const isSame = (finding: Finding, check: RequirementCheck | undefined) =>
  finding.outcome === (check?.outcome ?? null) && finding.reason === (check?.reason ?? null)
