import { withQuery } from '#core/pagination'
import { internshipFilters } from '#internships/internship_filters'

/** What there is to do, as the page names it. */
export const BULK_VIEWS = {
  'da-avviare': 'Da avviare',
  'da-concludere': 'Da concludere',
  'senza-tutor': 'Senza tutor del promotore',
  'tutti': 'Tutti quelli non finiti',
} as const

export type BulkView = keyof typeof BULK_VIEWS

export type BulkFilters = {
  mostra: BulkView
  cerca: string
  /** Id of a host, 0 for all of them. */
  ente: number
  provincia: string
  /** From 1. */
  pagina: number
}

/** What the address asks for; values that make no sense count as not given. */
export function bulkFilters(query: Record<string, unknown>): BulkFilters {
  const { cerca, ente, provincia, pagina } = internshipFilters(query)
  const mostra = (Object.keys(BULK_VIEWS) as BulkView[]).find((view) => view === query.mostra)
  return { mostra: mostra ?? 'da-avviare', cerca, ente, provincia, pagina }
}

/** The address of the list with these filters. */
export const bulkUrl = ({ mostra, cerca, ente, provincia, pagina }: BulkFilters) =>
  withQuery('/tirocini/azioni', {
    ...{ mostra, cerca, ente: ente || null, provincia },
    pagina: pagina > 1 ? pagina : null,
  })
