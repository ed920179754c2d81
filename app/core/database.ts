import { column } from '@adonisjs/lucid/orm'
import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { DateTime } from 'luxon'

/** An instant as both databases store and compare it: UTC with milliseconds. */
export const toDb = (value: DateTime) => value.toUTC().toFormat("yyyy-MM-dd HH:mm:ss.SSS'Z'")

/** An instant read from a raw row of either database; null stays null. */
export function fromDb(value: string | Date | null): DateTime | null {
  if (value === null) return null
  return value instanceof Date
    ? DateTime.fromJSDate(value, { zone: 'utc' })
    : DateTime.fromSQL(value, { zone: 'utc' })
}

/** Column of an instant. Lucid's own `dateTime` loses zone and milliseconds on SQLite. */
export const instant = () =>
  column.dateTime({
    prepare: (value: DateTime | null) => value && toDb(value),
    consume: fromDb,
  })

/** Column of a date without an hour, `yyyy-MM-dd` in both databases. */
export const isoDate = () => column({ consume: asIsoDate })

/** A date as read from a raw row of either database; null stays null. */
export function asIsoDate(value: string | Date | null): string | null {
  if (!(value instanceof Date)) return value
  return DateTime.fromJSDate(value).toISODate()
}

/** Column of yes or no, which SQLite keeps as 1 or 0. */
export const flag = () => column({ consume: Boolean })

/** Column of a value kept as JSON text. */
export const json = () =>
  column({
    prepare: (value: unknown) =>
      value === null || value === undefined ? null : JSON.stringify(value),
    consume: (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value),
  })

/** Whether the connection is PostgreSQL; the other one is SQLite. */
export const isPostgres = (client: QueryClientContract = db.connection()) =>
  client.dialect.name === 'postgres'

/**
 * Locks the selected rows for this transaction and passes over those that another worker holds.
 * SQLite has one writer at a time, so there the transaction itself is the lock.
 */
export function lockFree<T>(query: DatabaseQueryBuilderContract<T>, trx: QueryClientContract) {
  return isPostgres(trx) ? query.forUpdate().skipLocked() : query
}

/** Whether an error is the database refusing a second row with the same unique key. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: string }).code
  return (
    code === '23505' ||
    code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  )
}
