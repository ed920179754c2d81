import { BaseModel, belongsTo, column, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { flag, instant } from '#core/database'
import { offerLifecycle, type OfferState } from '#selection/lifecycle'
import Application from '#selection/models/application'
import OfferEvent from '#selection/models/offer_event'
import Seat from '#selection/models/seat'

/** A seat offered to somebody of the ranking. Its dated facts are `OfferEvent`s. */
export default class Offer extends BaseModel {
  static table = 'offers'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare seatId: number

  @column()
  declare applicationId: number

  @column()
  declare state: OfferState

  /** Whether the seat was freed by somebody before. */
  @flag()
  declare isSuccession: boolean

  @instant()
  declare offeredAt: DateTime

  @instant()
  declare dueAt: DateTime

  @belongsTo(() => Application)
  declare application: BelongsTo<typeof Application>

  @belongsTo(() => Seat)
  declare seat: BelongsTo<typeof Seat>

  @hasMany(() => OfferEvent, { onQuery: (query) => query.orderBy('id') })
  declare events: HasMany<typeof OfferEvent>

  /** Word, tone and icon of its state. */
  get stateLabel() {
    return offerLifecycle.states[this.state]
  }
}
