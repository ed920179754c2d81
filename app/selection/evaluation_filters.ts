import { applicationLifecycle, type ApplicationState } from '#selection/lifecycle'

const ORDERS = ['cognome', 'protocollo', 'stato', 'punti'] as const

/** What narrows the list of positions. */
export type PositionListFilters = {
  cerca: string
  avviso: number | ''
  ente: number | ''
  pagina: number
}

/** What narrows and orders the applications of a position. */
export type ApplicationListFilters = {
  cerca: string
  stato: ApplicationState | ''
  ordine: (typeof ORDERS)[number]
  pagina: number
}

type Query = Record<string, unknown>

/** What the address asks for; values that make no sense count as not given. */
export const positionListFilters = (query: Query): PositionListFilters => ({
  cerca: textOf(query.cerca),
  avviso: idOf(query.avviso),
  ente: idOf(query.ente),
  pagina: pageOf(query.pagina),
})

export const applicationListFilters = (query: Query): ApplicationListFilters => ({
  cerca: textOf(query.cerca),
  stato: applicationLifecycle.names.find((state) => state === query.stato) ?? '',
  ordine: ORDERS.find((order) => order === query.ordine) ?? 'protocollo',
  pagina: pageOf(query.pagina),
})

/** A page number out of an address. */
export const pageOf = (value: unknown) =>
  Math.min(Math.max(1, Math.trunc(Number(value)) || 1), 100_000)

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, 100) : '')

function idOf(value: unknown): number | '' {
  const id = Number(value)
  return Number.isInteger(id) && id > 0 && id <= 2_147_483_647 ? id : ''
}
