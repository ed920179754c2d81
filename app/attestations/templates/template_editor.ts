import type { HttpContext } from '@adonisjs/core/http'
import { TAGS } from '#core/tags'
import { FAMILIES } from '#core/pdf/fonts'
import type { FormFault } from '#attestations/templates/draft_form'
import type TemplateVersion from '#attestations/models/template_version'
import { PLACEHOLDERS } from '#attestations/pdf/placeholders'
import { lastTouch } from '#attestations/queries/templates'
import { sampleNamed, sampleOptions } from '#attestations/templates/template_samples'
import { kindOptions } from '#attestations/templates/template_skeleton'

const FIELDS = ['nome', 'tipo', 'orientamento', 'titolo', 'layout', 'stile', 'immagine_nome']
const PALETTE = Object.entries({ ...TAGS, ...PLACEHOLDERS }).map(([name, says]) => ({ name, says }))
const ORIENTATIONS = [
  { value: 'landscape', label: 'Orizzontale (A4)' },
  { value: 'portrait', label: 'Verticale (A4)' },
]

/** The page where a draft is written. */
export async function renderEditor(
  { view, request }: HttpContext,
  version: TemplateVersion,
  more: Record<string, unknown> = {}
) {
  return view.render('pages/attestations/templates/edit', {
    ...{ version, template: version.template, touch: await lastTouch(version) },
    ...{ kinds: kindOptions, orientations: ORIENTATIONS, palette: PALETTE },
    ...{ fonts: Object.keys(FAMILIES), samples: sampleOptions },
    sample: sampleNamed(request.input('campione')),
    path: versionPath(version),
    ...more,
  })
}

/** The same page with what was typed kept and everything that is to be mended told at once, 422. */
export function renderFaults(ctx: HttpContext, version: TemplateVersion, faults: FormFault[]) {
  keepTyped(ctx, besideFields(faults))
  ctx.response.status(422)
  return renderEditor(ctx, version, { faults })
}

/** Somebody else saved meanwhile, 409: both versions on one page, and saving again is a choice. */
export function renderConflict(ctx: HttpContext, fresh: TemplateVersion) {
  keepTyped(ctx, {})
  ctx.response.status(409)
  return renderEditor(ctx, fresh, { isConflict: true })
}

/** "/modelli/attestati/4/versioni/2" */
export const versionPath = ({ templateId, version }: TemplateVersion) =>
  `/modelli/attestati/${templateId}/versioni/${version}`

/** The fields take what was typed from where a redirect would have left it. */
function keepTyped(
  { session, request, view }: HttpContext,
  inputErrorsBag: Record<string, string[]>
) {
  session.flashMessages.merge({ ...request.only(FIELDS), inputErrorsBag, errorSummary: true })
  view.share({ flashMessages: session.flashMessages })
}

/** One sentence a field: the list above has them all. */
function besideFields(faults: FormFault[]): Record<string, string[]> {
  const byField = Map.groupBy(faults, ({ field }) => field)
  return Object.fromEntries(
    [...byField].map(([field, found]) => [
      field,
      [
        found.length === 1
          ? found[0].message
          : `Qui ci sono ${found.length} cose da correggere: l’elenco è in cima alla pagina.`,
      ],
    ])
  )
}
