import { BaseModel, column, hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'
import { messageLifecycle, type MessageState } from '#messaging/lifecycle'
import MessageAttempt from '#messaging/models/message_attempt'

/** Something sent to one person for one cause: a row of the outbox, and what became of it. */
export default class Message extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare channel: 'email' | 'sms'

  /** What asked for the message, such as `attestation`, with its id. */
  @column()
  declare causeType: string

  @column()
  declare causeId: number

  /** Which of the cause's recipients this is; `holder` where there is one. */
  @column()
  declare recipientKey: string

  /** What the message is counted with, such as `batch`. */
  @column()
  declare groupType: string | null

  @column()
  declare groupId: number | null

  @column()
  declare state: MessageState

  @column()
  declare toAddress: string

  @column()
  declare toName: string

  /** Name and address as `searchable` folds them. */
  @column()
  declare searchText: string

  @column()
  declare subject: string

  /** Plain text, frozen; empty once a confidential message has been sent. */
  @column()
  declare body: string

  @column({ consume: Boolean })
  declare isConfidential: boolean

  @column()
  declare attachmentKey: string | null

  @column()
  declare attachmentName: string | null

  @column({ columnName: 'attachment_sha256' })
  declare attachmentSha256: string | null

  /** The Message-ID header, angle brackets included, fixed before the first try. */
  @column()
  declare messageId: string

  @instant()
  declare dueAt: DateTime

  /** When everything it needs, its PDF included, was there; null until then. */
  @instant()
  declare readyAt: DateTime | null

  @instant()
  declare nextTryAt: DateTime

  @column()
  declare tries: number

  @column()
  declare leasedBy: string | null

  @instant()
  declare leasedUntil: DateTime | null

  /** When its content began to travel in the present try: from then on the server may hold it. */
  @instant()
  declare dataStartedAt: DateTime | null

  /** Why it failed, is uncertain or is being tried again, in Italian. */
  @column()
  declare cause: string | null

  @instant()
  declare settledAt: DateTime | null

  /** Who decided it, where a person did. */
  @column()
  declare settledBy: number | null

  @instant()
  declare createdAt: DateTime

  @hasMany(() => MessageAttempt)
  declare attempts: HasMany<typeof MessageAttempt>

  /** Word, tone and icon of its state. */
  get stateLabel() {
    return messageLifecycle.states[this.state]
  }
}
