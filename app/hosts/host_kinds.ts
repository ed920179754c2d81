import { searchable } from '#core/values/searchable'

/** What sort of public body hosts, with the word people read. */
export const HOST_KINDS = {
  municipality: 'Comune',
  province: 'Provincia',
  union: 'Unione di Comuni',
  mountain_community: 'Comunità montana',
  region: 'Regione',
  special_company: 'Azienda speciale',
  consortium: 'Consorzio',
  other: 'Altro ente pubblico',
} as const

export type HostKind = keyof typeof HOST_KINDS

export const HOST_KIND_NAMES = Object.keys(HOST_KINDS) as HostKind[]

/** The kinds to choose from in a form. */
export const kindOptions = HOST_KIND_NAMES.map((value) => ({ value, label: HOST_KINDS[value] }))

/** How names of bodies and columns of spreadsheets begin, for each kind. */
const BEGINNINGS: [HostKind, RegExp][] = [
  ['municipality', /^(comune|comuni|citta di|roma capitale)\b/],
  ['province', /^(provincia|citta metropolitana|province)\b/],
  ['union', /^unione\b/],
  ['mountain_community', /^comunita montan/],
  ['region', /^region[ei]\b/],
  ['special_company', /^(azienda|istituzione)\b/],
  ['consortium', /^consorzi/],
  ['other', /^altr/],
]

/** The kind that a text names ("Unione di Comuni", "Comune di Lecco"), or null. */
export function kindNamedBy(text: string): HostKind | null {
  const written = searchable(text)
  return BEGINNINGS.find(([, beginning]) => beginning.test(written))?.[0] ?? null
}
