import { BaseModel, column, hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'
import type { TemplateState } from '#attestations/lifecycle'
import TemplateVersion from '#attestations/models/template_version'

export const TEMPLATE_KINDS = {
  attendance: 'Frequenza',
  webinar: 'Partecipazione a webinar',
  competence: 'Competenze',
} as const

export type TemplateKind = keyof typeof TEMPLATE_KINDS

/** Layout and fields of one kind of attestation; what it looks like lives in its versions. */
export default class AttestationTemplate extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare name: string

  @column()
  declare kind: TemplateKind

  /** Shipped with the product, from the folder `templates/`. */
  @column({ consume: Boolean })
  declare isBuiltin: boolean

  @instant()
  declare archivedAt: DateTime | null

  @instant()
  declare createdAt: DateTime

  @hasMany(() => TemplateVersion, { foreignKey: 'templateId' })
  declare versions: HasMany<typeof TemplateVersion>

  get state(): TemplateState {
    return this.archivedAt ? 'archived' : 'inUse'
  }

  get kindLabel() {
    return TEMPLATE_KINDS[this.kind]
  }
}
