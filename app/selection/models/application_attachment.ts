import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'

/** A file that an applicant sent; it hangs from the draft until the application is sent. */
export default class ApplicationAttachment extends BaseModel {
  static table = 'application_attachments'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare draftId: number | null

  @column()
  declare applicationId: number | null

  /** The request it answers, when it came later. */
  @column()
  declare completionRequestId: number | null

  /** Key of the notice's list of attachments. */
  @column()
  declare kind: string

  /** As its sender named it, cleaned: shown, never used as a path. */
  @column()
  declare fileName: string

  @column()
  declare contentType: string

  @column()
  declare bytes: number

  @column({ columnName: 'sha256' })
  declare sha256: string

  @column()
  declare storageKey: string

  @instant()
  declare uploadedAt: DateTime
}
