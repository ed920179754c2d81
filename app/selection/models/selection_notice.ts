import { BaseModel, column, hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant, isoDate, json } from '#core/database'
import type { NoticeState } from '#selection/lifecycle'
import NoticeCorrection from '#selection/models/notice_correction'
import NoticeCriterion from '#selection/models/notice_criterion'
import Position from '#selection/models/position'
import type { AttachmentRule, Eligibility, Reserve, TieBreak } from '#selection/notice_rules'

/** A numbered call with positions and a deadline. */
export default class SelectionNotice extends BaseModel {
  static table = 'selection_notices'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare number: number

  /** The notice's own year: its deadline may fall in the next. */
  @column()
  declare year: number

  @column()
  declare title: string

  @column()
  declare description: string

  /** The act that approved it. */
  @column()
  declare legalBasis: string | null

  @column()
  declare state: NoticeState

  @instant()
  declare opensAt: DateTime | null

  /** Submissions are good before this instant, to the millisecond. */
  @instant()
  declare closesAt: DateTime | null

  /** When the internships begin. */
  @isoDate()
  declare startsOn: string | null

  @isoDate()
  declare rankingsExpectedOn: string | null

  @json()
  declare eligibility: Eligibility

  @json()
  declare attachments: AttachmentRule[]

  /** In the order in which they decide. */
  @json()
  declare tieBreaks: TieBreak[]

  @json()
  declare reserves: Reserve[]

  /** Points that make suitable, in hundredths. */
  @column()
  declare minimumHundredths: number

  /** Days to complete an application. */
  @column()
  declare completionDays: number

  /** Days to answer an offer. */
  @column()
  declare offerDays: number

  @column()
  declare lastProtocol: number

  @column()
  declare revision: number

  @instant()
  declare publishedAt: DateTime | null

  @instant()
  declare closedAt: DateTime | null

  @instant()
  declare evaluatedAt: DateTime | null

  @instant()
  declare concludedAt: DateTime | null

  @instant()
  declare createdAt: DateTime

  @instant()
  declare updatedAt: DateTime

  @hasMany(() => NoticeCriterion, {
    foreignKey: 'noticeId',
    onQuery: (query) => query.orderBy('place'),
  })
  declare criteria: HasMany<typeof NoticeCriterion>

  @hasMany(() => Position, { foreignKey: 'noticeId' })
  declare positions: HasMany<typeof Position>

  @hasMany(() => NoticeCorrection, {
    foreignKey: 'noticeId',
    onQuery: (query) => query.orderBy('number', 'desc'),
  })
  declare corrections: HasMany<typeof NoticeCorrection>

  /** "11/2026": as people name it. */
  get label() {
    return `${this.number}/${this.year}`
  }

  /** Its permanent public address. */
  get path() {
    return `/avvisi/${this.year}/${this.number}`
  }

  /** Whether an application sent now is in time. */
  takesApplicationsAt(now: DateTime) {
    return (
      this.state === 'published' &&
      this.opensAt !== null &&
      this.closesAt !== null &&
      now >= this.opensAt &&
      now < this.closesAt
    )
  }
}
