import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

export type AttemptOutcome = 'sent' | 'retry' | 'failed' | 'uncertain'

/** One try to send a message, with the server's own words. */
export default class MessageAttempt extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  /** The row of the outbox, not the Message-ID header. */
  @column()
  declare messageId: number

  @instant()
  declare startedAt: DateTime

  @instant()
  declare finishedAt: DateTime | null

  @column()
  declare toAddress: string

  /** Null while the try runs. */
  @column()
  declare outcome: AttemptOutcome | null

  @column()
  declare response: string | null
}
