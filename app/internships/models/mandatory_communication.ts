import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant, isoDate } from '#core/database'
import Internship from '#internships/models/internship'

/** `correction`: of a suspension that was communicated and then cancelled. */
export type CommunicationKind =
  'start' | 'extension' | 'suspension' | 'early_end' | 'annulment' | 'correction'

/** A communication the host owes to the job services (COB) after a fact. */
export default class MandatoryCommunication extends BaseModel {
  static table = 'mandatory_communications'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare internshipId: number

  @column()
  declare kind: CommunicationKind

  @column()
  declare causeId: number

  @isoDate()
  declare factOn: string

  @isoDate()
  declare dueOn: string

  @column()
  declare number: string | null

  @isoDate()
  declare sentOn: string | null

  @instant()
  declare remindedAt: DateTime | null

  @belongsTo(() => Internship)
  declare internship: BelongsTo<typeof Internship>
}
