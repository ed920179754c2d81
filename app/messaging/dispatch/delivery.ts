import { AttachmentProblem, loadAttachment } from '#messaging/dispatch/attachment'
import type { Leases } from '#messaging/dispatch/leases'
import type { Ending } from '#messaging/dispatch/outcomes'
import { composeMail } from '#messaging/mail/compose'
import type { Delivery, Lane, Unreachable } from '#messaging/mail/transport'
import type Message from '#messaging/models/message'

/** How the try of one message ended; `lost` when its row is no longer ours to settle. */
export type Tried = Ending | Unreachable | { kind: 'lost' }

class LeaseLost extends Error {}

/** Tries one message on a lane. Throws only when the database cannot be written. */
export async function tryMessage(message: Message, lane: Lane, leases: Leases): Promise<Tried> {
  const mail = await prepare(message)
  if ('outcome' in mail) return mail
  const delivery = await lane.deliver(mail, async () => {
    if (!(await leases.markDataStarted(message))) throw new LeaseLost()
  })
  return triedOf(delivery)
}

async function prepare(message: Message) {
  try {
    return await composeMail({
      messageId: message.messageId,
      to: { address: message.toAddress, name: message.toName },
      subject: message.subject,
      text: message.body,
      attachment: await loadAttachment(message),
    })
  } catch (error) {
    return notPrepared(error as Error)
  }
}

function notPrepared(error: Error): Ending {
  return error instanceof AttachmentProblem
    ? { outcome: 'failed', cause: error.message, response: '' }
    : { outcome: 'retry', cause: 'L’allegato non si è potuto leggere.', response: error.message }
}

function triedOf(delivery: Delivery): Tried {
  switch (delivery.kind) {
    case 'accepted':
      return { outcome: 'sent', response: delivery.response.slice(0, 500) }
    case 'refused':
      return { outcome: 'failed', cause: delivery.cause, response: delivery.response }
    case 'postponed':
      return { outcome: 'retry', cause: delivery.cause, response: delivery.response }
    case 'unknown':
      return { outcome: 'uncertain', cause: delivery.cause, response: delivery.response }
    case 'withheld':
      if (delivery.error instanceof LeaseLost) return { kind: 'lost' }
      throw delivery.error
    case 'unreachable':
      return delivery
  }
}
