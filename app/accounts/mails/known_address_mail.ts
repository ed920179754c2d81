import { appUrl } from '#config/app'
import { withQuery } from '#core/pagination'
import type Account from '#accounts/models/account'
import type { AccountState } from '#accounts/lifecycle'

/** Tells the holder of an account that somebody asked for another one with the same address. */
export function knownAddressMail(account: Account, next: string | null) {
  const paragraphs = [
    `Gentile ${account.fullName},`,
    'abbiamo ricevuto la richiesta di creare un account DoteComune con questo indirizzo, che ne ha già uno: non è cambiato nulla.',
    ...WAYS_IN[account.state](next),
    'Se non l’ha chiesto Lei, non deve fare nulla.',
    'La rete DoteComune',
  ]
  return { subject: 'Ha già un account DoteComune', body: paragraphs.join('\n\n') }
}

const WAYS_IN: Record<AccountState, (next: string | null) => string[]> = {
  active: (next) => [
    'Per accedere con la Sua password:',
    withQuery(`${appUrl}/accesso`, { poi: next }),
    'Se non la ricorda, ne scelga una nuova:',
    `${appUrl}/password-dimenticata`,
  ],
  invited: () => [
    'L’account aspetta che Lei scelga la password, con il link dell’invito che ha ricevuto. Se non lo trova, ne chieda un altro alla coordinatrice della rete.',
  ],
  disabled: () => [
    'L’account è disattivato. Se pensa che sia un errore, scriva a chi amministra il portale.',
  ],
}
