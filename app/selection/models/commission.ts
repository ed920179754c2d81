import { BaseModel, belongsTo, column, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant, isoDate } from '#core/database'
import HostBody from '#hosts/models/host_body'
import Commissioner from '#selection/models/commissioner'
import InterviewSlot from '#selection/models/interview_slot'
import SelectionNotice from '#selection/models/selection_notice'

/** A host's commission for the positions it has in a notice. */
export default class Commission extends BaseModel {
  static table = 'commissions'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare noticeId: number

  @column()
  declare hostBodyId: number

  /** The act that appointed it. */
  @column()
  declare appointedBy: string

  @isoDate()
  declare appointedOn: string

  @instant()
  declare createdAt: DateTime

  @belongsTo(() => SelectionNotice, { foreignKey: 'noticeId' })
  declare notice: BelongsTo<typeof SelectionNotice>

  @belongsTo(() => HostBody)
  declare hostBody: BelongsTo<typeof HostBody>

  @hasMany(() => Commissioner)
  declare commissioners: HasMany<typeof Commissioner>

  @hasMany(() => InterviewSlot, { onQuery: (query) => query.orderBy('starts_at') })
  declare slots: HasMany<typeof InterviewSlot>
}
