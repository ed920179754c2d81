import { appUrl } from '#config/app'
import { fullInstant } from '#core/dates'
import type NoticeCorrection from '#selection/models/notice_correction'
import type SelectionNotice from '#selection/models/selection_notice'
import type { CorrectionRecipient } from '#selection/queries/correction_recipients'

/** What an applicant reads about a correction: what changes, why, and that nothing of theirs is lost. */
export function correctionMail(
  notice: SelectionNotice,
  { number, reason, changes }: Pick<NoticeCorrection, 'number' | 'reason' | 'changes'>,
  { fullName, hasApplied }: CorrectionRecipient
): { subject: string; body: string } {
  const lines = changes.map(
    ({ label, before, after }) =>
      `- ${label}. Prima: ${before || 'non indicato'}. Adesso: ${after || 'non indicato'}.`
  )
  const paragraphs = [
    `Gentile ${fullName},`,
    `l’avviso di selezione ${notice.label}, «${notice.title}», è stato corretto con la rettifica n. ${number}. Ecco che cosa cambia:`,
    lines.join('\n'),
    `Il motivo: ${reason}`,
    hasApplied
      ? `La domanda che ha inviato resta valida: non deve fare nulla. Se vuole cambiarla, può ritirarla e inviarne un’altra fino a ${fullInstant(notice.closesAt!)}.`
      : `La bozza della Sua domanda è come l’ha lasciata: può completarla e inviarla fino a ${fullInstant(notice.closesAt!)}.`,
    'Il testo aggiornato è qui:',
    `${appUrl}${notice.path}`,
    'La rete DoteComune',
  ]
  return {
    subject: `Avviso ${notice.label}: rettifica n. ${number}`,
    body: paragraphs.join('\n\n'),
  }
}
