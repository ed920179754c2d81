/** Who somebody is in the programme, with the word people read. */
export const ROLES = {
  admin: 'amministratore',
  coordinator: 'coordinatore',
  operator: 'operatore',
  hostOfficer: 'referente dell’ente ospitante',
  tutor: 'tutor',
  intern: 'tirocinante',
  citizen: 'cittadino',
  regionalOfficer: 'referente regionale',
} as const

export type Role = keyof typeof ROLES

export const ROLE_NAMES = Object.keys(ROLES) as Role[]

/** Roles that come by invitation; citizens create their own account, and keep it when they become interns. */
export const STAFF_ROLES = ROLE_NAMES.filter((role) => !['intern', 'citizen'].includes(role))

/** The roles to choose from in a form, with a capital as lists have it. */
export function roleOptions(whose: 'staff' | 'everybody') {
  const roles: readonly Role[] = whose === 'staff' ? STAFF_ROLES : ROLE_NAMES
  return roles.map((role) => ({
    value: role,
    label: ROLES[role].charAt(0).toUpperCase() + ROLES[role].slice(1),
  }))
}
