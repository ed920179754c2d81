import { resolve } from 'node:path'
import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/lucid'

/** Errors quote their statement without its values, which may be somebody's data. */
const quietErrors = { compileSqlOnError: false }

const migrations = { naturalSort: true, paths: ['database/migrations'] }

/** The minimum of better-sqlite3's connection that the pool hook touches. */
type SqliteConnection = {
  pragma(text: string): unknown
  prepare(sql: string): unknown
}

/**
 * Prepares a SQLite connection: WAL, foreign keys, and transactions that take the write lock at once
 * (knex opens deferred ones, which fail with SQLITE_BUSY when two processes read and then write).
 */
function prepareSqlite(connection: SqliteConnection, done: (error: null, c: unknown) => void) {
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = NORMAL',
    'busy_timeout = 5000',
    'foreign_keys = ON',
  ]) {
    connection.pragma(pragma)
  }
  const prepare = connection.prepare.bind(connection)
  connection.prepare = (sql) => prepare(sql === 'BEGIN;' ? 'BEGIN IMMEDIATE;' : sql)
  done(null, connection)
}

export default defineConfig({
  connection: env.get('DB_CONNECTION', env.get('DATABASE_URL') ? 'pg' : 'sqlite'),
  connections: {
    sqlite: {
      client: 'better-sqlite3',
      useNullAsDefault: true,
      ...quietErrors,
      connection: {
        filename: resolve(
          process.env.ENV_PATH ?? app.makePath(),
          env.get('DB_FILE', 'tmp/dotecomune.sqlite3')
        ),
      },
      pool: { min: 1, max: 1, afterCreate: prepareSqlite },
      migrations,
      schemaGeneration: { enabled: false },
    },
    pg: {
      client: 'pg',
      ...quietErrors,
      connection: { connectionString: env.get('DATABASE_URL', '') },
      pool: { min: 0, max: env.get('DB_POOL', 10) },
      migrations,
      schemaGeneration: { enabled: false },
    },
  },
})
