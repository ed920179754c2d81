import type { HttpContext } from '@adonisjs/core/http'
import { IllegalTransition } from '#core/lifecycle'
import { PublishTemplateVersion } from '#attestations/actions/publish_template_version'
import { tryDraft } from '#attestations/templates/draft_check'
import { findVersion } from '#attestations/queries/templates'
import { renderFaults, versionPath } from '#attestations/templates/template_editor'
import { sampleNamed, sampleOptions } from '#attestations/templates/template_samples'

/** From draft to published: asked first, and for good. */
export default class TemplatePublicationsController {
  async create(ctx: HttpContext) {
    const version = await findVersion(ctx.params)
    if (version.state !== 'draft') {
      throw new IllegalTransition('template_version', 'publish', version.state)
    }
    const faults = await tryDraft(version)
    if (faults.length > 0) return renderFaults(ctx, version, faults)
    return ctx.view.render('pages/attestations/templates/publish', {
      ...{ version, template: version.template, path: versionPath(version) },
      ...{ samples: sampleOptions, sample: sampleNamed(ctx.request.input('campione') ?? 'lungo') },
    })
  }

  async store(ctx: HttpContext) {
    const { auth, params, request, response, session } = ctx
    const version = await findVersion(params)
    const faults = version.state === 'draft' ? await tryDraft(version) : []
    if (faults.length > 0) return renderFaults(ctx, version, faults)
    const checksum = String(request.input('impronta') ?? '')
    const published = await new PublishTemplateVersion(auth.user!).handle(version, checksum)
    if (published.ok) {
      session.flash(
        'success',
        `La versione ${version.version} è pubblicata: la trova in «Genera attestati».`
      )
      return response.redirect().toPath(`/modelli/attestati/${version.templateId}`)
    }
    session.flash('refusal', CHANGED)
    return response.redirect().toPath(`${versionPath(version)}/modifica`)
  }
}

const CHANGED =
  'Nel frattempo la bozza è cambiata, e non è stata pubblicata: la guardi com’è adesso e poi la pubblichi.'
