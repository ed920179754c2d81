import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** What the commission found of one requirement of one application. */
export default class RequirementCheck extends BaseModel {
  static table = 'requirement_checks'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare applicationId: number

  /** Key of a requirement of the notice: see `requirementsOf`. */
  @column()
  declare requirement: string

  @column()
  declare outcome: 'met' | 'not_met' | 'to_complete'

  @column()
  declare reason: string | null

  @column()
  declare checkedBy: number

  @instant()
  declare checkedAt: DateTime
}
