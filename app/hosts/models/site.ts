import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'
import { municipalityOf } from '#hosts/geography'
import HostBody from '#hosts/models/host_body'

/** An address of a host body where interns work. */
export default class Site extends BaseModel {
  static table = 'sites'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare hostBodyId: number

  /** "Biblioteca civica" */
  @column()
  declare name: string

  @column()
  declare address: string

  @column()
  declare postalCode: string | null

  @column()
  declare municipalityCode: string

  @column()
  declare provinceCode: string

  @column()
  declare regionCode: string

  @instant()
  declare archivedAt: DateTime | null

  @instant()
  declare createdAt: DateTime

  @belongsTo(() => HostBody)
  declare hostBody: BelongsTo<typeof HostBody>

  get municipality() {
    return municipalityOf(this.municipalityCode)
  }

  /** "piazza Lega Lombarda 4, Lecco" */
  get fullAddress() {
    return [this.address, this.municipality?.name].filter(Boolean).join(', ')
  }
}
