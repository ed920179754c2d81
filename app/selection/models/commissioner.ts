import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** Somebody who sits in a commission. */
export default class Commissioner extends BaseModel {
  static table = 'commissioners'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare commissionId: number

  @column()
  declare fullName: string

  @column()
  declare role: 'president' | 'member' | 'secretary'

  @instant()
  declare removedAt: DateTime | null
}
