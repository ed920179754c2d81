import { BaseModel, column, hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant, isoDate } from '#core/database'
import { municipalityOf } from '#hosts/geography'
import { HOST_KINDS, type HostKind } from '#hosts/host_kinds'
import Agreement from '#hosts/models/agreement'
import HostOfficer from '#hosts/models/host_officer'
import HostTutor from '#hosts/models/host_tutor'
import Site from '#hosts/models/site'

/** A public body that hosts interns. */
export default class HostBody extends BaseModel {
  static table = 'host_bodies'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare name: string

  @column()
  declare kind: HostKind

  /** Eleven digits, check digit verified. */
  @column()
  declare codiceFiscale: string

  @column()
  declare partitaIva: string | null

  /** Code in the index of public administrations (IPA). */
  @column()
  declare codiceIpa: string | null

  @column()
  declare pec: string | null

  /** ISTAT, six digits; province and region are kept beside it for searches. */
  @column()
  declare municipalityCode: string

  @column()
  declare provinceCode: string

  @column()
  declare regionCode: string

  /** People with a permanent contract: the base of the quota of interns. */
  @column()
  declare permanentStaff: number | null

  /** "Delibera di Giunta n. 84 del 12.5.2025" */
  @column()
  declare adhesionAct: string | null

  @isoDate()
  declare adheredOn: string | null

  @instant()
  declare archivedAt: DateTime | null

  @column()
  declare searchText: string

  /** Grows at each change, so that the second of two editors is told. */
  @column()
  declare revision: number

  @instant()
  declare createdAt: DateTime

  @instant()
  declare updatedAt: DateTime

  @hasMany(() => Site)
  declare sites: HasMany<typeof Site>

  @hasMany(() => Agreement)
  declare agreements: HasMany<typeof Agreement>

  @hasMany(() => HostTutor)
  declare tutors: HasMany<typeof HostTutor>

  @hasMany(() => HostOfficer)
  declare officers: HasMany<typeof HostOfficer>

  get kindLabel() {
    return HOST_KINDS[this.kind]
  }

  get municipality() {
    return municipalityOf(this.municipalityCode)
  }
}
