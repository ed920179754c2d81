import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { paginate } from '#core/pagination'
import { containing } from '#core/search_pattern'
import { searchable } from '#core/values/searchable'
import Site from '#hosts/models/site'
import { BULK_VIEWS, bulkUrl, type BulkFilters, type BulkView } from '#internships/bulk/filters'
import { NOT_OVER } from '#internships/lifecycle'
import type Internship from '#internships/models/internship'
import TutorAssignment from '#internships/models/tutor_assignment'
import { internshipsFor } from '#internships/queries/scope'

const PER_PAGE = 50

type InternshipQuery = ModelQueryBuilderContract<typeof Internship>

/** A page of the internships to act on, and how many each view holds. */
export async function bulkCandidates(actor: Account, filters: BulkFilters) {
  const total = await countOf(actor, filters)
  const pager = paginate(total, filters.pagina, PER_PAGE, (pagina) =>
    bulkUrl({ ...filters, pagina })
  )
  const matching = candidates(actor, filters)
  const internships = await matching
    .preload('intern')
    .preload('hostBody')
    .preload('tutors', (tutors) =>
      tutors.where('kind', 'promoter').whereNull('toOn').preload('promoterTutor')
    )
    .orderBy('startsOn')
    .orderBy('id')
    .forPage(pager.current, PER_PAGE)
  const views = []
  for (const [mostra, label] of Object.entries(BULK_VIEWS) as [BulkView, string][]) {
    const view = { ...filters, mostra, pagina: 1 }
    const isCurrent = mostra === filters.mostra
    const found = isCurrent ? total : await countOf(actor, view)
    views.push({ label, href: bulkUrl(view), isCurrent, total: found })
  }
  return { internships, pager, views }
}

/** All the internships that the filters find, by id. */
export async function bulkIds(actor: Account, filters: BulkFilters): Promise<number[]> {
  const matching = candidates(actor, filters)
  const found = await matching.select('id').orderBy('startsOn').orderBy('id')
  return found.map(({ id }) => id)
}

/** Those of some ids that the actor may act on. */
export async function ownIds(actor: Account, ids: number[]): Promise<number[]> {
  const visible = internshipsFor(actor)
  const found = await visible.select('id').whereIn('internships.id', ids).orderBy('id')
  return found.map(({ id }) => id)
}

async function countOf(actor: Account, filters: BulkFilters): Promise<number> {
  const matching = candidates(actor, filters)
  const [{ $extras }] = await matching.count('* as total')
  return Number($extras.total)
}

function candidates(actor: Account, { mostra, cerca, ente, provincia }: BulkFilters) {
  const query = VIEWS[mostra](internshipsFor(actor), clock.rome().toISODate()!)
  for (const word of searchable(cerca).split(' ').filter(Boolean)) {
    query.whereRaw(`internships.search_text like ? escape '\\'`, [containing(word)])
  }
  if (ente) query.where('internships.host_body_id', ente)
  if (provincia) {
    const sites = Site.query().select('id').where('provinceCode', provincia)
    query.whereIn('internships.site_id', sites)
  }
  return query
}

const VIEWS: Record<BulkView, (query: InternshipQuery, today: string) => InternshipQuery> = {
  'da-avviare': (query, today) => query.where('state', 'ready').where('startsOn', '<=', today),
  'da-concludere': (query, today) => query.where('state', 'active').where('endsOn', '<', today),
  'senza-tutor': (query) =>
    query.whereIn('state', NOT_OVER).whereNotIn('internships.id', followed()),
  'tutti': (query) => query.whereIn('state', NOT_OVER),
}

const followed = () =>
  TutorAssignment.query().select('internshipId').where('kind', 'promoter').whereNull('toOn')
