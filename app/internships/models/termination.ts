import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant, isoDate } from '#core/database'

/** The early end of an internship: by whom and why. */
export default class Termination extends BaseModel {
  static table = 'terminations'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare internshipId: number

  /** The last day. */
  @isoDate()
  declare endsOn: string

  @column()
  declare author: 'intern' | 'host' | 'promoter'

  @column()
  declare reason: string

  @column()
  declare recordedBy: number

  @instant()
  declare recordedAt: DateTime
}
