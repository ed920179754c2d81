import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** Somebody suitable who gave the ranking up before any seat was offered. */
export default class CandidacyWithdrawal extends BaseModel {
  static table = 'candidacy_withdrawals'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare applicationId: number

  @instant()
  declare occurredAt: DateTime

  @column()
  declare actorId: number | null

  @column()
  declare actorName: string

  @column()
  declare reason: string
}
