import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** What happened to an offer: when, by whom and why. */
export default class OfferEvent extends BaseModel {
  static table = 'offer_events'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare offerId: number

  @column()
  declare kind: 'offered' | 'accepted' | 'withdrawn' | 'forfeited'

  @instant()
  declare occurredAt: DateTime

  @column()
  declare actorId: number | null

  @column()
  declare actorName: string

  @column()
  declare reason: string | null
}
