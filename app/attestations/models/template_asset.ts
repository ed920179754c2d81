import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** A logo or a signature of a template version, used in its layout as `asset:name`. */
export default class TemplateAsset extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare versionId: number

  @column()
  declare name: string

  @column()
  declare contentType: 'image/png' | 'image/jpeg' | 'image/svg+xml'

  @column()
  declare bytes: number

  @column({ columnName: 'sha256' })
  declare sha256: string

  @column()
  declare storageKey: string

  @instant()
  declare createdAt: DateTime
}
