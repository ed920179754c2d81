import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILD, inside } from './paths.mjs'
import { Refusal } from './refusal.mjs'
import { ace } from './run.mjs'

const SOURCES = [
  ...['app', 'bin', 'config', 'database', 'public', 'resources', 'start', 'templates'],
  ...['adonisrc.ts', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'],
]
const STAMP = join(BUILD, '.built')

/** Builds the portal when a source is newer than the last build. */
export function buildWhatIsOld() {
  const builtAt = existsSync(STAMP) ? statSync(STAMP).mtimeMs : 0
  if (SOURCES.every((name) => newestIn(inside(name)) <= builtAt)) return
  console.log('Preparo il portale…')
  const startedAt = new Date()
  const { ok, problem } = ace(['build', '--ignore-ts-errors'], { env: { NODE_ENV: 'production' } })
  if (!ok) throw new Refusal(`Il portale non si è lasciato preparare (npm run build): ${problem}`)
  writeFileSync(STAMP, '')
  utimesSync(STAMP, startedAt, startedAt)
}

/** Time of the latest change under a path, in milliseconds; what the build itself writes is left out. */
function newestIn(path) {
  if (!existsSync(path) || path === inside('public', 'assets')) return 0
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
