import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant, json } from '#core/database'

/** What somebody has answered so far in a wizard; found again from another device until it is confirmed. */
export default class WizardDraft extends BaseModel {
  static table = 'wizard_drafts'

  @column({ isPrimary: true })
  declare id: number

  /** Name of the wizard it belongs to. */
  @column()
  declare wizard: string

  @column()
  declare accountId: number

  @json()
  declare answers: Record<string, unknown>

  @instant()
  declare confirmedAt: DateTime | null

  @instant()
  declare createdAt: DateTime

  @instant()
  declare updatedAt: DateTime
}
