import { BaseModel, column, hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant, isoDate } from '#core/database'
import Internship from '#internships/models/internship'

/** The person, apart from their internships. */
export default class Intern extends BaseModel {
  static table = 'interns'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare accountId: number | null

  @column()
  declare firstName: string

  @column()
  declare lastName: string

  /** The present one; earlier ones in `codice_fiscale_changes`. */
  @column()
  declare codiceFiscale: string

  @isoDate()
  declare bornOn: string

  @column()
  declare birthPlace: string | null

  @column()
  declare citizenship: string

  @column()
  declare email: string

  @column()
  declare mobile: string | null

  @column()
  declare searchText: string

  @instant()
  declare createdAt: DateTime

  @hasMany(() => Internship)
  declare internships: HasMany<typeof Internship>

  get fullName() {
    return `${this.firstName} ${this.lastName}`
  }

  /** Eleven digits: to be replaced within six months. */
  get hasProvisionalCode() {
    return /^\d{11}$/.test(this.codiceFiscale)
  }
}
