import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@vinejs/vine'
import { DeleteDraft } from '#attestations/actions/delete_draft'
import { StartDraft } from '#attestations/actions/start_draft'
import { draftsOf, findDraft } from '#attestations/queries/drafts'
import { attestationWizard } from '#attestations/wizard/index'
import { dataOptions, dataStep } from '#attestations/wizard/data_step'

/** Drafts of "Genera attestati": begun here, found again here. */
export default class DraftsController {
  async create({ auth, view }: HttpContext) {
    return view.render('pages/attestations/wizard/start', {
      ...(await dataOptions()),
      drafts: await draftsOf(auth.user!),
      answers: {},
    })
  }

  /** A draft is made even when something must be mended, so that nothing typed or uploaded is lost. */
  async store(ctx: HttpContext) {
    const draft = await new StartDraft(ctx.auth.user!).handle()
    const url = attestationWizard.url(draft, dataStep)
    try {
      const elsewhere = await dataStep.accept(draft, ctx)
      return ctx.response
        .redirect()
        .toPath(elsewhere ? url : attestationWizard.next(draft, dataStep))
    } catch (error) {
      if (!(error instanceof errors.E_VALIDATION_ERROR)) throw error
      ctx.session.flashValidationErrors(error)
      return ctx.response.redirect().toPath(url)
    }
  }

  /** Takes a draft up again where it was left. */
  async show({ auth, params, response }: HttpContext) {
    const draft = await findDraft(auth.user!, params.draft)
    return response
      .redirect()
      .toPath(attestationWizard.url(draft, await attestationWizard.resumeAt(draft)))
  }

  /** Asks before what cannot be undone. */
  async delete({ auth, params, view }: HttpContext) {
    return view.render('pages/attestations/wizard/delete', {
      draft: await findDraft(auth.user!, params.draft),
    })
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    await new DeleteDraft(auth.user!).handle(await findDraft(auth.user!, params.draft))
    session.flash('success', 'Bozza eliminata.')
    return response.redirect().toPath('/attestati/genera')
  }
}
