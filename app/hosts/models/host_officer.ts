import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'
import Account from '#accounts/models/account'
import HostBody from '#hosts/models/host_body'

/** An account that acts for a host body: one body each. */
export default class HostOfficer extends BaseModel {
  static table = 'host_officers'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare hostBodyId: number

  @column()
  declare accountId: number

  @instant()
  declare createdAt: DateTime

  @belongsTo(() => HostBody)
  declare hostBody: BelongsTo<typeof HostBody>

  @belongsTo(() => Account)
  declare account: BelongsTo<typeof Account>
}
