/**
 * Runs the benchmarks, each in a process of its own on a database and a storage of its own, and prints one
 * JSON line a figure: `npm run bench -- [NAME] [--db pg] [words for the benchmark]`.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inside } from './lib/paths.mjs'
import { withPostgres } from './lib/postgres.mjs'
import { Refusal, main } from './lib/refusal.mjs'
import { foreground, nodeBinary } from './lib/run.mjs'

const MAIN = 'benchmarks/support/main.ts'

/** Production's own settings, save what would mix words with the figures or send mail to real people. */
const QUIET = { NODE_ENV: 'production', LOG_LEVEL: 'fatal', SMTP_HOST: '', DEMO: '0' }

main(async () => {
  const { names, isOnPostgres, words } = wanted(process.argv.slice(2))
  for (const name of names) {
    const code = await apart(name, words, isOnPostgres)
    if (code !== 0) process.exitCode = code
  }
})

function wanted(args) {
  const all = readdirSync(inside('benchmarks'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
  const at = args.indexOf('--db')
  const database = at < 0 ? 'sqlite' : args.splice(at, 2)[1]
  if (!['sqlite', 'pg'].includes(database)) throw new Refusal('Dopo --db scriva sqlite oppure pg.')
  const [name, ...words] = args
  if (name && !all.includes(name)) {
    throw new Refusal(`Non c'è una misura di nome "${name}": ci sono ${all.join(', ')}.`)
  }
  return { names: name ? [name] : all, words, isOnPostgres: database === 'pg' }
}

async function apart(name, words, isOnPostgres) {
  mkdirSync(inside('tmp'), { recursive: true })
  const folder = mkdtempSync(inside('tmp', `bench-${name}-`))
  const files = { DB_FILE: join(folder, 'db.sqlite3'), STORAGE_PATH: join(folder, 'storage') }
  const env = { ...process.env, ...QUIET, ...files, DB_CONNECTION: 'sqlite' }
  const run = (database) =>
    foreground(nodeBinary(), ['--import=@poppinss/ts-exec', MAIN, name, ...words], {
      env: { ...env, ...database },
    })
  try {
    if (!isOnPostgres) return await run({})
    return await withPostgres((url) => run({ DB_CONNECTION: 'pg', DATABASE_URL: url }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
