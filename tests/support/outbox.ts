import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { sha256, storage } from '#core/storage'
import { EnqueueMessages, type MessageDraft } from '#messaging/actions/enqueue_messages'
import { DispatchDueMessages, type DispatchOptions } from '#messaging/actions/dispatch_due_messages'
import type { SmtpSettings } from '#config/mail'
import Message from '#messaging/models/message'
import { SmtpTransport } from '#messaging/mail/smtp_transport'

/** Cause ids that no other test uses, growing through the run. */
let lastCause = 0

/** A message that is due now, for a cause of its own. */
export function draft(overrides: Partial<MessageDraft> = {}): MessageDraft {
  lastCause++
  return {
    cause: { type: 'probe', id: lastCause },
    to: { address: `persona${lastCause}@posta.example`, name: `Persona ${lastCause}` },
    subject: 'Il Suo attestato',
    body: 'Gentile Łucja Brambilla,\n\nin allegato trova il Suo attestato.',
    dueAt: clock.now(),
    isReady: true,
    ...overrides,
  }
}

/** Puts drafts in the outbox, committed, and gives their rows in order. */
export async function enqueue(...drafts: MessageDraft[]): Promise<Message[]> {
  await db.transaction((trx) => new EnqueueMessages().handle(drafts, trx))
  const ids = drafts.map(({ cause }) => cause.id)
  return Message.query()
    .where('cause_type', drafts[0].cause.type)
    .whereIn('cause_id', ids)
    .orderBy('id')
}

/** Empties the outbox and what hangs from it. */
export async function emptyOutbox() {
  for (const table of ['message_attempts', 'messages', 'dispatch_runs', 'caught_mails']) {
    await db.from(table).delete()
  }
}

/** A file in the storage as a message's attachment. */
export async function storedFile(content = Buffer.from('%PDF-1.7 prova')) {
  const key = `probe/${sha256(content).slice(0, 12)}.pdf`
  await storage.put(key, content)
  return { key, name: 'attestato-1-2026.pdf', sha256: sha256(content) }
}

/** SMTP to a port of this machine, with times short enough to wait for. */
export const localSmtp = (port: number, settings: Partial<SmtpSettings> = {}) =>
  new SmtpTransport({
    host: '127.0.0.1',
    port,
    secure: false,
    username: null,
    password: null,
    connections: 3,
    timeouts: { connect: 2000, greeting: 2000, answer: 500, mail: 5000 },
    ...settings,
  })

/** One tick to a local server. */
export const tickTo = (port: number, options: DispatchOptions = {}) =>
  new DispatchDueMessages({ transport: localSmtp(port), ...options }).handle()

/** How many messages stand in each state. */
export async function stateCounts(): Promise<Record<string, number>> {
  const rows = await db.from('messages').groupBy('state').select('state').count('* as total')
  return Object.fromEntries(rows.map(({ state, total }) => [state, Number(total)]))
}
