import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { flag } from '#core/database'
import SelectionNotice from '#selection/models/selection_notice'

/** What the commission scores, and how far. */
export default class NoticeCriterion extends BaseModel {
  static table = 'notice_criteria'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare noticeId: number

  @column()
  declare place: number

  @column()
  declare name: string

  @column()
  declare maxHundredths: number

  /** Whether it can be scored only after the interview. */
  @flag()
  declare isInterview: boolean

  @belongsTo(() => SelectionNotice, { foreignKey: 'noticeId' })
  declare notice: BelongsTo<typeof SelectionNotice>
}
