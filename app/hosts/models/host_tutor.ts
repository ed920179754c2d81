import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'
import HostBody from '#hosts/models/host_body'

/** Who follows interns at the host; level, experience and competences prove that they are fit for it. */
export default class HostTutor extends BaseModel {
  static table = 'host_tutors'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare hostBodyId: number

  @column()
  declare firstName: string

  @column()
  declare lastName: string

  @column()
  declare codiceFiscale: string | null

  @column()
  declare email: string | null

  @column()
  declare mobile: string | null

  /** Livello di inquadramento. */
  @column()
  declare level: string

  @column()
  declare experienceYears: number

  @column()
  declare competences: string

  @instant()
  declare archivedAt: DateTime | null

  @instant()
  declare createdAt: DateTime

  @belongsTo(() => HostBody)
  declare hostBody: BelongsTo<typeof HostBody>

  get fullName() {
    return `${this.firstName} ${this.lastName}`
  }

  /** "+39 333 1234567" */
  get shownMobile() {
    return this.mobile?.replace(/^\+39(\d{3})/, '+39 $1 ') ?? null
  }
}
