import { defineLifecycle } from '#core/lifecycle'

/**
 * A message: it waits, it is being sent, and then it is sent, failed, or uncertain when the line fell after the
 * content was handed over and before the answer. People may cancel a waiting one and decide an uncertain one.
 */
export const messageLifecycle = defineLifecycle(
  'message',
  {
    waiting: { label: 'In attesa', tone: 'neutral', icon: 'clock' },
    sending: { label: 'In invio', tone: 'go', icon: 'exchange-circle' },
    sent: { label: 'Inviato', tone: 'ok', icon: 'check-circle' },
    failed: { label: 'Fallito', tone: 'ko', icon: 'close-circle' },
    cancelled: { label: 'Annullato', tone: 'void', icon: 'minus-circle' },
    uncertain: { label: 'Incerto', tone: 'warn', icon: 'help-circle' },
  },
  {
    begin: { from: ['waiting'], to: 'sending' },
    accept: { from: ['sending'], to: 'sent' },
    postpone: { from: ['sending'], to: 'waiting' },
    fail: { from: ['sending', 'waiting'], to: 'failed' },
    doubt: { from: ['sending'], to: 'uncertain' },
    cancel: { from: ['waiting'], to: 'cancelled' },
    resend: { from: ['failed', 'uncertain'], to: 'waiting' },
    confirmArrival: { from: ['uncertain'], to: 'sent' },
  }
)

export type MessageState = (typeof messageLifecycle.names)[number]
