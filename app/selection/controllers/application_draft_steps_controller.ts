import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import { clock } from '#core/clock'
import type WizardDraft from '#core/wizard/draft'
import type { WizardStep } from '#core/wizard/wizard'
import { closedWords, savedWords, timelinessOf } from '#selection/application/closing'
import { contextOf } from '#selection/application/context'
import { applicationWizard } from '#selection/application/wizard'
import { findApplicationDraft } from '#selection/queries/application_drafts'
import { sentFrom } from '#selection/queries/earlier_applications'

/** The pages of the application, whichever step they are. */
export default class ApplicationDraftStepsController {
  async show(ctx: HttpContext) {
    const { draft, step } = await find(ctx)
    const elsewhere = await placeOf(draft, step)
    if (elsewhere) return ctx.response.redirect().toPath(elsewhere)
    return ctx.view.render(step.view, {
      draft,
      step,
      back: applicationWizard.steps[applicationWizard.steps.indexOf(step) - 1] ?? null,
      steps: applicationWizard.links(draft, step),
      saved: savedWords(draft.updatedAt, clock.now()),
      comesFromSummary: ctx.request.qs().ritorno === 'riepilogo',
      ...(await noticeOf(draft, ctx)),
      ...(await step.present(draft, ctx)),
    })
  }

  /** What was typed is kept even after the deadline; then the page says that it has passed. */
  async update(ctx: HttpContext) {
    const { draft, step } = await find(ctx)
    const place = await placeOf(draft, step)
    if (place) return ctx.response.redirect().toPath(place)
    const elsewhere = await step.accept(draft, ctx)
    return ctx.response.redirect().toPath(elsewhere ?? (await nextOf(draft, step, ctx)))
  }
}

async function find({ auth, params }: HttpContext) {
  const step = applicationWizard.step(params.step)
  if (!step) throw new Exception('No such step', { status: 404, code: 'E_ROW_NOT_FOUND' })
  return { draft: await findApplicationDraft(auth.user!, params.draft), step }
}

/** A draft that was sent leads to its application; a step too far, to the first that is open. Null when all is well. */
async function placeOf(draft: WizardDraft, step: WizardStep): Promise<string | null> {
  const sent = await sentFrom(draft)
  if (sent) return `/domande/${sent.id}`
  if (await applicationWizard.isOpen(draft, step)) return null
  return applicationWizard.url(draft, await applicationWizard.resumeAt(draft))
}

/** Who came from the summary to mend one thing goes back there, if nothing else is missing. */
async function nextOf(draft: WizardDraft, step: WizardStep, { request }: HttpContext) {
  if (request.input('ritorno') !== 'riepilogo') return applicationWizard.next(draft, step)
  return applicationWizard.url(draft, await applicationWizard.resumeAt(draft))
}

async function noticeOf(draft: WizardDraft, { arrivedAt }: HttpContext) {
  const { notice } = await contextOf(draft)
  const isLate = timelinessOf(notice, arrivedAt) === 'late'
  return { notice, closed: isLate ? closedWords(notice) : null }
}
