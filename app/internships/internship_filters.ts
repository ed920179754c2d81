import { provinceOf } from '#hosts/geography'
import { internshipLifecycle, type InternshipState } from '#internships/lifecycle'

/** How the list of internships can be ordered. */
export const INTERNSHIP_ORDERS = ['recenti', 'inizio', 'fine', 'nome'] as const

export type InternshipFilters = {
  cerca: string
  stato: InternshipState | ''
  /** Id of a host, 0 for all of them. */
  ente: number
  provincia: string
  /** Id of an area, 0 for all of them. */
  area: number
  ordine: (typeof INTERNSHIP_ORDERS)[number]
  /** From 1. */
  pagina: number
}

/** What the address of the list asks for; values that make no sense count as not given. */
export function internshipFilters(query: Record<string, unknown>): InternshipFilters {
  return {
    cerca: typeof query.cerca === 'string' ? query.cerca.trim().slice(0, 100) : '',
    stato: internshipLifecycle.names.find((state) => state === query.stato) ?? '',
    ente: wholeNumber(query.ente),
    provincia: provinceOf(String(query.provincia ?? ''))?.code ?? '',
    area: wholeNumber(query.area),
    ordine: INTERNSHIP_ORDERS.find((order) => order === query.ordine) ?? 'recenti',
    pagina: Math.min(wholeNumber(query.pagina) || 1, 100_000),
  }
}

/** The filters as the address carries them. */
export const filterQuery = ({ ente, area, ...rest }: InternshipFilters) => ({
  ...rest,
  ente: ente || null,
  area: area || null,
})

const LARGEST_ID = 2_147_483_647

function wholeNumber(value: unknown): number {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 && number <= LARGEST_ID ? number : 0
}
