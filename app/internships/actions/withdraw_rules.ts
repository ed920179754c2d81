import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { IllegalTransition } from '#core/lifecycle'
import RuleSet from '#internships/models/rule_set'

/** Takes back a version that is not in force yet; the one before it has no end again. */
export class WithdrawRules {
  constructor(private actor: Account) {}

  /** @throws IllegalTransition once the version is in force: then only a later one can change it */
  async handle(set: RuleSet): Promise<void> {
    await db.transaction(async (trx) => {
      const locked = await RuleSet.query({ client: trx })
        .where('id', set.id)
        .forUpdate()
        .firstOrFail()
      if (locked.validFrom <= clock.rome().toISODate()! || locked.validTo !== null) {
        throw new IllegalTransition('rule_set', 'withdraw', 'in_force')
      }
      const details = { region: set.regionCode, version: set.version, validFrom: set.validFrom }
      await record(this.actor, 'rule_set.withdrawn', { type: 'rule_set', id: set.id }, details, trx)
      await locked.delete()
      await RuleSet.query({ client: trx })
        .where({ region_code: set.regionCode, version: set.version - 1 })
        .update({ valid_to: null })
    })
  }
}
