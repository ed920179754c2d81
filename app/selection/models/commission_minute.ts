import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant, isoDate, json } from '#core/database'
import Position from '#selection/models/position'

/** The minutes of a meeting of the commission on one position. */
export default class CommissionMinute extends BaseModel {
  static table = 'commission_minutes'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare commissionId: number

  @column()
  declare positionId: number

  @column()
  declare number: number

  @isoDate()
  declare heldOn: string

  @column()
  declare text: string

  /** What the minutes state: who sat, whom they scored, how. */
  @json()
  declare frozen: Record<string, unknown>

  @column()
  declare fileKey: string | null

  @column({ columnName: 'file_sha256' })
  declare fileSha256: string | null

  @column()
  declare signedBy: number

  @instant()
  declare signedAt: DateTime

  @belongsTo(() => Position)
  declare position: BelongsTo<typeof Position>
}
