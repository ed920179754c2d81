import { BaseModel, column } from '@adonisjs/lucid/orm'
import { flag, json } from '#core/database'
import type { RuleKey } from '#internships/rules/catalogue'

/** The value of one rule in one rule set, with its source. */
export default class RuleValue extends BaseModel {
  static table = 'rule_values'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare ruleSetId: number

  @column()
  declare rule: RuleKey

  @json()
  declare value: unknown

  @column()
  declare source: string

  @column()
  declare sourceUrl: string | null

  /** False for what no page read confirms: shown wherever it acts. */
  @flag()
  declare isVerified: boolean

  /** Whether breaking it is refused, or allowed with a written reason, or only told. */
  @column()
  declare enforcement: 'block' | 'justify' | 'inform'
}
