import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant, isoDate } from '#core/database'

/** A check before the start that was done, with its date and proof. */
export default class ChecklistItem extends BaseModel {
  static table = 'checklist_items'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare internshipId: number

  @column()
  declare item: string

  @isoDate()
  declare doneOn: string

  @column()
  declare proof: string

  @column()
  declare recordedBy: number

  @instant()
  declare recordedAt: DateTime
}
