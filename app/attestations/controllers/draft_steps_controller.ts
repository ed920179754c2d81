import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import Batch from '#attestations/models/batch'
import { findDraft } from '#attestations/queries/drafts'
import { attestationWizard } from '#attestations/wizard/index'

/** The pages of the wizard, whichever step they are. */
export default class DraftStepsController {
  async show(ctx: HttpContext) {
    const { draft, step } = await this.#find(ctx)
    if (draft.confirmedAt) return this.#toBatch(ctx, draft.id)
    if (!(await attestationWizard.isOpen(draft, step))) {
      return ctx.response
        .redirect()
        .toPath(attestationWizard.url(draft, await attestationWizard.resumeAt(draft)))
    }
    return ctx.view.render(step.view, {
      draft,
      step,
      steps: attestationWizard.links(draft, step),
      ...(await step.present(draft, ctx)),
    })
  }

  async update(ctx: HttpContext) {
    const { draft, step } = await this.#find(ctx)
    if (draft.confirmedAt) return this.#toBatch(ctx, draft.id)
    if (!(await attestationWizard.isOpen(draft, step))) {
      return ctx.response
        .redirect()
        .toPath(attestationWizard.url(draft, await attestationWizard.resumeAt(draft)))
    }
    const elsewhere = await step.accept(draft, ctx)
    return ctx.response.redirect().toPath(elsewhere ?? attestationWizard.next(draft, step))
  }

  async #find({ auth, params }: HttpContext) {
    const step = attestationWizard.step(params.step)
    if (!step) throw new Exception('No such step', { status: 404, code: 'E_ROW_NOT_FOUND' })
    return { draft: await findDraft(auth.user!, params.draft), step }
  }

  /** A second tab, or a second click, ends where the first one did. */
  async #toBatch({ response }: HttpContext, draftId: number) {
    const batch = await Batch.findByOrFail('draftId', draftId)
    return response.redirect().toPath(`/attestati/generazioni/${batch.id}`)
  }
}
