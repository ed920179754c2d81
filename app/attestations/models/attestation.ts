import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant, isoDate, json } from '#core/database'
import type { TagValues } from '#core/tags'
import { attestationLifecycle, type AttestationState } from '#attestations/lifecycle'
import Batch from '#attestations/models/batch'

/** One person's attestation, with the values it was confirmed with. */
export default class Attestation extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare batchId: number

  /** Row of the file the person came from, the header being row 1. */
  @column()
  declare row: number

  @column()
  declare state: AttestationState

  @column()
  declare registryYear: number

  @column()
  declare registryNumber: number

  /** Unguessable: 26 characters of Crockford's base 32, 130 bits. */
  @column()
  declare code: string

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

  /** Date printed on the paper, `yyyy-MM-dd`. */
  @isoDate()
  declare datedOn: string

  /** The value of each tag, frozen at confirmation. */
  @json()
  declare frozenValues: TagValues

  @column()
  declare pdfKey: string | null

  @column({ columnName: 'pdf_sha256' })
  declare pdfSha256: string | null

  @column()
  declare pdfBytes: number | null

  @instant()
  declare issuedAt: DateTime | null

  @instant()
  declare revokedAt: DateTime | null

  @column()
  declare revocationReason: string | null

  @column()
  declare revokedBy: number | null

  /** The attestation that this one stands in for. */
  @column()
  declare replacesId: number | null

  @column()
  declare printTries: number

  @column()
  declare printProblem: string | null

  @instant()
  declare printAfter: DateTime | null

  @column()
  declare leasedBy: string | null

  @instant()
  declare leasedUntil: DateTime | null

  @instant()
  declare createdAt: DateTime

  @belongsTo(() => Batch)
  declare batch: BelongsTo<typeof Batch>

  /** Word, tone and icon of its state. */
  get stateLabel() {
    return attestationLifecycle.states[this.state]
  }

  get fullName() {
    return `${this.firstName} ${this.lastName}`
  }

  /** "1284/2026", as written on the paper. */
  get registryEntry() {
    return `${this.registryNumber}/${this.registryYear}`
  }

  /** The name under which the PDF is sent and downloaded. */
  get fileName() {
    return `attestato-${this.registryNumber}-${this.registryYear}.pdf`
  }
}
