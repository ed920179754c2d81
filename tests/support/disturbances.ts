import { Worker } from 'node:worker_threads'
import { once } from 'node:events'
import db from '@adonisjs/lucid/services/db'
import { isPostgres } from '#core/database'

/** How long another process holds SQLite's only writing place, in milliseconds. */
const LOCKED_FOR = 600

const HOLD_LOCK = `
  const { parentPort, workerData } = require('node:worker_threads')
  const Database = require('better-sqlite3')
  const database = new Database(workerData.file)
  database.exec('BEGIN IMMEDIATE')
  setTimeout(() => { database.exec('COMMIT'); database.close() }, workerData.milliseconds)
`

/**
 * Does to the database what a restart or a long backup does: cuts every connection of PostgreSQL, or keeps SQLite's
 * write lock for a while. Ends when it is over.
 */
export async function disturbDatabase(): Promise<void> {
  if (isPostgres()) {
    await db.rawQuery(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`
    )
    return
  }
  const [{ file }] = await db.rawQuery('pragma database_list')
  await once(
    new Worker(HOLD_LOCK, { eval: true, workerData: { file, milliseconds: LOCKED_FOR } }),
    'exit'
  )
}
