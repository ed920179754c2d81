import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { isoDate } from '#core/database'
import HostTutor from '#hosts/models/host_tutor'
import PromoterTutor from '#internships/models/promoter_tutor'

/** Who follows an internship, from when to when, on either side. */
export default class TutorAssignment extends BaseModel {
  static table = 'tutor_assignments'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare internshipId: number

  @column()
  declare kind: 'host' | 'promoter'

  @column()
  declare hostTutorId: number | null

  @column()
  declare promoterTutorId: number | null

  @isoDate()
  declare fromOn: string

  @isoDate()
  declare toOn: string | null

  @column()
  declare reason: string | null

  @belongsTo(() => HostTutor)
  declare hostTutor: BelongsTo<typeof HostTutor>

  @belongsTo(() => PromoterTutor)
  declare promoterTutor: BelongsTo<typeof PromoterTutor>
}
