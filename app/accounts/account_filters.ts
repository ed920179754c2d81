import { ROLE_NAMES, type Role } from '#accounts/roles'

export const ACCOUNT_ORDERS = ['nome', 'ruolo', 'accesso'] as const
export const ACCOUNT_STATES = ['invited', 'active', 'disabled'] as const

export type AccountFilters = {
  cerca: string
  ruolo: Role | ''
  stato: (typeof ACCOUNT_STATES)[number] | ''
  ordine: (typeof ACCOUNT_ORDERS)[number]
  /** From 1. */
  pagina: number
}

/** What the address of the list asks for; values that make no sense count as not given. */
export function accountFilters(query: Record<string, unknown>): AccountFilters {
  return {
    cerca: typeof query.cerca === 'string' ? query.cerca.trim().slice(0, 100) : '',
    ruolo: oneOf(ROLE_NAMES, query.ruolo) ?? '',
    stato: oneOf(ACCOUNT_STATES, query.stato) ?? '',
    ordine: oneOf(ACCOUNT_ORDERS, query.ordine) ?? 'nome',
    pagina: Math.min(Math.max(1, Math.trunc(Number(query.pagina)) || 1), 100_000),
  }
}

const oneOf = <T>(values: readonly T[], value: unknown): T | undefined =>
  values.find((known) => known === value)
