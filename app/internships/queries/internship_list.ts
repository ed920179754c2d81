import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type Account from '#accounts/models/account'
import { paginate, withQuery } from '#core/pagination'
import { containing } from '#core/search_pattern'
import { searchable } from '#core/values/searchable'
import { provinces } from '#hosts/geography'
import HostBody from '#hosts/models/host_body'
import Site from '#hosts/models/site'
import { filterQuery, type InternshipFilters } from '#internships/internship_filters'
import { BEFORE_START, internshipLifecycle, type InternshipState } from '#internships/lifecycle'
import type Internship from '#internships/models/internship'
import { checklistsOf } from '#internships/queries/checklist'
import { internshipsFor } from '#internships/queries/scope'
import Area from '#selection/models/area'

const PER_PAGE = 25

type InternshipQuery = ModelQueryBuilderContract<typeof Internship>

/** A page of the internships that somebody may see, with what blocks those that are still to begin, and the counts by state. */
export async function internshipList(actor: Account, filters: InternshipFilters) {
  const matching = narrowed(internshipsFor(actor), filters)
  const counts = await countsByState(matching)
  const shown = filters.stato ? (counts.get(filters.stato) ?? 0) : totalOf(counts)
  const urlOf = (change: Partial<InternshipFilters>) =>
    withQuery('/tirocini', filterQuery({ ...filters, ...change }))
  const pager = paginate(shown, filters.pagina, PER_PAGE, (pagina) => urlOf({ pagina }))
  if (filters.stato) matching.where('internships.state', filters.stato)
  const internships = await ORDERS[filters.ordine](matching)
    .orderBy('internships.id', 'desc')
    .preload('intern')
    .preload('hostBody')
    .preload('site')
    .preload('position')
    .forPage(pager.current, PER_PAGE)
  return {
    internships,
    pager,
    openOf: await openLines(internships),
    tabs: tabsOf(counts, filters, urlOf),
    urlOf,
  }
}

/** The hosts, provinces and areas to choose from: those in which this person sees internships. */
export async function internshipChoices(actor: Account) {
  const visible = internshipsFor(actor)
  const hosts = await HostBody.query()
    .select('id', 'name')
    .whereIn('id', visible.clone().distinct('internships.host_body_id'))
    .orderBy('searchText')
  const sites = await Site.query()
    .distinct('provinceCode')
    .whereIn('id', visible.clone().distinct('internships.site_id'))
  const present = new Set(sites.map(({ provinceCode }) => provinceCode))
  const areas = await Area.query().orderBy('place')
  return {
    hosts: hosts.map(({ id, name }) => ({ value: id, label: name })),
    provinces: provinces()
      .filter(({ code }) => present.has(code))
      .map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
    areas: areas.map(({ id, name }) => ({ value: id, label: name })),
  }
}

const ORDERS: Record<InternshipFilters['ordine'], (query: InternshipQuery) => InternshipQuery> = {
  recenti: (query) => query.orderBy('internships.starts_on', 'desc'),
  inizio: (query) => query.orderBy('internships.starts_on'),
  fine: (query) => query.orderBy('internships.ends_on'),
  nome: (query) =>
    query
      .select('internships.*')
      .join('interns', 'interns.id', 'internships.intern_id')
      .orderBy('interns.last_name')
      .orderBy('interns.first_name'),
}

function narrowed(query: InternshipQuery, { cerca, ente, provincia, area }: InternshipFilters) {
  for (const word of searchable(cerca).split(' ').filter(Boolean)) {
    query.whereRaw(`internships.search_text like ? escape '\\'`, [containing(word)])
  }
  if (ente) query.where('internships.host_body_id', ente)
  if (area) query.where('internships.area_id', area)
  if (provincia) {
    const sites = Site.query().select('id').where('provinceCode', provincia)
    query.whereIn('internships.site_id', sites)
  }
  return query
}

type Counts = Map<InternshipState, number>

async function countsByState(query: InternshipQuery): Promise<Counts> {
  const rows = await query
    .clone()
    .select('internships.state')
    .count('* as total')
    .groupBy('internships.state')
  return new Map(rows.map(({ state, $extras }) => [state, Number($extras.total)]))
}

const totalOf = (counts: Counts) => [...counts.values()].reduce((sum, one) => sum + one, 0)

/** What is open before the start, by internship; only of those that did not begin. */
async function openLines(internships: Internship[]) {
  const waiting = internships.filter(({ state }) => BEFORE_START.includes(state))
  const lists = await checklistsOf(waiting.map(({ id }) => id))
  return (id: number) => lists.get(id)?.filter(({ isDone }) => !isDone) ?? []
}

/** States that nobody is in stay out of the way, but for the one chosen and those of every day. */
const EVERY_DAY: InternshipState[] = ['preparing', 'ready', 'active']

function tabsOf(
  counts: Counts,
  { stato }: InternshipFilters,
  urlOf: (change: Partial<InternshipFilters>) => string
) {
  const states = internshipLifecycle.names
    .filter((state) => counts.has(state) || EVERY_DAY.includes(state) || state === stato)
    .map((state) => ({ state, label: internshipLifecycle.states[state].label }))
  return [{ state: '' as const, label: 'Tutti' }, ...states].map(({ state, label }) => ({
    label,
    total: state ? (counts.get(state) ?? 0) : totalOf(counts),
    href: urlOf({ stato: state, pagina: 1 }),
    isCurrent: state === stato,
  }))
}
