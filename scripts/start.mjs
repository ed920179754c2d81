/** Runs the whole portal: web, worker and scheduler, on a database that is brought up to date first. */
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { checkAddress, checkChromium, checkPostgres } from './lib/checks.mjs'
import { readEnvironment, usesPostgres } from './lib/environment.mjs'
import { BUILD } from './lib/paths.mjs'
import { PRODUCTION, Processes, logOf } from './lib/processes.mjs'
import { Refusal, main } from './lib/refusal.mjs'
import { ace } from './lib/run.mjs'

const COMMANDS = {
  web: ['bin/server.js'],
  worker: ['ace.js', 'work'],
  scheduler: ['ace.js', 'scheduler:run'],
}

main(async () => {
  const environment = readEnvironment()
  const { HOST = '127.0.0.1', PORT = '3333' } = environment
  await checkAddress(HOST, PORT)
  checkChromium(environment)
  if (usesPostgres(environment)) await checkPostgres(environment)
  prepareDatabase()
  const welcome = environment.DEMO === '0' ? emptyPortalWords() : loadDemo()
  await serve(HOST, PORT, welcome)
})

function prepareDatabase() {
  for (const command of [['migration:run', '--force'], ['portal:prepare']]) {
    const { ok, problem } = ace(command, { cwd: BUILD, env: PRODUCTION })
    if (ok) continue
    throw new Refusal(
      `Il database non si lascia preparare: ${problem}\nControlli DATABASE_URL (o DB_FILE) e i permessi, poi ripeta il comando.`
    )
  }
}

/** Loads the demo world if the portal is empty, and gives the words on its accounts. */
function loadDemo() {
  const { ok, stdout, problem } = ace(['demo:seed'], { cwd: BUILD, env: PRODUCTION })
  if (!ok) throw new Refusal(`I dati dimostrativi non si sono caricati: ${problem}`)
  return stdout.trim()
}

function emptyPortalWords() {
  return 'Portale senza dati dimostrativi. Il primo amministratore si crea con: node ace accounts:create'
}

async function serve(host, port, welcome) {
  const halt = new AbortController()
  const processes = new Processes((name) => halt.abort(name))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => halt.abort(null))
  leaveWithNpm(() => halt.abort(null))
  for (const [name, args] of Object.entries(COMMANDS)) processes.start(name, args)
  await announce(host, port, welcome, halt.signal)
  if (!halt.signal.aborted) await once(halt.signal, 'abort')
  console.log('\nFermo il portale…')
  await processes.stop()
  const lost = halt.signal.reason
  if (lost)
    throw new Refusal(`Una parte del portale (${lost}) è caduta: il motivo è in ${logOf(lost)}.`)
}

/** Says where the portal is as soon as it answers. */
async function announce(host, port, welcome, halt) {
  const shown = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host
  const url = `http://${shown}:${port}`
  while (!halt.aborted && !(await isUp(url))) await pause(200)
  if (halt.aborted) return
  console.log(`\nIl portale è su ${url}\n\n${welcome}\n\nPer fermarlo: Ctrl-C.`)
}

function isUp(url) {
  return fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false
  )
}

/** npm killed without a signal for us leaves us to another parent: then there is nobody to serve for. */
function leaveWithNpm(leave) {
  if (!process.env.npm_lifecycle_event) return
  const npm = process.ppid
  setInterval(() => process.ppid === npm || leave(), 1000).unref()
}
