import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant, json } from '#core/database'
import type { ImportRow } from '#internships/import/internship_file'
import type { ImportOutcome, PlanCounts } from '#internships/import/plan_counts'

/** What a file turned out to hold: its rows, and what they would do. */
export type ImportReport = PlanCounts & {
  /** "letto come UTF-8, separatore «;»" */
  readAs: string
  read: number
  good: number
  faulty: number
  ignoredColumns: string[]
}

/** An uploaded file of internships already running: read and judged, written once somebody confirms it. */
export default class InternshipImport extends BaseModel {
  static table = 'internship_imports'

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
  declare rows: ImportRow[]

  /** What the confirmation did; null until then. */
  @json()
  declare outcome: ImportOutcome | null

  @instant()
  declare confirmedAt: DateTime | null

  @instant()
  declare createdAt: DateTime
}
