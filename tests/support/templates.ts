import type Account from '#accounts/models/account'
import { CreateTemplate } from '#attestations/actions/create_template'
import { PublishTemplateVersion } from '#attestations/actions/publish_template_version'
import type { TemplateKind } from '#attestations/models/attestation_template'
import TemplateVersion from '#attestations/models/template_version'
import { versionPath } from '#attestations/templates/template_editor'

let made = 0

/** The draft of the first version of a new template, which starts from the plain sheet. */
export async function createTemplateDraft(
  author: Account,
  name = `Modello ${++made}`,
  kind: TemplateKind = 'webinar'
): Promise<TemplateVersion> {
  const created = await new CreateTemplate(author).handle({ name, kind, copyOf: null })
  if (!created.ok) throw new Error(`A template named ${name} is there already`)
  return created.value
}

/** The first version of a new template, published. */
export async function createPublishedVersion(author: Account, name?: string) {
  const draft = await createTemplateDraft(author, name)
  await new PublishTemplateVersion(author).handle(draft, draft.checksum)
  return TemplateVersion.findOrFail(draft.id)
}

/** What the editor sends for a draft that nobody touched. */
export async function editorForm(draft: TemplateVersion, changes: Record<string, unknown> = {}) {
  const template = await draft.related('template').query().firstOrFail()
  return {
    nome: template.name,
    tipo: template.kind,
    orientamento: draft.orientation,
    titolo: draft.titleLine,
    layout: draft.body,
    stile: draft.style,
    visto: draft.updatedAt.toMillis(),
    ...changes,
  }
}

/** The address under which a form puts a draft. */
export const putPath = (draft: TemplateVersion) => `${versionPath(draft)}?_method=PUT`

/** A PNG of one blue point. */
export const LOGO_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkSD3zHwAERQJhDFpnJAAAAABJRU5ErkJggg==',
  'base64'
)

/** A drawing that carries a script along. */
export const SVG_WITH_SCRIPT =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><script>alert(1)</script><rect width="10" height="10" fill="#17324d" onclick="alert(1)"/></svg>'
