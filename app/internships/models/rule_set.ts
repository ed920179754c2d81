import { BaseModel, column, hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { flag, instant, isoDate } from '#core/database'
import RuleValue from '#internships/models/rule_value'

/** One region's rules from one day on; once in force it is never edited: a new version follows it. */
export default class RuleSet extends BaseModel {
  static table = 'rule_sets'

  @column({ isPrimary: true })
  declare id: number

  /** ISTAT code of the region; IT for the national guidelines. */
  @column()
  declare regionCode: string

  @column()
  declare version: number

  @isoDate()
  declare validFrom: string

  /** Null while no later version has been set. */
  @isoDate()
  declare validTo: string | null

  @column()
  declare act: string

  @column()
  declare actUrl: string | null

  /** Whether somebody has read the act itself. */
  @flag()
  declare isVerified: boolean

  @column()
  declare note: string | null

  @column()
  declare createdBy: number | null

  @instant()
  declare createdAt: DateTime

  @hasMany(() => RuleValue)
  declare values: HasMany<typeof RuleValue>
}
