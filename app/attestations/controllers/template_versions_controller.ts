import type { HttpContext } from '@adonisjs/core/http'
import { timeOfDay } from '#core/dates'
import { IllegalTransition } from '#core/lifecycle'
import { DraftNextVersion } from '#attestations/actions/draft_next_version'
import { SaveTemplateDraft, type DraftToSave } from '#attestations/actions/save_template_draft'
import { NAME_TAKEN } from '#attestations/controllers/attestation_templates_controller'
import { readDraftForm } from '#attestations/templates/draft_form'
import type TemplateVersion from '#attestations/models/template_version'
import { findTemplate, findVersion, lastTouch } from '#attestations/queries/templates'
import {
  renderConflict,
  renderEditor,
  renderFaults,
  versionPath,
} from '#attestations/templates/template_editor'
import { sampleNamed, sampleOptions } from '#attestations/templates/template_samples'

/** The versions of a template: written while they are drafts, only read once published. */
export default class TemplateVersionsController {
  async store({ auth, params, response, session }: HttpContext) {
    const template = await findTemplate(params.id)
    const draft = await new DraftNextVersion(auth.user!).handle(template)
    session.flash(
      'success',
      `La versione ${draft.version} è una bozza: quella pubblicata resta in uso finché non pubblica questa.`
    )
    return response.redirect().toPath(`${versionPath(draft)}/modifica`)
  }

  async show({ params, request, view }: HttpContext) {
    const version = await findVersion(params)
    return view.render('pages/attestations/templates/version', {
      ...{ version, template: version.template, touch: await lastTouch(version) },
      ...{ path: versionPath(version), samples: sampleOptions },
      sample: sampleNamed(request.input('campione')),
    })
  }

  async edit(ctx: HttpContext) {
    const version = await findVersion(ctx.params)
    if (version.state !== 'draft') return ctx.response.redirect().toPath(versionPath(version))
    return renderEditor(ctx, version)
  }

  async update(ctx: HttpContext) {
    const version = await findVersion(ctx.params)
    if (version.state !== 'draft') {
      throw new IllegalTransition('template_version', 'save', version.state)
    }
    const { faults, toSave } = await readDraftForm(ctx.request, version)
    if (!toSave) return renderFaults(ctx, version, faults)
    return this.#save(ctx, version, toSave)
  }

  async #save(ctx: HttpContext, version: TemplateVersion, toSave: DraftToSave) {
    const saved = await new SaveTemplateDraft(ctx.auth.user!).handle(version, toSave)
    if (saved.ok) return leave(ctx, saved.value)
    switch (saved.error) {
      case 'changed':
        return renderConflict(ctx, await findVersion(ctx.params))
      case 'name_taken':
        return renderFaults(ctx, version, [{ field: 'nome', message: NAME_TAKEN }])
    }
  }
}

/** Back to the editor, at the preview when it was asked for, or on to publication. */
function leave({ request, response, session }: HttpContext, saved: TemplateVersion) {
  const path = versionPath(saved)
  if (request.input('azione') === 'pubblica') {
    return response.redirect().toPath(`${path}/pubblicazione`)
  }
  const sample = sampleNamed(request.input('campione'))
  session.flash('success', `Bozza salvata alle ${timeOfDay(saved.updatedAt)}.`)
  return response.redirect().toPath(`${path}/modifica?campione=${sample}`)
}
