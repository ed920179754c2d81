import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import Account from '#accounts/models/account'
import { instant, isoDate } from '#core/database'
import { BULK_KINDS, type BulkKind } from '#internships/bulk/kinds'
import PromoterTutor from '#internships/models/promoter_tutor'

/** One action on many internships: asked for by somebody, done one by one, told in the end. */
export default class BulkRun extends BaseModel {
  static table = 'internship_bulk_runs'

  @column({ isPrimary: true })
  declare id: number

  /** Given by the page that asked: the same page sent twice asks once. */
  @column()
  declare requestKey: string

  @column()
  declare accountId: number

  @column()
  declare kind: BulkKind

  @column()
  declare promoterTutorId: number | null

  @isoDate()
  declare fromOn: string | null

  @column()
  declare reason: string | null

  @column()
  declare total: number

  @instant()
  declare createdAt: DateTime

  @instant()
  declare finishedAt: DateTime | null

  @column()
  declare leasedBy: string | null

  @instant()
  declare leasedUntil: DateTime | null

  @belongsTo(() => Account)
  declare account: BelongsTo<typeof Account>

  @belongsTo(() => PromoterTutor)
  declare promoterTutor: BelongsTo<typeof PromoterTutor>

  get words() {
    return BULK_KINDS[this.kind]
  }
}
