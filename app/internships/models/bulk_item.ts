import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'
import type { BulkOutcome } from '#internships/bulk/kinds'
import Internship from '#internships/models/internship'

/** One internship of an action on many, and what became of it. */
export default class BulkItem extends BaseModel {
  static table = 'internship_bulk_items'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare runId: number

  @column()
  declare internshipId: number

  /** Null while it waits. */
  @column()
  declare outcome: BulkOutcome | null

  @column()
  declare message: string | null

  @instant()
  declare doneAt: DateTime | null

  @belongsTo(() => Internship)
  declare internship: BelongsTo<typeof Internship>
}
