import { formatHours } from '#core/values/hours'
import { formatEuros } from '#core/values/money'
import { provinceOf } from '#hosts/geography'
import type Area from '#selection/models/area'
import type { PositionFilters } from '#selection/position_filters'

type Changes = Partial<PositionFilters>

/** One thing that a search asks, in words, with what takes it back. */
export interface ActiveFilter {
  label: string
  without: Changes
}

/** What a search asks, one an element, as the page lists it for taking back. */
export function activeFilters(filters: PositionFilters, areas: Area[]): ActiveFilter[] {
  const { testo, provincia, ambito, mesi, ore, da, a, chiusi } = filters
  return [
    ...(testo ? [{ label: `«${testo}»`, without: { testo: '' } }] : []),
    ...(provincia
      ? [{ label: capital(provinceLabel(provincia)), without: { provincia: '' } }]
      : []),
    ...(ambito ? [{ label: areaName(ambito, areas), without: { ambito: '' } }] : []),
    ...mesi.map((months) => ({
      label: `${months} mesi`,
      without: { mesi: mesi.filter((other) => other !== months) },
    })),
    ...ore.map((minutes) => ({
      label: `${formatHours(minutes)} ore`,
      without: { ore: ore.filter((other) => other !== minutes) },
    })),
    ...(da === null ? [] : [{ label: `Da ${formatEuros(da)}`, without: { da: null } }]),
    ...(a === null ? [] : [{ label: `Fino a ${formatEuros(a)}`, without: { a: null } }]),
    ...(chiusi ? [{ label: 'Anche avvisi non aperti', without: { chiusi: false } }] : []),
  ]
}

/** Whole questions of a search that narrow it, with the order to take each back, the likeliest to help first. */
export function narrowingFilters(filters: PositionFilters): { order: string; without: Changes }[] {
  const { testo, provincia, ambito, mesi, ore, da, a } = filters
  return [
    { isOn: testo !== '', order: `Togli «${testo}»`, without: { testo: '' } },
    { isOn: mesi.length > 0, order: 'Togli la durata', without: { mesi: [] } },
    { isOn: ore.length > 0, order: 'Togli l’orario', without: { ore: [] } },
    { isOn: da !== null || a !== null, order: 'Togli l’indennità', without: { da: null, a: null } },
    { isOn: ambito !== '', order: 'Togli l’ambito', without: { ambito: '' } },
    { isOn: provincia !== '', order: 'Cerca in ogni provincia', without: { provincia: '' } },
  ].filter(({ isOn }) => isOn)
}

/** "In provincia di Sondrio, per 3 mesi, non c’è una posizione che contenga «notturno»." */
export function nothingSentence(filters: PositionFilters, areas: Area[]): string {
  const { testo, provincia, ambito, mesi, ore, da, a } = filters
  const parts = [
    provincia ? `in ${provinceLabel(provincia)}` : '',
    ambito ? `nell’ambito «${areaName(ambito, areas)}»` : '',
    mesi.length ? `per ${mesi.join(' o ')} mesi` : '',
    ore.length ? `a ${ore.map(formatHours).join(' o ')} ore` : '',
    da !== null || a !== null ? 'con questa indennità' : '',
    testo ? `non c’è una posizione che contenga «${testo}»` : 'non c’è nessuna posizione',
  ].filter(Boolean)
  return `${capital(parts.join(', '))}.`
}

/** With a capital at the beginning. */
export const capital = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}`

const provinceLabel = (code: string) => `provincia di ${provinceOf(code)?.name ?? code}`

const areaName = (key: string, areas: Area[]) => areas.find((area) => area.key === key)?.name ?? key
