import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant, isoDate } from '#core/database'
import HostBody from '#hosts/models/host_body'

/** The signed frame between the promoter and a host body. */
export default class Agreement extends BaseModel {
  static table = 'agreements'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare hostBodyId: number

  @column()
  declare number: string | null

  @isoDate()
  declare signedOn: string

  @isoDate()
  declare validFrom: string

  /** Without one it stands until revoked. */
  @isoDate()
  declare validTo: string | null

  @column()
  declare fileKey: string | null

  @column()
  declare fileName: string | null

  @column({ columnName: 'file_sha256' })
  declare fileSha256: string | null

  @column()
  declare fileBytes: number | null

  @instant()
  declare createdAt: DateTime

  @belongsTo(() => HostBody)
  declare hostBody: BelongsTo<typeof HostBody>

  /** Whether it is in force on a day, `yyyy-MM-dd`. */
  covers(day: string) {
    return this.validFrom <= day && (this.validTo === null || day <= this.validTo)
  }
}
