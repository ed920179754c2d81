import type { HttpContext } from '@adonisjs/core/http'
import { formFault } from '#core/form_fault'
import { CreateTemplate } from '#attestations/actions/create_template'
import { templateLifecycle, templateVersionLifecycle } from '#attestations/lifecycle'
import {
  TEMPLATE_FILTERS,
  templateList,
  type TemplateFilter,
} from '#attestations/queries/template_list'
import { copyableVersions, findTemplate, versionOfId } from '#attestations/queries/templates'
import { versionPath } from '#attestations/templates/template_editor'
import { kindOptions } from '#attestations/templates/template_skeleton'
import { newTemplateValidator } from '#attestations/templates/template_validators'

/** The templates of attestations. */
export default class AttestationTemplatesController {
  async index({ request, view }: HttpContext) {
    const filter = filterOf(request.qs())
    return view.render('pages/attestations/templates/index', {
      ...(await templateList(request.url(), filter)),
      ...{ filter, kinds: kindOptions, states: filterOptions, lifecycle: templateLifecycle.states },
    })
  }

  async create({ request, view }: HttpContext) {
    const copies = await copyableVersions()
    const chosen = Number(request.input('da')) || null
    return view.render('pages/attestations/templates/create', {
      ...{ kinds: kindOptions, copies, chosen },
    })
  }

  async store({ auth, request, response, session }: HttpContext) {
    const { nome: name, tipo: kind, da } = await request.validateUsing(newTemplateValidator)
    const copyOf = await versionOfId(da)
    if (da !== undefined && !copyOf) {
      throw formFault({ da: 'La versione da copiare non c’è più: ne scelga un’altra.' })
    }
    const created = await new CreateTemplate(auth.user!).handle({ name, kind, copyOf })
    if (!created.ok) throw formFault({ nome: NAME_TAKEN })
    session.flash('success', `«${name}» è pronto da scrivere: finché non lo pubblica è una bozza.`)
    return response.redirect().toPath(`${versionPath(created.value)}/modifica`)
  }

  async show({ params, view }: HttpContext) {
    return view.render('pages/attestations/templates/show', {
      template: await findTemplate(params.id),
      states: { template: templateLifecycle.states, version: templateVersionLifecycle.states },
    })
  }
}

export const NAME_TAKEN = 'Un altro modello ha già questo nome: ne scelga uno diverso.'

const filterOptions = Object.entries(TEMPLATE_FILTERS).map(([value, label]) => ({ value, label }))

function filterOf(query: Record<string, unknown>): TemplateFilter {
  const state = String(query.stato ?? '')
  return {
    search: String(query.cerca ?? '')
      .trim()
      .slice(0, 120),
    kind: String(query.tipo ?? ''),
    state: Object.hasOwn(TEMPLATE_FILTERS, state) ? (state as TemplateFilter['state']) : 'in-uso',
    page: Number(query.pagina) || 1,
  }
}
