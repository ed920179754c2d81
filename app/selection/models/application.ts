import { BaseModel, belongsTo, column, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant, isoDate, json } from '#core/database'
import { applicationLifecycle, type ApplicationState } from '#selection/lifecycle'
import ApplicationAttachment from '#selection/models/application_attachment'
import Position from '#selection/models/position'
import SelectionNotice from '#selection/models/selection_notice'

/** One citizen's candidacy to one position of a notice, frozen when it was sent. */
export default class Application extends BaseModel {
  static table = 'applications'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare noticeId: number

  @column()
  declare positionId: number

  @column()
  declare accountId: number

  /** The draft it was sent from: a draft becomes one application at most. */
  @column()
  declare draftId: number | null

  /** Gapless in its notice. */
  @column()
  declare protocolNumber: number

  @column()
  declare state: ApplicationState

  /** The codice fiscale as `personKey` gives it: one application a person and notice. Omocodia is not undone: it tells people apart. */
  @column()
  declare personKey: string

  @column()
  declare codiceFiscale: string

  @column()
  declare firstName: string

  @column()
  declare lastName: string

  @isoDate()
  declare bornOn: string

  @column()
  declare email: string

  @column()
  declare mobile: string | null

  @column()
  declare provinceCode: string | null

  @isoDate()
  declare unemployedSince: string | null

  /** Reserves that the applicant says apply. */
  @json()
  declare reserveKeys: string[]

  /** Everything that was sent, as canonical JSON: the bytes that were hashed. */
  @column()
  declare frozen: string

  @column({ columnName: 'frozen_sha256' })
  declare frozenSha256: string

  @instant()
  declare submittedAt: DateTime

  @instant()
  declare retractedAt: DateTime | null

  @column()
  declare receiptKey: string | null

  @column({ columnName: 'receipt_sha256' })
  declare receiptSha256: string | null

  @column()
  declare receiptTries: number

  @column()
  declare leasedBy: string | null

  @instant()
  declare leasedUntil: DateTime | null

  @column()
  declare searchText: string

  @belongsTo(() => SelectionNotice, { foreignKey: 'noticeId' })
  declare notice: BelongsTo<typeof SelectionNotice>

  @belongsTo(() => Position)
  declare position: BelongsTo<typeof Position>

  @hasMany(() => ApplicationAttachment)
  declare attachments: HasMany<typeof ApplicationAttachment>

  get fullName() {
    return `${this.firstName} ${this.lastName}`
  }

  /** "D-00347": how the public ranking names it. */
  get code() {
    return `D-${String(this.protocolNumber).padStart(5, '0')}`
  }

  /** Word, tone and icon of its state. */
  get stateLabel() {
    return applicationLifecycle.states[this.state]
  }
}
