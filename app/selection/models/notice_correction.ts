import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant, json } from '#core/database'
import SelectionNotice from '#selection/models/selection_notice'
import type { NoticeChange } from '#selection/notice_rules'

/** A dated, public correction of a published notice ("rettifica"). */
export default class NoticeCorrection extends BaseModel {
  static table = 'notice_corrections'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare noticeId: number

  @column()
  declare number: number

  @column()
  declare reason: string

  @json()
  declare changes: NoticeChange[]

  @instant()
  declare publishedAt: DateTime

  @column()
  declare publishedBy: number

  @belongsTo(() => SelectionNotice, { foreignKey: 'noticeId' })
  declare notice: BelongsTo<typeof SelectionNotice>
}
