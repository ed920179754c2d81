import programme from '#config/programme'
import { regionOf } from '#hosts/geography'

export interface OutcomeFilters {
  /** Months after the end at which people were asked. */
  mesi: number
  /** ISTAT code of the region of the site, or empty for all. */
  regione: string
}

/** What the address of the page asks for; values that make no sense count as not given. */
export function outcomeFilters({ mesi, regione }: Record<string, unknown>): OutcomeFilters {
  const [first] = programme.followUpMonths
  return {
    mesi: programme.followUpMonths.find((months) => String(months) === mesi) ?? first,
    regione: typeof regione === 'string' && regionOf(regione) ? regione : '',
  }
}

/** The surveys to choose from. */
export const surveyOptions = () =>
  programme.followUpMonths.map((months) => ({ value: months, label: `Dopo ${months} mesi` }))
