import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant, isoDate } from '#core/database'

/** Days in which an internship rests, first and last included; its end shifts by as many. */
export default class Suspension extends BaseModel {
  static table = 'suspensions'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare internshipId: number

  @column()
  declare kind: 'maternity' | 'illness' | 'injury' | 'host_closure'

  @isoDate()
  declare startsOn: string

  @isoDate()
  declare endsOn: string

  @column()
  declare note: string | null

  @column()
  declare recordedBy: number

  @instant()
  declare recordedAt: DateTime

  @instant()
  declare cancelledAt: DateTime | null
}
