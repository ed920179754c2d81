import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Site from '#hosts/models/site'
import Position from '#selection/models/position'

/** One place of a position, with the site where it is. */
export default class Seat extends BaseModel {
  static table = 'seats'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare positionId: number

  @column()
  declare number: number

  @column()
  declare siteId: number

  @belongsTo(() => Position)
  declare position: BelongsTo<typeof Position>

  @belongsTo(() => Site)
  declare site: BelongsTo<typeof Site>
}
