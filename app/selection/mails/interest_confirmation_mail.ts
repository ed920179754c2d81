import { fullInstant } from '#core/dates'
import { confirmationUrl, withdrawalUrl } from '#selection/interest/links'
import type ExpressionOfInterest from '#selection/models/expression_of_interest'

/**
 * Asks the holder of an address whether they want to be told of new notices. It repeats nothing of what was typed:
 * until the link is used, anybody may have typed it.
 */
export function interestConfirmationMail(row: ExpressionOfInterest, token: string) {
  const paragraphs = [
    'Buongiorno,',
    'qualcuno, probabilmente Lei, ha indicato questo indirizzo per sapere quando esce un avviso DoteComune con posizioni adatte.',
    row.confirmedAt
      ? 'Le preferenze che aveva già confermato restano valide. Per sostituirle con quelle nuove apra questo link:'
      : 'Per confermare apra questo link:',
    confirmationUrl(token),
    `Il link vale fino a ${fullInstant(row.tokenExpiresAt!)}. Se non lo usa, ${row.confirmedAt ? 'non cambia nulla.' : 'cancelliamo tutto.'}`,
    'La manifestazione d’interesse non è una domanda e non dà punteggio.',
    'Se non vuole essere avvisato, con questo link cancella subito i Suoi dati:',
    withdrawalUrl(row.id),
    'La rete DoteComune',
  ]
  return { subject: 'Confermi il Suo interesse per DoteComune', body: paragraphs.join('\n\n') }
}
