import type { Attachment } from '#messaging/actions/enqueue_messages'

/** A mail ready to travel. `raw` is the whole MIME message. */
export type Mail = { messageId: string; from: string; to: string; subject: string; raw: Buffer }

/** Why a server could not be spoken to at all: it says nothing about the mail at hand. */
export type Unreachable = { kind: 'unreachable'; cause: string; response: string }

/**
 * What became of a mail. `response` holds the words of the server, or of the line; `cause` says it in Italian.
 * `withheld`: the caller's own check before the content failed, so nothing travelled.
 */
export type Delivery =
  | { kind: 'accepted'; response: string }
  | { kind: 'postponed'; cause: string; response: string }
  | { kind: 'refused'; cause: string; response: string }
  | { kind: 'unknown'; cause: string; response: string }
  | { kind: 'withheld'; error: unknown }
  | Unreachable

/** One line to the server, used for one mail at a time. */
export interface Lane {
  /** @param beforeContent runs just before the first byte of content may travel; if it throws, none does */
  deliver(mail: Mail, beforeContent: () => Promise<void>): Promise<Delivery>
  close(): void
}

/** Where mails go. `lanes` is how many may travel at once. */
export interface Transport {
  lanes: number
  lane(): Lane
}

export type MailParts = {
  messageId: string
  to: { address: string; name: string }
  subject: string
  text: string
  attachment: (Pick<Attachment, 'name'> & { content: Buffer }) | null
}
