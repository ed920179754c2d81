import type Account from '#accounts/models/account'
import { STAFF_ROLES, type Role } from '#accounts/roles'
import { isCatching } from '#messaging/mail/chosen_transport'

/** `also`: another name by which pages say that they stand here. */
export type NavigationItem = { label: string; href: string; also?: string }

/** The links of the header: those on the bar, and those that a wide screen keeps under "Altro". */
export type Navigation = { bar: NavigationItem[]; more: NavigationItem[] }

/** Links that fit on one line of the bar, at 992 px and with words of this length. */
const ON_BAR = 5

const PUBLIC: NavigationItem[] = [
  { label: 'Avvisi e posizioni', href: '/posizioni' },
  { label: 'Come funziona', href: '/#come-funziona' },
  { label: 'Graduatorie', href: '/graduatorie' },
  { label: 'Verifica un attestato', href: '/verifica' },
]

const APPLICANTS: NavigationItem[] = [
  { label: 'Avvisi e posizioni', href: '/posizioni' },
  { label: 'Le mie domande', href: '/domande' },
  { label: 'Il mio tirocinio', href: '/il-mio-tirocinio' },
  { label: 'Graduatorie', href: '/graduatorie' },
]

const MANAGERS: Role[] = ['admin', 'coordinator']
const MAKERS: Role[] = [...MANAGERS, 'operator']

/** In the order of the work: from notices to attestations, then what is needed now and then. */
const STAFF: (NavigationItem & { roles: Role[] })[] = [
  { label: 'Cruscotto', href: '/cruscotto', roles: ['regionalOfficer'] },
  { label: 'I miei tirocinanti', also: 'Tirocini', href: '/i-miei-tirocinanti', roles: ['tutor'] },
  { label: 'Tirocini', href: '/il-mio-ente/tirocini', roles: ['hostOfficer'] },
  {
    label: 'Avvisi',
    also: 'Selezione',
    href: '/gestione/avvisi',
    roles: [...MAKERS, 'regionalOfficer'],
  },
  { label: 'Il mio ente', also: 'Enti', href: '/enti', roles: ['hostOfficer'] },
  { label: 'Valutazione', href: '/valutazione', roles: [...MANAGERS, 'hostOfficer'] },
  { label: 'Graduatorie', href: '/gestione/graduatorie', roles: MANAGERS },
  { label: 'Tirocini', href: '/tirocini', roles: [...MAKERS, 'regionalOfficer'] },
  { label: 'Attestati', href: '/cruscotto', roles: MAKERS },
  { label: 'Enti', href: '/enti', roles: [...MAKERS, 'regionalOfficer'] },
  {
    label: 'Interesse',
    href: '/gestione/interesse',
    roles: [...MAKERS, 'regionalOfficer', 'hostOfficer'],
  },
  { label: 'Esiti', href: '/gestione/esiti', roles: [...MAKERS, 'regionalOfficer'] },
  { label: 'Modelli', href: '/modelli', roles: MANAGERS },
  { label: 'Normative', href: '/normative', roles: STAFF_ROLES },
  { label: 'Account', href: '/account', roles: ['admin'] },
  { label: 'Registro attività', href: '/registro-attivita', roles: ['admin'] },
]

const CAUGHT_MAIL = { label: 'Posta di prova', href: '/posta-di-prova', roles: MAKERS }

/** The links of the public portal, of somebody who applies, or of a role of the staff. */
export function navigationFor(account: Account | null | undefined): Navigation {
  const items = itemsFor(account)
  const isLong = items.length > ON_BAR + 1
  return isLong
    ? { bar: items.slice(0, ON_BAR), more: items.slice(ON_BAR) }
    : { bar: items, more: [] }
}

function itemsFor(account: Account | null | undefined): NavigationItem[] {
  if (!account) return PUBLIC
  if (!account.isStaff) return APPLICANTS
  const items = isCatching() ? [...STAFF, CAUGHT_MAIL] : STAFF
  return items.filter(({ roles }) => account.is(...roles))
}
