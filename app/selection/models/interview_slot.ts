import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** When and where a commission can meet one applicant. */
export default class InterviewSlot extends BaseModel {
  static table = 'interview_slots'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare commissionId: number

  @instant()
  declare startsAt: DateTime

  @instant()
  declare endsAt: DateTime

  @column()
  declare place: string
}
