import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant, isoDate } from '#core/database'
import { longDay } from '#core/dates'
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

  /** "Firmata il 3 marzo 2026. Vale dal 3 marzo 2026 al 2 marzo 2028: è scaduta.", seen on a day, `yyyy-MM-dd`. */
  describeOn(day: string) {
    const until = this.validTo ? ` al ${longDay(this.validTo)}` : ', senza scadenza'
    const outside = this.validFrom > day ? ': non è ancora in vigore' : ': è scaduta'
    const term = `Vale dal ${longDay(this.validFrom)}${until}${this.covers(day) ? '' : outside}.`
    return `Firmata il ${longDay(this.signedOn)}. ${term}`
  }

  /** Whether it is in force on a day, `yyyy-MM-dd`. */
  covers(day: string) {
    return this.validFrom <= day && (this.validTo === null || day <= this.validTo)
  }
}
