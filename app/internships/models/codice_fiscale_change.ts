import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** A codice fiscale that took another's place. */
export default class CodiceFiscaleChange extends BaseModel {
  static table = 'codice_fiscale_changes'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare internId: number

  @column()
  declare before: string

  @column()
  declare after: string

  @column()
  declare reason: string

  @column()
  declare changedBy: number

  @instant()
  declare changedAt: DateTime
}
