import type { PositionFilters } from '#selection/position_filters'

/** Positions alike in everything that a filter asks. Months, minutes a week, cents a month; `area` by its key. */
export interface PositionGroup {
  months: number
  minutes: number
  cents: number
  area: string
  noticeId: number
  provinces: string[]
  total: number
}

/** How many positions there are, and how many each value of a filter would leave, the other filters standing. */
export interface PositionFacets {
  total: number
  notices: number
  byMonths: Map<number, number>
  byMinutes: Map<number, number>
  byArea: Map<string, number>
  byProvince: Map<string, number>
  /** The lowest and the highest indemnity in sight, in cents; null when nothing is. */
  cents: { lowest: number; highest: number } | null
}

/** The figures of a search out of its groups. */
export function facetsOf(groups: PositionGroup[], filters: PositionFilters): PositionFacets {
  const left = (free?: Facet) => groups.filter((group) => passes(group, filters, free))
  const found = left()
  const cents = left('indennita').map((group) => group.cents)
  return {
    total: found.reduce((sum, { total }) => sum + total, 0),
    notices: new Set(found.map(({ noticeId }) => noticeId)).size,
    byMonths: counted(left('mesi'), ({ months }) => [months]),
    byMinutes: counted(left('ore'), ({ minutes }) => [minutes]),
    byArea: counted(left('ambito'), ({ area }) => [area]),
    byProvince: counted(left('provincia'), ({ provinces }) => provinces),
    cents: cents.length ? { lowest: Math.min(...cents), highest: Math.max(...cents) } : null,
  }
}

type Facet = 'mesi' | 'ore' | 'ambito' | 'provincia' | 'indennita'

function passes(group: PositionGroup, filters: PositionFilters, free?: Facet): boolean {
  const { mesi, ore, ambito, provincia, da, a } = filters
  const tests: Record<Facet, boolean> = {
    mesi: mesi.length === 0 || mesi.includes(group.months),
    ore: ore.length === 0 || ore.includes(group.minutes),
    ambito: !ambito || group.area === ambito,
    provincia: !provincia || group.provinces.includes(provincia),
    indennita: (da === null || group.cents >= da) && (a === null || group.cents <= a),
  }
  return Object.entries(tests).every(([facet, isMet]) => isMet || facet === free)
}

function counted<K extends string | number>(
  groups: PositionGroup[],
  keysOf: (group: PositionGroup) => K[]
): Map<K, number> {
  const counts = new Map<K, number>()
  for (const group of groups) {
    for (const key of keysOf(group)) counts.set(key, (counts.get(key) ?? 0) + group.total)
  }
  return new Map([...counts].sort(([one], [other]) => (one < other ? -1 : 1)))
}
