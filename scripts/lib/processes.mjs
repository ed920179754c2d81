import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { BUILD, ROOT, inside } from './paths.mjs'
import { nodeBinary } from './run.mjs'

const PATIENCE = 15_000

/**
 * The processes of the portal, started together and stopped together. Each has a process group of its own,
 * so that Ctrl-C reaches us alone and they end in order; each ends by itself if we die.
 */
export class Processes {
  #running = new Map()
  #isStopping = false

  /** @param onLoss called once with the name of a process that ended without being asked to */
  constructor(onLoss) {
    this.onLoss = onLoss
  }

  /** Starts a command of the built portal; what it prints goes to `tmp/log/<name>.log`. */
  start(name, args) {
    mkdirSync(inside('tmp', 'log'), { recursive: true })
    const log = openSync(logOf(name), 'w')
    const child = spawn(nodeBinary(), ['--import', inside(LEAVE), ...args], {
      cwd: BUILD,
      detached: true,
      stdio: ['pipe', log, log],
      env: { ...process.env, ...PRODUCTION },
    })
    closeSync(log)
    this.#running.set(name, child)
    child.once('exit', () => this.#ended(name))
  }

  /** Asks all to end, insists after a while, and resolves when none is left. */
  async stop() {
    this.#isStopping = true
    const children = [...this.#running.values()]
    const insist = setTimeout(() => children.forEach((child) => killGroup(child)), PATIENCE)
    for (const child of children) child.kill('SIGTERM')
    await Promise.all(children.map(ended))
    clearTimeout(insist)
    for (const child of children) killGroup(child)
  }

  #ended(name) {
    this.#running.delete(name)
    if (!this.#isStopping) this.onLoss(name)
  }
}

/** Where a process writes what it has to say. */
export const logOf = (name) => inside('tmp', 'log', `${name}.log`)

/** What makes a command of the build run as the real portal, with the project's own `.env`. */
export const PRODUCTION = { NODE_ENV: 'production', ENV_PATH: ROOT }

const LEAVE = 'scripts/lib/leave_with_parent.mjs'

const ended = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', resolve)
  })

/** Ends whatever a process may have left behind, such as the browser that prints. */
function killGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
