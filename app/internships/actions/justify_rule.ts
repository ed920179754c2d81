import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { IllegalTransition } from '#core/lifecycle'
import { fail, ok, type Result } from '#core/result'
import { lockInternshipIn } from '#internships/actions/lock_internship'
import { BEFORE_START } from '#internships/lifecycle'
import { settleReadiness } from '#internships/actions/settle_readiness'
import RuleJustification from '#internships/models/rule_justification'
import { checklistOf } from '#internships/queries/checklist'
import { RULES, type RuleKey } from '#internships/rules/catalogue'

/** Writes why a rule that allows it is not kept, or takes that back. */
export class JustifyRule {
  constructor(private actor: Account) {}

  /** Fails when a reason is there already. Throws `IllegalTransition` unless the rule is broken and takes a reason. */
  handle(id: number, rule: RuleKey, text: string): Promise<Result<null, 'written'>> {
    return db.transaction(async (trx) => {
      const internship = await lockInternshipIn(BEFORE_START, id, 'justify', trx)
      if (await reasonFor(id, rule, trx)) return fail('written')
      const lines = await checklistOf(id, trx)
      if (!lines.some(({ isDone, justifies }) => !isDone && justifies === rule)) {
        throw new IllegalTransition('internship', 'justify', 'kept')
      }
      const written = { writtenBy: this.actor.id, writtenAt: clock.now() }
      await RuleJustification.create({ internshipId: id, rule, text, ...written }, { client: trx })
      const details = { rule: RULES[rule].label, text }
      await record(this.actor, 'internship.justified', { type: 'internship', id }, details, trx)
      await settleReadiness(this.actor, internship, trx)
      return ok(null)
    })
  }

  /** Throws `IllegalTransition` when there is no reason to take back, or the internship has begun. */
  undo(id: number, rule: RuleKey): Promise<void> {
    return db.transaction(async (trx) => {
      const internship = await lockInternshipIn(BEFORE_START, id, 'unjustify', trx)
      const reason = await reasonFor(id, rule, trx)
      if (!reason) throw new IllegalTransition('internship', 'unjustify', 'unwritten')
      await reason.useTransaction(trx).delete()
      const details = { rule: RULES[rule].label, text: reason.text }
      await record(this.actor, 'internship.unjustified', { type: 'internship', id }, details, trx)
      await settleReadiness(this.actor, internship, trx)
    })
  }
}

const reasonFor = (id: number, rule: RuleKey, trx: TransactionClientContract) =>
  RuleJustification.query({ client: trx }).where({ internshipId: id, rule }).first()
