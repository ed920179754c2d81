import { AGREEMENT_STATES, type AgreementState } from '#hosts/agreement_state'
import { provinceOf } from '#hosts/geography'
import { HOST_KIND_NAMES, type HostKind } from '#hosts/host_kinds'

/** How the list of bodies can be ordered. */
export const HOST_ORDERS = ['nome', 'provincia', 'recenti'] as const

/** The words of the agreement's states in addresses. */
const AGREEMENT_WORDS = {
  'in-vigore': 'inForce',
  'futura': 'future',
  'scaduta': 'expired',
  'mancante': 'missing',
} as const satisfies Record<string, AgreementState>

export type AgreementWord = keyof typeof AGREEMENT_WORDS

export type HostFilters = {
  cerca: string
  provincia: string
  tipo: HostKind | ''
  convenzione: AgreementWord | ''
  /** Archived bodies are hidden unless asked for. */
  archiviati: 'si' | ''
  ordine: (typeof HOST_ORDERS)[number]
  /** From 1. */
  pagina: number
}

/** What the address of the list asks for; values that make no sense count as not given. */
export function hostFilters(query: Record<string, unknown>): HostFilters {
  return {
    cerca: typeof query.cerca === 'string' ? query.cerca.trim().slice(0, 100) : '',
    provincia: provinceOf(String(query.provincia ?? ''))?.code ?? '',
    tipo: oneOf(HOST_KIND_NAMES, query.tipo) ?? '',
    convenzione: oneOf(Object.keys(AGREEMENT_WORDS) as AgreementWord[], query.convenzione) ?? '',
    archiviati: query.archiviati === 'si' ? 'si' : '',
    ordine: oneOf(HOST_ORDERS, query.ordine) ?? 'nome',
    pagina: Math.min(Math.max(1, Math.trunc(Number(query.pagina)) || 1), 100_000),
  }
}

/** The state of agreements that a word of the address asks for. */
export const stateAsked = (word: AgreementWord): AgreementState => AGREEMENT_WORDS[word]

/** The states to choose from. */
export const agreementOptions = Object.entries(AGREEMENT_WORDS).map(([value, key]) => ({
  value,
  label: AGREEMENT_STATES[key].short,
}))

const oneOf = <T>(values: readonly T[], value: unknown): T | undefined =>
  values.find((known) => known === value)
