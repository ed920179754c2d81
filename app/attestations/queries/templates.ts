import db from '@adonisjs/lucid/services/db'
import { paginate, withQuery } from '#core/pagination'
import AuditEvent from '#audit/models/audit_event'
import AttestationTemplate from '#attestations/models/attestation_template'
import TemplateVersion from '#attestations/models/template_version'

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

/** The template of an address, or a 404. Whoever may manage templates sees them all. */
export const findTemplate = (id: unknown) =>
  AttestationTemplate.query()
    .where('id', wholeNumber(id))
    .preload('versions', (versions) => versions.orderBy('version', 'desc'))
    .firstOrFail()

/** A version by the two numbers of its address, with its template and its pictures, or a 404. */
export const findVersion = ({ id, version }: Record<string, unknown>) =>
  TemplateVersion.query()
    .where({ templateId: wholeNumber(id), version: wholeNumber(version) })
    .preload('template')
    .preload('assets', (assets) => assets.orderBy('name'))
    .firstOrFail()

/** The version of an id that a form sent, or null. */
export const versionOfId = (id: number | undefined) =>
  id === undefined ? null : TemplateVersion.find(wholeNumber(id))

/** Every version that a new template may copy, the newest of each template first. */
export async function copyableVersions(): Promise<Array<{ value: number; label: string }>> {
  const rows: Array<{ id: number; version: number; state: string; name: string }> = await db
    .from('attestation_template_versions as versions')
    .join('attestation_templates as templates', 'templates.id', 'versions.template_id')
    .whereNull('templates.archived_at')
    .orderByRaw('lower(templates.name), versions.version desc')
    .limit(500)
    .select('versions.id', 'versions.version', 'versions.state', 'templates.name')
  return rows.map(({ id, version, state, name }) => ({
    value: id,
    label: `Copia di ${name}, versione ${version}${state === 'draft' ? ' (bozza)' : ''}`,
  }))
}

/** Who last put a hand to a version and when, or null when it came with the product. */
export const lastTouch = ({ id }: TemplateVersion) =>
  AuditEvent.query()
    .where({ subjectType: 'template_version', subjectId: id })
    .orderBy('id', 'desc')
    .first()

function matching({ search, kind, state }: TemplateFilter) {
  const query = db.from('attestation_templates as templates')
  if (kind) query.where('templates.kind', kind)
  if (state === 'archiviati') query.whereNotNull('templates.archived_at')
  if (state === 'in-uso' || state === 'bozze') query.whereNull('templates.archived_at')
  if (state === 'bozze') query.whereExists(draftOf)
  if (search) {
    const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
    query.whereRaw(`lower(templates.name) like ? escape '\\'`, [pattern])
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

/** What an address names: anything but a whole number that a row may have finds nothing. */
function wholeNumber(value: unknown): number {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 && number < 2 ** 31 ? number : 0
}
