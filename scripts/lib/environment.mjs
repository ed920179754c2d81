import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { given, inside } from './paths.mjs'

/** Writes `.env` from its example, with a key of its own; an `.env` that stands is left as it is. */
export function writeEnvironment() {
  if (existsSync(inside('.env'))) return
  const key = randomBytes(24).toString('base64url')
  const text = readFileSync(inside('.env.example'), 'utf8').replace(/^APP_KEY=$/m, `APP_KEY=${key}`)
  const draft = inside(`.env.${process.pid}`)
  writeFileSync(draft, text, { mode: 0o600 })
  renameSync(draft, inside('.env'))
}

/** What the portal will read: `.env`, and over it the environment of this process. */
export function readEnvironment() {
  const text = existsSync(inside('.env')) ? readFileSync(inside('.env'), 'utf8') : ''
  const lines = text.matchAll(/^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/gm)
  const file = Object.fromEntries([...lines].map(([, name, value]) => [name, unquoted(value)]))
  return { ...file, ...process.env }
}

/** Makes the folder of the database file, and proves that the project's folder can be written. */
export function makeFolders() {
  mkdirSync(inside('tmp'), { recursive: true })
  const { DB_FILE } = readEnvironment()
  if (DB_FILE) mkdirSync(dirname(given(DB_FILE)), { recursive: true })
  const probe = inside('tmp', `.writable-${process.pid}`)
  writeFileSync(probe, '')
  rmSync(probe)
}

/** Whether an address or the word of PostgreSQL was given; otherwise the database is a file. */
export const usesPostgres = ({ DB_CONNECTION, DATABASE_URL }) =>
  DB_CONNECTION ? DB_CONNECTION === 'pg' : Boolean(DATABASE_URL)

const unquoted = (value) => value.replace(/^(["'])(.*)\1$/, '$2')
