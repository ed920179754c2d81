import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { ROOT, inside } from './paths.mjs'
import { Refusal } from './refusal.mjs'

/** Installs the components when some that the lock file names are missing or of another version. */
export function installWhatIsMissing() {
  if (isComplete()) return
  console.log('Installo i componenti del portale (la prima volta serve circa mezzo minuto)…')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, npm_config_audit: 'false', npm_config_fund: 'false' },
  })
  if (status !== 0) {
    throw new Refusal(
      'I componenti non si sono installati. Controlli la rete (o il registro npm che usa) e ripeta il comando.'
    )
  }
}

/**
 * Whether what is installed is what the lock file asks for. Contents are compared, not dates: a fresh
 * checkout of the same lock file installs nothing. Optional parts belong to other machines.
 */
function isComplete() {
  const installed = readLock('node_modules/.package-lock.json')
  const wanted = readLock('package-lock.json')
  return Object.entries(wanted).every(
    ([name, part]) => name === '' || part.optional || installed[name]?.version === part.version
  )
}

const readLock = (path) =>
  existsSync(inside(path)) ? JSON.parse(readFileSync(inside(path), 'utf8')).packages : {}
