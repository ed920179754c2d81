import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'
import type { BatchState } from '#attestations/lifecycle'
import TemplateVersion from '#attestations/models/template_version'

/** The attestations made together by one run of the wizard, with the text frozen at confirmation. */
export default class Batch extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare draftId: number | null

  @column()
  declare templateVersionId: number

  @column()
  declare messageTemplateName: string

  @column()
  declare project: string

  @column()
  declare cup: string

  @column()
  declare webinarTitle: string

  @column()
  declare subject: string

  @column()
  declare body: string

  @column()
  declare fileName: string

  @instant()
  declare sendAt: DateTime

  @column()
  declare peopleCount: number

  @column()
  declare state: BatchState

  @column()
  declare confirmedBy: number

  @instant()
  declare confirmedAt: DateTime

  @column()
  declare leasedBy: string | null

  @instant()
  declare leasedUntil: DateTime | null

  @belongsTo(() => TemplateVersion)
  declare templateVersion: BelongsTo<typeof TemplateVersion>
}
