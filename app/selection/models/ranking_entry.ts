import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { flag, json } from '#core/database'
import Application from '#selection/models/application'
import type { Candidate, RankingOutcome, RankingReason } from '#selection/ranking/types'

/** One line of a ranking, with what put it there. */
export default class RankingEntry extends BaseModel {
  static table = 'ranking_entries'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare rankingId: number

  @column()
  declare applicationId: number

  /** Order on the page. */
  @column()
  declare line: number

  /** Shared by those whom no rule tells apart; null for who is not suitable. */
  @column()
  declare place: number | null

  @flag()
  declare isTied: boolean

  @column()
  declare totalHundredths: number | null

  @column()
  declare outcome: RankingOutcome

  /** Scores and values that the tie-breaks looked at. */
  @json()
  declare inputs: Candidate

  /** Why it stands here, to be put into words. */
  @json()
  declare reason: RankingReason

  @belongsTo(() => Application)
  declare application: BelongsTo<typeof Application>
}
