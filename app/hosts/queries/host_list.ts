import db from '@adonisjs/lucid/services/db'
import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import { clock } from '#core/clock'
import { paginate, withQuery } from '#core/pagination'
import { containing } from '#core/search_pattern'
import { searchable } from '#core/values/searchable'
import type { AgreementState } from '#hosts/agreement_state'
import { provinces } from '#hosts/geography'
import { stateAsked, type HostFilters } from '#hosts/host_filters'
import HostBody from '#hosts/models/host_body'
import { agreementStatesOf } from '#hosts/queries/agreement_state_of'

const PER_PAGE = 50

type HostQuery = ModelQueryBuilderContract<typeof HostBody>

const ORDERS: Record<HostFilters['ordine'], (query: HostQuery) => HostQuery> = {
  nome: (query) => query.orderBy('searchText'),
  provincia: (query) => query.orderBy('provinceCode').orderBy('searchText'),
  recenti: (query) => query.orderBy('updatedAt', 'desc'),
}

/** One page of the bodies of the network, with how each stands with its agreement, and the pager. */
export async function hostList(filters: HostFilters) {
  const query = filteredHosts(filters)
  const counted = await query.clone().count('* as total').firstOrFail()
  const pager = paginate(Number(counted.$extras.total), filters.pagina, PER_PAGE, (pagina) =>
    withQuery('/enti', { ...filters, pagina })
  )
  const hosts = await ORDERS[filters.ordine](query).orderBy('id').forPage(pager.current, PER_PAGE)
  const states = await agreementStatesOf(hosts.map(({ id }) => id))
  return { hosts, pager, agreementOf: (id: number) => states.get(id)! }
}

/** The bodies that the filters leave, in no order. */
export function filteredHosts(filters: HostFilters): HostQuery {
  const { cerca, provincia, tipo, convenzione, archiviati } = filters
  const query = HostBody.query()
  for (const word of searchable(cerca).split(' ').filter(Boolean)) {
    query.whereRaw(`search_text like ? escape '\\'`, [containing(word)])
  }
  if (provincia) query.where('provinceCode', provincia)
  if (tipo) query.where('kind', tipo)
  if (convenzione) AGREED[stateAsked(convenzione)](query, clock.rome().toISODate()!)
  if (!archiviati) query.whereNull('archivedAt')
  return query
}

/** The provinces in which there are bodies, by name: the others would find nobody. */
export async function provinceOptions() {
  const rows = await db.from('host_bodies').distinct('province_code')
  const present = new Set(rows.map(({ province_code: code }) => code))
  return provinces()
    .filter(({ code }) => present.has(code))
    .map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))
}

/** How many bodies there are at all: an empty network gets another page than a search without results. */
export async function hostTotal(): Promise<number> {
  const { total } = await db.from('host_bodies').count('* as total').firstOrFail()
  return Number(total)
}

type Narrowing = (query: HostQuery, day: string) => unknown

/** The same rules as `agreementState`, told to the database. */
const AGREED: Record<AgreementState, Narrowing> = {
  missing: (query) => query.whereNotIn('id', agreements()),
  inForce: (query, day) => query.whereIn('id', inForce(day)),
  future: (query, day) =>
    query.whereNotIn('id', inForce(day)).whereIn('id', agreements().where('valid_from', '>', day)),
  expired: (query, day) =>
    query
      .whereIn('id', agreements())
      .whereNotIn('id', inForce(day))
      .whereNotIn('id', agreements().where('valid_from', '>', day)),
}

const agreements = () => db.from('agreements').select('host_body_id')

const inForce = (day: string) =>
  agreements()
    .where('valid_from', '<=', day)
    .where((open) => open.whereNull('valid_to').orWhere('valid_to', '>=', day))
