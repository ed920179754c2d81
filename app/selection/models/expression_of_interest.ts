import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** A citizen asks to be told of new notices; it counts once its e-mail is confirmed. */
export default class ExpressionOfInterest extends BaseModel {
  static table = 'expressions_of_interest'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare email: string

  @column()
  declare fullName: string

  @column()
  declare mobile: string | null

  @column()
  declare municipalityCode: string

  @column()
  declare provinceCode: string

  @column()
  declare regionCode: string

  @column()
  declare tokenHash: string | null

  @instant()
  declare tokenExpiresAt: DateTime | null

  @instant()
  declare consentedAt: DateTime

  @instant()
  declare confirmedAt: DateTime | null

  @instant()
  declare createdAt: DateTime
}
