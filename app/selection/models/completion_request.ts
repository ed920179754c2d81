import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'
import { completionLifecycle, type CompletionState } from '#selection/lifecycle'
import Application from '#selection/models/application'

/** What the commission asks an applicant to complete, and by when. */
export default class CompletionRequest extends BaseModel {
  static table = 'completion_requests'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare applicationId: number

  @column()
  declare request: string

  @column()
  declare state: CompletionState

  @column()
  declare askedBy: number

  @instant()
  declare askedAt: DateTime

  @instant()
  declare dueAt: DateTime

  @column()
  declare answer: string | null

  @instant()
  declare closedAt: DateTime | null

  @belongsTo(() => Application)
  declare application: BelongsTo<typeof Application>

  /** Word, tone and icon of its state. */
  get stateLabel() {
    return completionLifecycle.states[this.state]
  }
}
