import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant, isoDate } from '#core/database'
import Internship from '#internships/models/internship'

/** A question some months after the end: is the former intern at work? */
export default class FollowUp extends BaseModel {
  static table = 'follow_ups'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare internshipId: number

  @column()
  declare monthsAfter: number

  @isoDate()
  declare dueOn: string

  @column()
  declare tokenHash: string | null

  @instant()
  declare askedAt: DateTime | null

  @instant()
  declare remindedAt: DateTime | null

  @instant()
  declare answeredAt: DateTime | null

  @column()
  declare employment: string | null

  @column()
  declare foundThrough: string | null

  @column()
  declare thanksToInternship: string | null

  @belongsTo(() => Internship)
  declare internship: BelongsTo<typeof Internship>
}
