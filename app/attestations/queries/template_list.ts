import { containing } from '#core/search_pattern'
import db from '@adonisjs/lucid/services/db'
import { paginate, withQuery } from '#core/pagination'
import AttestationTemplate from '#attestations/models/attestation_template'

export const TEMPLATE_FILTERS = {
  'in-uso': 'In uso',
  'bozze': 'Con una bozza',
  'archiviati': 'Archiviati',
  'tutti': 'Tutti',
} as const

export type TemplateFilter = {
  search: string
  kind: string
  state: keyof typeof TEMPLATE_FILTERS
  page: number
}

/** What a row of the list tells besides the template: its newest published version, and its draft. */
export type TemplateRow = {
  template: AttestationTemplate
  published: number | null
  draft: number | null
}

const PER_PAGE = 50

/** A page of the templates, by name, with its pager. Three queries, however many there are. */
export async function templateList(path: string, filter: TemplateFilter) {
  const { total } = await matching(filter).count('* as total').firstOrFail()
  const pager = paginate(Number(total), filter.page, PER_PAGE, (page) =>
    withQuery(path, {
      cerca: filter.search,
      tipo: filter.kind,
      stato: filter.state === 'in-uso' ? null : filter.state,
      pagina: page > 1 ? page : null,
    })
  )
  const found = await matching(filter)
    .select('templates.id', newest('published'), newest('draft'))
    .orderByRaw('lower(templates.name), templates.id')
    .forPage(pager.current, PER_PAGE)
  return { rows: await withTemplates(found), pager }
}

function matching({ search, kind, state }: TemplateFilter) {
  const query = db.from('attestation_templates as templates')
  if (kind) query.where('templates.kind', kind)
  if (state === 'archiviati') query.whereNotNull('templates.archived_at')
  if (state === 'in-uso' || state === 'bozze') query.whereNull('templates.archived_at')
  if (state === 'bozze') query.whereExists(draftOf)
  if (search) {
    query.whereRaw(`lower(templates.name) like lower(?) escape '\\'`, [containing(search)])
  }
  return query
}

function draftOf(query: { from(table: string): ReturnType<typeof db.from> }) {
  query
    .from('attestation_template_versions as drafts')
    .whereColumn('drafts.template_id', 'templates.id')
    .where('drafts.state', 'draft')
}

const newest = (state: 'published' | 'draft') =>
  db.raw(
    `(select max(version) from attestation_template_versions as ${state}
      where ${state}.template_id = templates.id and ${state}.state = '${state}') as ${state}`
  )

async function withTemplates(
  found: Array<{ id: number; published: number | null; draft: number | null }>
): Promise<TemplateRow[]> {
  const ids = found.map(({ id }) => id)
  const templates = await AttestationTemplate.query().whereIn('id', ids)
  const byId = new Map(templates.map((template) => [template.id, template]))
  return found.map(({ id, published, draft }) => ({ template: byId.get(id)!, published, draft }))
}
