import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'

const DEBIAN = '/usr/lib/postgresql'
const PROGRAMS = ['initdb', 'pg_ctl', 'createdb']

/**
 * Starts a PostgreSQL cluster that lives as long as `use` runs, on a free port of this machine, and gives
 * `use` the address of an empty database. The cluster is removed however `use` or this process ends.
 */
export async function withPostgres(use) {
  const folder = mkdtempSync(join(tmpdir(), 'dotecomune-pg-'))
  const run = runner(binaries(), folder)
  const remove = () => removeCluster(run, folder)
  const leave = () => process.exit(130)
  process.once('exit', remove).on('SIGINT', leave).on('SIGTERM', leave)
  try {
    const url = startCluster(run, folder, await freePort())
    process.off('SIGINT', leave).off('SIGTERM', leave)
    return await use(url)
  } finally {
    process.off('exit', remove)
    remove()
  }
}

function startCluster(run, folder, port) {
  const data = join(folder, 'data')
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`
  try {
    run('initdb', ['-D', data, '-U', 'app', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8'])
    run('pg_ctl', ['-w', '-D', data, '-l', join(folder, 'log'), '-o', options, 'start'])
    run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'app', 'dotecomune'])
  } catch (error) {
    throw new Refusal(`PostgreSQL non è partito: ${error.stderr || error.message}`)
  }
  return `postgres://app@127.0.0.1:${port}/dotecomune`
}

function removeCluster(run, folder) {
  try {
    run('pg_ctl', ['stop', '-m', 'immediate', '-D', join(folder, 'data')])
  } catch {
    // It had not started, or was already down: what counts is that its folder goes.
  }
  rmSync(folder, { recursive: true, force: true })
}

/** The folder of PostgreSQL's programs: one of PATH, or the newest that Debian installed. */
function binaries() {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN) : []
  const newestFirst = debian.sort((a, b) => Number(b) - Number(a))
  const folders = [
    ...(process.env.PATH ?? '').split(':'),
    ...newestFirst.map((version) => join(DEBIAN, version, 'bin')),
  ]
  const found = folders.find((folder) => PROGRAMS.every((name) => existsSync(join(folder, name))))
  if (found) return found
  throw new Refusal(
    'Manca PostgreSQL: installi il pacchetto postgresql (sudo apt install postgresql), oppure indichi una banca dati vuota con DATABASE_URL.'
  )
}

/** PostgreSQL refuses to run as root: there the user that its package made runs it. */
function runner(bin, folder) {
  const isRoot = process.getuid() === 0
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'))
  return (program, args) => {
    const command = [join(bin, program), ...args]
    const [file, ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command
    execFileSync(file, rest, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  }
}

const idOf = (which) => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }))

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
