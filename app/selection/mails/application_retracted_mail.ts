import { appUrl } from '#config/app'
import { fullInstant } from '#core/dates'
import type { MessageDraft } from '#messaging/actions/enqueue_messages'
import type Application from '#selection/models/application'
import type SelectionNotice from '#selection/models/selection_notice'
import { protocolOf } from '#selection/protocol'

/** Tells that an application was taken back, and until when another may be sent. */
export function applicationRetractedMail(
  application: Application,
  notice: SelectionNotice
): MessageDraft {
  const protocol = protocolOf(notice, application)
  const paragraphs = [
    `Gentile ${application.fullName},`,
    `${fullInstant(application.retractedAt!)} ha ritirato la domanda ${protocol} per l’avviso ${notice.label}: non sarà esaminata.`,
    `Se vuole presentarne un’altra, anche per una posizione diversa, può farlo fino a ${fullInstant(notice.closesAt!)}:`,
    `${appUrl}/domande/nuova/${notice.year}/${notice.number}`,
    'Se non è stata Lei a ritirarla, cambi la password del Suo account e ci scriva.',
    'La rete DoteComune',
  ]
  return {
    cause: { type: 'application_retraction', id: application.id },
    to: { address: application.email, name: application.fullName },
    subject: `Domanda ritirata, protocollo ${protocol}`,
    body: paragraphs.join('\n\n'),
    dueAt: application.retractedAt!,
    isReady: true,
  }
}
