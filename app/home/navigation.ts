import type Account from '#accounts/models/account'
import { isCatching } from '#messaging/mail/chosen_transport'

export type NavigationItem = { label: string; href: string }

const PUBLIC: NavigationItem[] = [
  { label: 'Come funziona', href: '/#come-funziona' },
  { label: 'Verifica un attestato', href: '/verifica' },
]

/** The links of the header: those of the public portal, or those of the person's role. */
export function navigationFor(account: Account | null | undefined): NavigationItem[] {
  if (!account) return PUBLIC
  const items: NavigationItem[] = []
  if (account.is('admin', 'coordinator', 'operator')) {
    items.push({ label: 'Attestati', href: '/cruscotto' })
  } else {
    items.push({ label: 'Cruscotto', href: '/cruscotto' })
  }
  if (account.is('admin', 'coordinator')) items.push({ label: 'Modelli', href: '/modelli' })
  if (isCatching() && account.is('admin', 'coordinator', 'operator')) {
    items.push({ label: 'Posta di prova', href: '/posta-di-prova' })
  }
  if (account.is('admin')) {
    items.push(
      { label: 'Account', href: '/account' },
      { label: 'Registro attività', href: '/registro-attivita' }
    )
  }
  return items
}
