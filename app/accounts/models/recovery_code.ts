import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** A code that stands in once for the second factor. Only its hash is kept. */
export default class RecoveryCode extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare accountId: number

  @column({ serializeAs: null })
  declare codeHash: string

  @instant()
  declare usedAt: DateTime | null
}
