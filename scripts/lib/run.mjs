import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { ROOT, inside } from './paths.mjs'
import { Refusal } from './refusal.mjs'

/** The Node that the portal runs on: the one it brings along, or this one when it is recent enough. */
export function nodeBinary() {
  const own = inside('node_modules', '.bin', 'node')
  if (existsSync(own)) return own
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath
  throw new Refusal(
    `Per questo computer (${process.platform}, ${process.arch}) il portale non porta con sé Node 24: ` +
      'installi Node 24 e ripeta il comando.'
  )
}

/** Runs a command of the framework to its end, silently, and gives its exit code and what it printed. */
export function ace(args, { cwd = ROOT, env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(nodeBinary(), ['ace.js', ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { ok: status === 0, stdout, stderr, problem: firstProblem(stderr || stdout) }
}

/** Runs a program in the foreground and gives its exit code; a signal to us ends it first. */
export function foreground(program, args, options = {}) {
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', ...options })
  const pass = (signal) => child.kill(signal)
  process.on('SIGINT', pass).on('SIGTERM', pass)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      resolve(code ?? (signal ? 130 : 1))
    })
  })
}

/** The one line of a command's output that says what went wrong. */
function firstProblem(output) {
  const lines = output.split('\n').map((line) => line.trim())
  const telling = lines.find((line) => /error|refus|failed|denied|not exist|ENO|ECONN/i.test(line))
  return (telling ?? lines.find(Boolean) ?? '').slice(0, 300)
}
