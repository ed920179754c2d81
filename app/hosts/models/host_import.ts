import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant, json } from '#core/database'
import type { ImportedHost } from '#hosts/import/host_file'
import type { ImportOutcome, PlanCounts } from '#hosts/queries/import_plan'

/** What a file turned out to hold: its rows, and what they would do to the network. */
export type ImportReport = PlanCounts & {
  /** "letto come UTF-8, separatore «;»" */
  readAs: string
  read: number
  good: number
  faulty: number
  ignoredColumns: string[]
}

/** An uploaded file of host bodies: read and judged, written into the network once somebody confirms it. */
export default class HostImport extends BaseModel {
  static table = 'host_imports'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare accountId: number

  @column()
  declare fileName: string

  @column()
  declare fileBytes: number

  @json()
  declare report: ImportReport

  /** The good rows. Pages leave this column out. */
  @json()
  declare hosts: ImportedHost[]

  /** What the confirmation did; null until then. */
  @json()
  declare outcome: ImportOutcome | null

  @instant()
  declare confirmedAt: DateTime | null

  @instant()
  declare createdAt: DateTime
}
