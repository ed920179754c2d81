import { spawn } from 'node:child_process'
import type { BenchContext } from './bench.js'

const MAILS = 10_000
const ATTACHMENT_BYTES = 60_000
const CHUNK = 1000

/**
 * Sends 10,000 due mails with a PDF of 60 kB attached in one tick, to an SMTP server in a process of its own:
 * mails a second, and seconds for all. Needs the portal booted on an empty database.
 */
export async function mailFigures(emit: BenchContext['emit']) {
  const sink = await startSink()
  try {
    await fillOutbox()
    const start = performance.now()
    const report = await tick(sink.port)
    const seconds = (performance.now() - start) / 1000
    if (report.sent !== MAILS) throw new Error(`Only ${report.sent} left: ${report.problem}`)
    emit('mailed_per_s', Math.round(MAILS / seconds), '1/s')
    emit('ten_thousand_s', Math.round(seconds * 10) / 10, 's')
  } finally {
    sink.stop()
  }
}

async function fillOutbox() {
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const { clock } = await import('#core/clock')
  const { sha256, storage } = await import('#core/storage')
  const { EnqueueMessages } = await import('#messaging/actions/enqueue_messages')
  const content = Buffer.alloc(ATTACHMENT_BYTES, '%PDF-1.7 ')
  const attachment = { key: 'bench/mail.pdf', name: 'attestato.pdf', sha256: sha256(content) }
  await storage.put(attachment.key, content)
  for (let from = 0; from < MAILS; from += CHUNK) {
    const drafts = Array.from({ length: CHUNK }, (_, index) => ({
      cause: { type: 'bench', id: from + index },
      to: { address: `p${from + index}@posta.example`, name: 'Łucja Brambilla' },
      subject: 'Il Suo attestato',
      body: 'Gentile Łucja Brambilla,\n\nin allegato trova il Suo attestato.',
      attachment,
      dueAt: clock.now(),
      isReady: true,
    }))
    await db.transaction((trx) => new EnqueueMessages().handle(drafts, trx))
  }
}

async function tick(port: number) {
  const { DispatchDueMessages } = await import('#messaging/actions/dispatch_due_messages')
  const { SmtpTransport } = await import('#messaging/mail/smtp_transport')
  const transport = new SmtpTransport({
    host: '127.0.0.1',
    port,
    secure: false,
    username: null,
    password: null,
    connections: 5,
    timeouts: { connect: 15_000, greeting: 15_000, answer: 120_000, mail: 600_000 },
  })
  return new DispatchDueMessages({ transport }).handle()
}

async function startSink() {
  const script = new URL('mail_sink.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import=@poppinss/ts-exec', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<number>((resolve) =>
    child.stdout.once('data', (chunk) => resolve(Number(String(chunk))))
  )
  return { port, stop: () => void child.kill() }
}
