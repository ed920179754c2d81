/** What a commissioner is called. */
export const COMMISSION_ROLES = {
  president: 'Presidente',
  member: 'Componente',
  secretary: 'Segretario o segretaria',
} as const

export type CommissionRole = keyof typeof COMMISSION_ROLES
