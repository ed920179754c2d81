import type { HttpContext } from '@adonisjs/core/http'
import { DeleteApplicationDraft } from '#selection/actions/delete_application_draft'
import { contextOf } from '#selection/application/context'
import { sentFrom } from '#selection/queries/earlier_applications'
import { applicationWizard } from '#selection/application/wizard'
import { findApplicationDraft } from '#selection/queries/application_drafts'

/** A draft as a whole: taken up again, or thrown away. */
export default class ApplicationDraftsController {
  async show({ auth, params, response }: HttpContext) {
    const draft = await findApplicationDraft(auth.user!, params.draft)
    const sent = await sentFrom(draft)
    if (sent) return response.redirect().toPath(`/domande/${sent.id}`)
    const step = await applicationWizard.resumeAt(draft)
    return response.redirect().toPath(applicationWizard.url(draft, step))
  }

  /** Asks before what cannot be undone. */
  async delete({ auth, params, response, view }: HttpContext) {
    const draft = await findApplicationDraft(auth.user!, params.draft)
    const sent = await sentFrom(draft)
    if (sent) return response.redirect().toPath(`/domande/${sent.id}`)
    const { notice } = await contextOf(draft)
    return view.render('pages/selection/applications/delete', { draft, notice })
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const draft = await findApplicationDraft(auth.user!, params.draft)
    await new DeleteApplicationDraft(auth.user!).handle(draft)
    session.flash('success', 'Bozza eliminata, con i file che aveva caricato.')
    return response.redirect().toPath('/domande')
  }
}
