import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant, isoDate } from '#core/database'
import type { SuspensionKind } from '#internships/rules/duration'

/** Days in which an internship rests, first and last included; its end shifts by as many. */
export default class Suspension extends BaseModel {
  static table = 'suspensions'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare internshipId: number

  /** Says something of a person's health: for coordinators alone. */
  @column()
  declare kind: SuspensionKind

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

  @column()
  declare cancelledBy: number | null

  @column()
  declare cancelReason: string | null
}
