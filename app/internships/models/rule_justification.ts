import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** Why a rule that allows it was not kept. */
export default class RuleJustification extends BaseModel {
  static table = 'rule_justifications'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare internshipId: number

  @column()
  declare rule: string

  @column()
  declare text: string

  @column()
  declare writtenBy: number

  @instant()
  declare writtenAt: DateTime
}
