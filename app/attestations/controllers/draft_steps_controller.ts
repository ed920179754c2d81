import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import type WizardDraft from '#core/wizard/draft'
import type { WizardStep } from '#core/wizard/wizard'
import Batch from '#attestations/models/batch'
import { findDraft } from '#attestations/queries/drafts'
import { attestationWizard } from '#attestations/wizard/index'

/** The pages of the wizard, whichever step they are. */
export default class DraftStepsController {
  async show(ctx: HttpContext) {
    const { draft, step } = await find(ctx)
    const elsewhere = await placeOf(draft, step)
    if (elsewhere) return ctx.response.redirect().toPath(elsewhere)
    return ctx.view.render(step.view, {
      draft,
      step,
      steps: attestationWizard.links(draft, step),
      ...(await step.present(draft, ctx)),
    })
  }

  async update(ctx: HttpContext) {
    const { draft, step } = await find(ctx)
    const place = await placeOf(draft, step)
    if (place) return ctx.response.redirect().toPath(place)
    const elsewhere = await step.accept(draft, ctx)
    return ctx.response.redirect().toPath(elsewhere ?? attestationWizard.next(draft, step))
  }
}

async function find({ auth, params }: HttpContext) {
  const step = attestationWizard.step(params.step)
  if (!step) throw new Exception('No such step', { status: 404, code: 'E_ROW_NOT_FOUND' })
  return { draft: await findDraft(auth.user!, params.draft), step }
}

/**
 * Where somebody belongs who asks for a step that is not theirs to see: a second tab, or a second click, ends where
 * the first one did; a step too far goes back to the first that is open. Null when the step is the right one.
 */
async function placeOf(draft: WizardDraft, step: WizardStep): Promise<string | null> {
  if (draft.confirmedAt) {
    const batch = await Batch.findByOrFail('draftId', draft.id)
    return `/attestati/generazioni/${batch.id}`
  }
  if (await attestationWizard.isOpen(draft, step)) return null
  return attestationWizard.url(draft, await attestationWizard.resumeAt(draft))
}
