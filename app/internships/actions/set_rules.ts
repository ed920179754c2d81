import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { formFault } from '#core/form_fault'
import RuleSet from '#internships/models/rule_set'
import RuleValue from '#internships/models/rule_value'
import { daysAfter } from '#internships/periods'
import type { RuleKey } from '#internships/rules/catalogue'

/** A new version as an administrator writes it. */
export interface NewRules {
  regionCode: string
  validFrom: string
  act: string
  actUrl: string | null
  isVerified: boolean
  note: string | null
  values: Array<
    Pick<RuleValue, 'value' | 'source' | 'sourceUrl' | 'isVerified' | 'enforcement'> & {
      rule: RuleKey
    }
  >
}

/** Sets the rules of a region from a day on. The version before ends the day before: what it said of the past stays. */
export class SetRules {
  constructor(private actor: Account) {}

  /** Throws a form fault when the day is not after the last version's, or lies in the past of a region that has rules. */
  async handle(rules: NewRules): Promise<RuleSet> {
    try {
      return await db.transaction((trx) => this.#set(rules, trx))
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      throw formFault({
        decorrenza:
          'Nel frattempo qualcuno ha salvato un’altra versione: ricarichi la pagina e controlli.',
      })
    }
  }

  async #set({ values, ...given }: NewRules, trx: TransactionClientContract): Promise<RuleSet> {
    const last = await RuleSet.query({ client: trx })
      .where('region_code', given.regionCode)
      .orderBy('version', 'desc')
      .forUpdate()
      .first()
    if (last) await this.#endBefore(last, given.validFrom)
    const version = (last?.version ?? 0) + 1
    const set = await RuleSet.create(
      { ...given, version, validTo: null, createdBy: this.actor.id, createdAt: clock.now() },
      { client: trx }
    )
    await RuleValue.createMany(
      values.map((value) => ({ ...value, ruleSetId: set.id })),
      { client: trx }
    )
    const details = { region: given.regionCode, version, validFrom: given.validFrom }
    await record(this.actor, 'rule_set.set', { type: 'rule_set', id: set.id }, details, trx)
    return set
  }

  async #endBefore(last: RuleSet, validFrom: string) {
    const today = clock.rome().toISODate()!
    if (validFrom <= last.validFrom) {
      throw formFault({ decorrenza: 'Deve venire dopo la decorrenza della versione precedente.' })
    }
    if (validFrom < today) {
      throw formFault({
        decorrenza: 'Una nuova versione non cambia il passato: scelga oggi o un giorno che viene.',
      })
    }
    await last.merge({ validTo: daysAfter(validFrom, -1) }).save()
  }
}
