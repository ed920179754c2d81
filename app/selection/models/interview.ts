import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'
import { interviewLifecycle, type InterviewState } from '#selection/lifecycle'
import Application from '#selection/models/application'
import InterviewSlot from '#selection/models/interview_slot'

/** An applicant's interview: one that was moved leaves its row behind. */
export default class Interview extends BaseModel {
  static table = 'interviews'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare applicationId: number

  @column()
  declare slotId: number

  @column()
  declare state: InterviewState

  /** Counts the changes of time, as iCalendar wants it. */
  @column()
  declare sequence: number

  @instant()
  declare convokedAt: DateTime

  /** Why another was convoked in its place. */
  @column()
  declare movedWhy: string | null

  @column()
  declare recordedBy: number | null

  @instant()
  declare recordedAt: DateTime | null

  @belongsTo(() => Application)
  declare application: BelongsTo<typeof Application>

  @belongsTo(() => InterviewSlot, { foreignKey: 'slotId' })
  declare slot: BelongsTo<typeof InterviewSlot>

  /** Word, tone and icon of its state. */
  get stateLabel() {
    return interviewLifecycle.states[this.state]
  }
}
