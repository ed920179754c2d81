import { randomUUID } from 'node:crypto'
import { Exception } from '@adonisjs/core/exceptions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { readEmail } from '#core/values/email'
import { searchable } from '#core/values/searchable'
import { tidy } from '#core/values/text'
import { senderDomain } from '#messaging/mail/sender'

/** What asked for a message, or what it is counted with. */
export type Reference = { type: string; id: number }

/** A file of the storage that travels with a message; `sha256` in lower-case hexadecimal. */
export type Attachment = { key: string; name: string; sha256: string }

export type MessageDraft = {
  cause: Reference
  /** Which of the cause's recipients; `holder` where there is one. */
  recipientKey?: string
  group?: Reference | null
  to: { address: string; name: string }
  subject: string
  /** Plain text, frozen here. */
  body: string
  /** Whether the body is blanked once sent (links that open an account). */
  isConfidential?: boolean
  attachment?: Attachment | null
  dueAt: DateTime
  /** False while its attachment is still to be made: `ReleaseMessages` follows. */
  isReady: boolean
}

/** SQLite binds 32,766 values a statement: 20 columns leave room. */
const CHUNK = 500

const SUBJECT_LENGTH = 250
const NAME_LENGTH = 220

/**
 * Puts e-mails in the outbox, inside the transaction of the fact that causes them. A second row for the same cause
 * and recipient breaks the unique key; an address that no server takes throws.
 */
export class EnqueueMessages {
  async handle(drafts: MessageDraft[], trx: TransactionClientContract): Promise<void> {
    for (let start = 0; start < drafts.length; start += CHUNK) {
      await trx.table('messages').multiInsert(drafts.slice(start, start + CHUNK).map(rowOf))
    }
  }
}

function rowOf(draft: MessageDraft) {
  const now = toDb(clock.now())
  const due = toDb(draft.dueAt)
  return {
    channel: 'email',
    cause_type: draft.cause.type,
    cause_id: draft.cause.id,
    recipient_key: draft.recipientKey ?? 'holder',
    group_type: draft.group?.type ?? null,
    group_id: draft.group?.id ?? null,
    state: 'waiting',
    ...recipientColumns(draft.to),
    subject: oneLine(draft.subject, SUBJECT_LENGTH),
    body: draft.body,
    is_confidential: draft.isConfidential ?? false,
    ...attachmentColumns(draft.attachment ?? null),
    message_id: `<${randomUUID()}@${senderDomain}>`,
    due_at: due,
    ready_at: draft.isReady ? now : null,
    next_try_at: due,
    created_at: now,
  }
}

/** The columns of a recipient, checked so that no header can be slipped in with them. */
export function recipientColumns(to: { address: string; name: string }) {
  const address = readEmail(to.address)
  if (!address.ok) throw new Exception('The recipient has no usable address', { status: 422 })
  const name = oneLine(to.name, NAME_LENGTH)
  return {
    to_address: address.value,
    to_name: name,
    search_text: searchable(`${name} ${address.value}`).slice(0, 480),
  }
}

/** The columns of an attachment, or of its absence. */
export const attachmentColumns = (attachment: Attachment | null) => ({
  attachment_key: attachment?.key ?? null,
  attachment_name: attachment?.name ?? null,
  attachment_sha256: attachment?.sha256 ?? null,
})

const oneLine = (text: string, length: number) =>
  tidy(text.replace(/[\s\p{Cc}]+/gu, ' ')).slice(0, length)
