import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** One tick of the sending job, with what it did. */
export default class DispatchRun extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare machine: string

  @instant()
  declare startedAt: DateTime

  /** Null while it runs, and for ever when its process died. */
  @instant()
  declare finishedAt: DateTime | null

  @column()
  declare sent: number

  @column()
  declare retried: number

  @column()
  declare failed: number

  @column()
  declare uncertain: number

  @column()
  declare problem: string | null
}
