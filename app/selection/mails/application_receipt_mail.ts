import { appUrl } from '#config/app'
import { fullInstant } from '#core/dates'
import type { MessageDraft } from '#messaging/actions/enqueue_messages'
import type Application from '#selection/models/application'
import type SelectionNotice from '#selection/models/selection_notice'
import { protocolOf } from '#selection/protocol'

/** Tells that an application was received. It waits for its receipt, which is printed and attached off the request. */
export function applicationReceiptMail(
  application: Application,
  notice: SelectionNotice
): MessageDraft {
  const protocol = protocolOf(notice, application)
  const paragraphs = [
    `Gentile ${application.fullName},`,
    `abbiamo ricevuto la Sua domanda per l’avviso ${notice.label}. Il numero di protocollo è ${protocol}.`,
    `È arrivata ${fullInstant(application.submittedAt)}. In allegato trova la ricevuta: la conservi.`,
    `Fino a ${fullInstant(notice.closesAt!)} può ritirarla e presentarne un’altra. Da qui la rilegge e segue a che punto è:`,
    `${appUrl}/domande/${application.id}`,
    'La rete DoteComune',
  ]
  return {
    cause: { type: 'application_receipt', id: application.id },
    to: { address: application.email, name: application.fullName },
    subject: `Domanda ricevuta, protocollo ${protocol}`,
    body: paragraphs.join('\n\n'),
    dueAt: application.submittedAt,
    isReady: false,
  }
}
