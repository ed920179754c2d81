import { BaseModel, belongsTo, column, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'
import type { TemplateVersionState } from '#attestations/lifecycle'
import AttestationTemplate from '#attestations/models/attestation_template'
import TemplateAsset from '#attestations/models/template_asset'

/** One version of a template; a published one never changes. */
export default class TemplateVersion extends BaseModel {
  static table = 'attestation_template_versions'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare templateId: number

  @column()
  declare version: number

  @column()
  declare state: TemplateVersionState

  @column()
  declare orientation: 'landscape' | 'portrait'

  /** What the attestation is, with tags, as the verification page says it. */
  @column()
  declare titleLine: string

  @column()
  declare body: string

  @column()
  declare style: string

  /** SHA-256 of what is printed, so that a shipped version that was altered is noticed. */
  @column()
  declare checksum: string

  @column()
  declare createdBy: number | null

  @instant()
  declare publishedAt: DateTime | null

  @instant()
  declare createdAt: DateTime

  @instant()
  declare updatedAt: DateTime

  @belongsTo(() => AttestationTemplate, { foreignKey: 'templateId' })
  declare template: BelongsTo<typeof AttestationTemplate>

  @hasMany(() => TemplateAsset, { foreignKey: 'versionId' })
  declare assets: HasMany<typeof TemplateAsset>
}
