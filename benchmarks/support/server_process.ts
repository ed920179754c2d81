import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const HOST = '127.0.0.1'
const MOST_SECONDS = 60

/** The web server in a process of its own, on this machine's own address and a free port, for as long as `use` runs. */
export async function withServerProcess<T>(use: (origin: string) => Promise<T>): Promise<T> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import=@poppinss/ts-exec', 'bin/server.ts'], {
    cwd: ROOT,
    env: { ...process.env, HOST, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    const origin = `http://${HOST}:${port}`
    await answers(origin, child)
    return await use(origin)
  } finally {
    await end(child)
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, HOST)
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

async function answers(origin: string, child: ChildProcess) {
  for (let second = 0; second < MOST_SECONDS; second += 0.25) {
    if (child.exitCode !== null) throw new Error('The server ended before it answered')
    const response = await fetch(`${origin}/accesso`).catch(() => null)
    if (response?.ok) return
    await pause(250)
  }
  throw new Error('The server does not answer')
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null) return
  const over = once(child, 'exit')
  child.kill('SIGTERM')
  const isOver = await Promise.race([over.then(() => true), pause(10_000, false, { ref: false })])
  if (!isOver) child.kill('SIGKILL')
}
