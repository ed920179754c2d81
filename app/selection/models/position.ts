import { BaseModel, belongsTo, column, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'
import HostBody from '#hosts/models/host_body'
import Area from '#selection/models/area'
import Seat from '#selection/models/seat'
import SelectionNotice from '#selection/models/selection_notice'

/** One project of a host in a notice. */
export default class Position extends BaseModel {
  static table = 'positions'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare noticeId: number

  @column()
  declare hostBodyId: number

  @column()
  declare areaId: number

  /** "PLC112612S03" */
  @column()
  declare code: string

  @column()
  declare title: string

  /** One line a task. */
  @column()
  declare tasks: string

  @column()
  declare learning: string | null

  @column()
  declare months: number

  @column()
  declare weeklyMinutes: number

  @column()
  declare classroomMinutes: number

  @column()
  declare workMinutes: number

  @column()
  declare monthlyCents: number

  @column()
  declare notes: string | null

  @column()
  declare searchText: string

  @instant()
  declare createdAt: DateTime

  @belongsTo(() => SelectionNotice, { foreignKey: 'noticeId' })
  declare notice: BelongsTo<typeof SelectionNotice>

  @belongsTo(() => HostBody)
  declare hostBody: BelongsTo<typeof HostBody>

  @belongsTo(() => Area)
  declare area: BelongsTo<typeof Area>

  @hasMany(() => Seat, { onQuery: (query) => query.orderBy('number') })
  declare seats: HasMany<typeof Seat>

  /** The tasks, one an element. */
  get taskList() {
    return this.tasks.split('\n').filter(Boolean)
  }
}
