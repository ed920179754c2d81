import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** Who answers for the didactic side at the promoter. */
export default class PromoterTutor extends BaseModel {
  static table = 'promoter_tutors'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare accountId: number | null

  @column()
  declare fullName: string

  @column()
  declare email: string

  @instant()
  declare archivedAt: DateTime | null
}
