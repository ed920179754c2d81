import db from '@adonisjs/lucid/services/db'
import AuditEvent from '#audit/models/audit_event'
import AttestationTemplate from '#attestations/models/attestation_template'
import TemplateVersion from '#attestations/models/template_version'

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

/** What an address names: anything but a whole number that a row may have finds nothing. */
function wholeNumber(value: unknown): number {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 && number < 2 ** 31 ? number : 0
}
