import { BaseModel, column } from '@adonisjs/lucid/orm'

/** One person of the uploaded file, while the wizard is not confirmed. */
export default class DraftPerson extends BaseModel {
  static table = 'draft_people'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare draftId: number

  @column()
  declare row: number

  @column()
  declare firstName: string

  @column()
  declare lastName: string

  @column()
  declare codiceFiscale: string | null

  @column()
  declare email: string

  @column()
  declare mobile: string | null

  @column()
  declare minutes: number | null

  /** What to look at before printing, as codes of `layout_marks`, separated by spaces. */
  @column()
  declare marks: string

  /** How likely the row is to break the layout: the higher, the earlier it is offered. */
  @column()
  declare risk: number

  @column({ consume: Boolean })
  declare isRemoved: boolean

  @column()
  declare sortName: string

  @column()
  declare searchText: string

  get fullName() {
    return `${this.firstName} ${this.lastName}`
  }

  get markList() {
    return this.marks.split(' ').filter(Boolean)
  }
}
