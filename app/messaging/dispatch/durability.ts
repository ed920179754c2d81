import db from '@adonisjs/lucid/services/db'
import { isPostgres } from '#core/database'

/**
 * Runs work whose commits a power cut must not undo, or a message that had left would be taken for one that had
 * not. PostgreSQL commits so anyway; SQLite in WAL mode does with `synchronous = FULL` (sqlite.org/pragma.html),
 * which cannot change inside a transaction.
 */
export async function withDurableCommits<T>(work: () => Promise<T>): Promise<T> {
  if (isPostgres() || db.connection().isTransaction) return work()
  await db.rawQuery('PRAGMA synchronous = FULL')
  try {
    return await work()
  } finally {
    await db.rawQuery('PRAGMA synchronous = NORMAL')
  }
}
