import { BaseModel, column } from '@adonisjs/lucid/orm'

/** Subject area of a position. */
export default class Area extends BaseModel {
  static table = 'areas'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare key: string

  @column()
  declare name: string

  /** Order in lists. */
  @column()
  declare place: number
}
