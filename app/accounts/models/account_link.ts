import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'
import Account from '#accounts/models/account'

export type LinkKind = 'invitation' | 'reset' | 'registration'

/** A link that lets somebody set a password once. Only the hash of its token is kept. */
export default class AccountLink extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare accountId: number

  @column()
  declare kind: LinkKind

  @column({ serializeAs: null })
  declare tokenHash: string

  @instant()
  declare expiresAt: DateTime

  @instant()
  declare usedAt: DateTime | null

  @instant()
  declare createdAt: DateTime

  @belongsTo(() => Account)
  declare account: BelongsTo<typeof Account>
}
