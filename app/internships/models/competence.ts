import { BaseModel, column } from '@adonisjs/lucid/orm'
import { flag } from '#core/database'

/** A competence of the regional frame of qualifications (QRSP). */
export default class Competence extends BaseModel {
  static table = 'competences'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare profile: string

  @column()
  declare name: string

  @column()
  declare eqfLevel: number

  /** Whether the level was read in the frame itself. */
  @flag()
  declare isVerified: boolean
}
