import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** The text of a kind of message, with tags. */
export default class MessageTemplate extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare name: string

  @column()
  declare subject: string

  @column()
  declare body: string

  /** Grows with each change, so that two people who edit at once notice. */
  @column()
  declare revision: number

  @instant()
  declare archivedAt: DateTime | null

  @instant()
  declare createdAt: DateTime

  @instant()
  declare updatedAt: DateTime
}
