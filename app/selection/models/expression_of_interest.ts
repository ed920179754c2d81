import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant, json } from '#core/database'
import type { InterestProposal } from '#selection/interest/proposal'

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

  /** Of the link that confirms what is proposed; only the hash is kept. */
  @column({ serializeAs: null })
  declare tokenHash: string | null

  @instant()
  declare tokenExpiresAt: DateTime | null

  /** What was sent and waits for the link: it replaces what stands. Null once confirmed. */
  @json()
  declare proposal: InterestProposal | null

  @instant()
  declare consentedAt: DateTime

  @instant()
  declare confirmedAt: DateTime | null

  @instant()
  declare createdAt: DateTime
}
