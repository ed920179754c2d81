import { readCodiceFiscale } from '#core/values/codice_fiscale'
import { searchable } from '#core/values/searchable'
import HostBody from '#hosts/models/host_body'
import Area from '#selection/models/area'
import Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'

/** What the cells of a file may point to. */
export interface Directory {
  notice: SelectionNotice
  areas: Area[]
  /** By codice fiscale, by IPA code and by exact name; a name that two bodies bear finds neither. */
  hosts: Map<string, HostBody | 'several'>
  codes: Set<string>
}

/** Loads the network once: four queries, whatever the file holds. */
export async function openDirectory(notice: SelectionNotice): Promise<Directory> {
  const bodies = await HostBody.query()
    .whereNull('archivedAt')
    .preload('sites', (sites) => sites.whereNull('archivedAt').orderBy('id'))
  const hosts: Directory['hosts'] = new Map()
  for (const body of bodies) {
    hosts.set(body.codiceFiscale, body)
    if (body.codiceIpa) hosts.set(hostKey(body.codiceIpa), body)
  }
  for (const body of bodies) {
    const key = hostKey(body.name)
    hosts.set(key, hosts.has(key) && hosts.get(key) !== body ? 'several' : body)
  }
  const positions = await Position.query().where('noticeId', notice.id).select('code')
  const codes = new Set(positions.map(({ code }) => code))
  return { notice, hosts, codes, areas: await Area.query().orderBy('place') }
}

/** The host that a cell names: spreadsheets eat the zeros at the beginning of a codice fiscale. */
export function findHost({ hosts }: Directory, text: string): HostBody | 'several' | undefined {
  const digits = text.replace(/\s/g, '')
  if (/^\d{8,11}$/.test(digits)) return hosts.get(digits.padStart(11, '0'))
  const code = readCodiceFiscale(digits)
  return (code.ok ? hosts.get(code.value.code) : undefined) ?? hosts.get(hostKey(text))
}

const hostKey = (text: string) => searchable(text)
