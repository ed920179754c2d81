import { fullInstant } from '#core/dates'
import type { MadeLink } from '#accounts/links'
import type Account from '#accounts/models/account'
import type { LinkKind } from '#accounts/models/account_link'

type Mail = { subject: string; body: string }

const SUBJECTS: Record<LinkKind, string> = {
  invitation: 'Attivi il Suo account DoteComune',
  reset: 'Nuova password per DoteComune',
  registration: 'Confermi la Sua e-mail per DoteComune',
}

const OPENINGS: Record<LinkKind, string> = {
  invitation:
    'ha ricevuto un account sul portale DoteComune. Per attivarlo apra questo link e scelga la Sua password:',
  reset: 'abbiamo ricevuto la richiesta di una nuova password. Per sceglierla apra questo link:',
  registration:
    'abbiamo ricevuto la richiesta di creare un account DoteComune con questo indirizzo. Per confermarlo apra questo link e scelga la Sua password:',
}

const CLOSINGS: Record<LinkKind, string> = {
  invitation: 'Se non aspettava questo invito, può ignorare il messaggio.',
  reset: 'Se non l’ha chiesta Lei, può ignorare il messaggio: la Sua password non cambia.',
  registration:
    'Se non l’ha chiesto Lei, può ignorare il messaggio: senza la Sua conferma l’account non funziona, e tra qualche giorno viene cancellato.',
}

/** The e-mail that carries a link, in plain text: one paragraph after the other, the link alone on its line. */
export function accountLinkMail(account: Account, { link, url }: MadeLink): Mail {
  const paragraphs = [
    greeting(account, link.kind),
    OPENINGS[link.kind],
    url,
    `Il link si usa una volta sola e vale fino a ${fullInstant(link.expiresAt)}.`,
    CLOSINGS[link.kind],
    'La rete DoteComune',
  ]
  return { subject: SUBJECTS[link.kind], body: paragraphs.join('\n\n') }
}

/** The name of a registration is not confirmed: whoever typed it could have written anything to a stranger's address. */
const greeting = (account: Account, kind: LinkKind) =>
  kind === 'registration' ? 'Buongiorno,' : `Gentile ${account.fullName},`
