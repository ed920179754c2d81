import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** The decision to admit or exclude an application. One that was reconsidered stays, with the reason; the next takes its place. */
export default class Admission extends BaseModel {
  static table = 'admissions'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare applicationId: number

  @column()
  declare outcome: 'admitted' | 'excluded'

  @column()
  declare reason: string | null

  @column()
  declare decidedBy: number

  @instant()
  declare decidedAt: DateTime

  /** Null while it is in force. */
  @instant()
  declare reconsideredAt: DateTime | null

  @column()
  declare reconsideredBy: number | null

  @column()
  declare reconsideredWhy: string | null
}
