import type { HttpContext } from '@adonisjs/core/http'
import type WizardDraft from '#core/wizard/draft'
import { SubmitApplication } from '#selection/actions/submit_application'
import { closedWords, opensWords } from '#selection/application/closing'
import { contextOf, forgetContext } from '#selection/application/context'
import { forgetLeftForm } from '#selection/application/left_form'
import { ALREADY_APPLIED } from '#selection/application/steps/person'
import { applicationWizard } from '#selection/application/wizard'
import { findApplicationDraft } from '#selection/queries/application_drafts'

/** "Invia la domanda": the instant that counts is the one at which the whole request had arrived. */
export default class ApplicationSubmissionsController {
  async store(ctx: HttpContext) {
    const { auth, params, response, session, arrivedAt } = ctx
    const draft = await findApplicationDraft(auth.user!, params.draft)
    const outcome = await new SubmitApplication(auth.user!).handle(draft, arrivedAt)
    forgetLeftForm(ctx)
    if (outcome.ok) {
      return response.redirect().toPath(`/domande/${outcome.value.id}`)
    }
    switch (outcome.error) {
      case 'late':
      case 'early':
        return this.#closed(ctx, draft, outcome.error)
      case 'taken':
        session.flash('refusal', ALREADY_APPLIED)
        return response.redirect().toPath(`/domande/bozze/${draft.id}/dati-anagrafici`)
      case 'incomplete':
        return this.#incomplete(ctx, draft)
    }
  }

  async #closed({ response, view }: HttpContext, draft: WizardDraft, timeliness: 'late' | 'early') {
    const { notice } = await contextOf(draft)
    const words = timeliness === 'late' ? closedWords(notice) : opensWords(notice)
    response.status(409)
    return view.render('pages/selection/applications/closed', { notice, words, timeliness, draft })
  }

  async #incomplete({ response, session }: HttpContext, draft: WizardDraft) {
    forgetContext(draft)
    const step = await applicationWizard.resumeAt(draft)
    session.flash('refusal', `La domanda non è partita: manca qualcosa nel passo «${step.label}».`)
    return response.redirect().toPath(applicationWizard.url(draft, step))
  }
}
