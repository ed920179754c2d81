import type { HttpContext } from '@adonisjs/core/http'
import { IllegalTransition } from '#core/lifecycle'
import { DeleteTemplateDraft } from '#attestations/actions/delete_template_draft'
import { findVersion } from '#attestations/queries/templates'
import { versionPath } from '#attestations/templates/template_editor'

/** A draft thrown away: asked first. */
export default class TemplateDeletionsController {
  async create({ params, view }: HttpContext) {
    const version = await findVersion(params)
    if (version.state !== 'draft') {
      throw new IllegalTransition('template_version', 'delete', version.state)
    }
    return view.render('pages/attestations/templates/delete', {
      ...{ version, template: version.template, path: versionPath(version) },
    })
  }

  async store({ auth, params, response, session }: HttpContext) {
    const version = await findVersion(params)
    const isTemplateLeft = await new DeleteTemplateDraft(auth.user!).handle(version)
    const { name } = version.template
    session.flash('success', `La bozza della versione ${version.version} di «${name}» è eliminata.`)
    const path = isTemplateLeft ? `/${version.templateId}` : ''
    return response.redirect().toPath(`/modelli/attestati${path}`)
  }
}
