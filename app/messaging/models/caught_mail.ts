import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** A mail that the built-in catcher kept instead of sending it. */
export default class CaughtMail extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare messageId: string

  @column()
  declare toAddress: string

  @column()
  declare subject: string

  @column()
  declare storageKey: string

  @instant()
  declare caughtAt: DateTime
}
