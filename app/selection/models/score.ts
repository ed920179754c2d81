import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** The points of one application for one criterion, by a named commissioner. */
export default class Score extends BaseModel {
  static table = 'scores'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare applicationId: number

  @column()
  declare criterionId: number

  /** The criterion's maximum, so that the database refuses more. */
  @column()
  declare maxHundredths: number

  @column()
  declare hundredths: number

  @column()
  declare commissionerId: number

  @column()
  declare recordedBy: number

  @instant()
  declare recordedAt: DateTime
}
