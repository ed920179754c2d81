import { BaseModel, belongsTo, column, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant, json } from '#core/database'
import Position from '#selection/models/position'
import RankingEntry from '#selection/models/ranking_entry'
import type { RankingRules } from '#selection/ranking/types'

/** The published ranking of a position; a later version supersedes an earlier one. */
export default class Ranking extends BaseModel {
  static table = 'rankings'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare positionId: number

  @column()
  declare version: number

  /** What the order follows, frozen: criteria, minimum, tie-breaks, reserves. */
  @json()
  declare rules: RankingRules

  /** Of the rules and entries as canonical JSON: what a recomputation must give again. */
  @column({ columnName: 'sha256' })
  declare sha256: string

  @instant()
  declare publishedAt: DateTime

  @column()
  declare publishedBy: number

  @instant()
  declare supersededAt: DateTime | null

  /** Why a new version was needed. */
  @column()
  declare reason: string | null

  /** Why it was taken back, until the next version says so: meanwhile the commission may correct its record. */
  @column()
  declare reopeningReason: string | null

  @belongsTo(() => Position)
  declare position: BelongsTo<typeof Position>

  @hasMany(() => RankingEntry, { onQuery: (query) => query.orderBy('line') })
  declare entries: HasMany<typeof RankingEntry>
}
