import type { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { regionOf, regions } from '#hosts/geography'

/** How far back the figures look; the first is everything. */
export const INTEREST_PERIODS = [
  { value: '', label: 'Da sempre' },
  { value: '30', label: 'Ultimi 30 giorni' },
  { value: '90', label: 'Ultimi 90 giorni' },
  { value: '365', label: 'Ultimi 365 giorni' },
]

export interface InterestFilters {
  /** ISTAT code, or empty for all. */
  regione: string
  /** Days back, or empty for everything. */
  periodo: string
}

/** What the address of the page asks for; values that make no sense count as not given. */
export function interestFilters(query: Record<string, unknown>): InterestFilters {
  const { regione, periodo } = query
  return {
    regione: typeof regione === 'string' && regionOf(regione) ? regione : '',
    periodo: INTEREST_PERIODS.find(({ value }) => value === periodo)?.value ?? '',
  }
}

/** The first instant that counts, or null for everything. */
export const sinceOf = ({ periodo }: InterestFilters): DateTime | null =>
  periodo ? clock.now().minus({ days: Number(periodo) }) : null

/** The regions to choose from. */
export const regionOptions = () => regions().map(({ code, name }) => ({ value: code, label: name }))
