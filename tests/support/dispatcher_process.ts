import { spawn } from 'node:child_process'
import { once } from 'node:events'
import app from '@adonisjs/core/services/app'

/** A tick in a process of its own, as the scheduler's machine runs it, over SMTP to a port of this machine. */
export function startDispatcher(port: number) {
  const child = spawn(
    process.execPath,
    ['--import=@poppinss/ts-exec', 'bin/console.ts', 'attestations:dispatch'],
    {
      cwd: app.makePath(),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'test',
        SMTP_HOST: '127.0.0.1',
        SMTP_PORT: String(port),
        SMTP_CONNECTIONS: '4',
      },
    }
  )
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  return {
    kill: () => void child.kill('SIGKILL'),
    /** Asks it to end, as a service manager does. */
    terminate: () => void child.kill('SIGTERM'),
    /** How it ended: its exit code, or null when it was killed, and what it said. */
    ended: once(child, 'close').then(([code]: number[]) => ({ code: code ?? null, output })),
  }
}
