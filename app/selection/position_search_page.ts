import { clock } from '#core/clock'
import { formatHours } from '#core/values/hours'
import { formatEuros } from '#core/values/money'
import { provinceOf, provinces } from '#hosts/geography'
import type Area from '#selection/models/area'
import type SelectionNotice from '#selection/models/selection_notice'
import { capital } from '#selection/active_filters'
import { several } from '#selection/notice_figures'
import { noticeTag } from '#selection/notice_tag'
import { inEuros, searchAddress, type PositionFilters } from '#selection/position_filters'
import type { searchPositions } from '#selection/queries/public_positions'
import programme from '#config/programme'

type Found = Awaited<ReturnType<typeof searchPositions>>

/** A value of a filter, as a box to tick or a line of a list, with how many positions it leaves. */
export interface Choice {
  value: string
  label: string
  total: number
  isChosen: boolean
}

const ORDER_WORDS: Record<PositionFilters['ordine'], string> = {
  scadenza: 'prima chi scade prima',
  indennita: 'prima le indennità più alte',
  ente: 'per nome dell’ente',
}

/** What the search page says and offers, beside the rows found. */
export function searchPage(filters: PositionFilters, found: Found, areas: Area[]) {
  const { facets, positions, rescue } = found
  return {
    lead: leadOf(filters, facets),
    orderWords: ORDER_WORDS[filters.ordine],
    orders: Object.entries(ORDER_WORDS).map(([value, label]) => ({
      value,
      label: capital(label),
      isChosen: filters.ordine === value,
    })),
    rows: positions.map((position) => ({ position, tag: tagUnlessOpen(position.notice) })),
    from: inEuros(filters.da),
    to: inEuros(filters.a),
    amounts: amountsOf(facets.cents),
    choices: choicesOf(filters, facets, areas),
    provinceRows: provinceRows(
      filters,
      rescue ? rescue.overall.byProvince : facets.byProvince,
      rescue?.bare
    ),
    addresses: {
      list: searchAddress(filters, { vista: 'elenco' }),
      provinces: searchAddress(filters, { vista: 'province' }),
      without: (changes: Partial<PositionFilters>) => searchAddress(filters, changes),
    },
  }
}

/** "Qui va da 400 € a 500 €.": between what an indemnity can be asked for. */
function amountsOf(cents: Found['facets']['cents']): string {
  if (!cents) return ''
  const { lowest, highest } = cents
  return lowest === highest
    ? `Qui è sempre di ${formatEuros(lowest)}.`
    : `Qui va da ${formatEuros(lowest)} a ${formatEuros(highest)}.`
}

/** In a list of what can be applied for, only the others need a tag. */
const tagUnlessOpen = (notice: SelectionNotice) =>
  notice.takesApplicationsAt(clock.now()) ? null : noticeTag(notice, clock.now())

/** The lines of the list by province, the fullest bar being the whole width. */
function provinceRows(
  filters: PositionFilters,
  counts: Map<string, number>,
  bare?: PositionFilters
) {
  const most = Math.max(1, ...counts.values())
  return [...counts]
    .map(([code, total]) => ({
      code,
      name: provinceOf(code)?.name ?? code,
      total,
      width: Math.round((total * 100) / most),
      href: searchAddress(bare ?? filters, { provincia: code, vista: 'elenco' }),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'it'))
}

function choicesOf(filters: PositionFilters, facets: Found['facets'], areas: Area[]) {
  return {
    provinces: withChosen(
      provinces().map(({ code, name }) =>
        choice(code, name, facets.byProvince, filters.provincia === code)
      )
    ),
    areas: areas.map(({ key, name }) => choice(key, name, facets.byArea, filters.ambito === key)),
    months: programme.durations.map((months) =>
      choice(months, `${months} mesi`, facets.byMonths, filters.mesi.includes(months))
    ),
    hours: [...new Set([...facets.byMinutes.keys(), ...filters.ore])]
      .sort((one, other) => one - other)
      .map((minutes) => ({
        ...choice(
          minutes,
          `${formatHours(minutes)} ore`,
          facets.byMinutes,
          filters.ore.includes(minutes)
        ),
        value: formatHours(minutes),
      })),
  }
}

function choice<K extends string | number>(
  key: K,
  label: string,
  counts: Map<K, number>,
  isChosen: boolean
): Choice {
  return { value: String(key), label, total: counts.get(key) ?? 0, isChosen }
}

/** Only what leads somewhere, and what is chosen already. */
const withChosen = (choices: Choice[]) =>
  choices.filter(({ total, isChosen }) => total > 0 || isChosen)

function leadOf({ chiusi }: PositionFilters, { total, notices }: Found['facets']): string {
  if (total === 0) return ''
  const found = several(total, 'posizione', 'posizioni')
  const where = chiusi
    ? several(notices, 'avviso', 'avvisi')
    : several(notices, 'avviso aperto', 'avvisi aperti')
  return `${found} in ${where}. Può candidarsi a una sola posizione per avviso.`
}
