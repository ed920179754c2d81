import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant, isoDate } from '#core/database'

/** More months for an internship, asked before its end. */
export default class Extension extends BaseModel {
  static table = 'extensions'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare internshipId: number

  @isoDate()
  declare askedOn: string

  @column()
  declare months: number

  @isoDate()
  declare previousEndsOn: string

  @isoDate()
  declare endsOn: string

  @column()
  declare reason: string

  @column()
  declare recordedBy: number

  @instant()
  declare recordedAt: DateTime
}
