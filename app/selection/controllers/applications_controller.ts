import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#core/clock'
import { timelinessOf } from '#selection/application/closing'
import { frozenSections } from '#selection/application/frozen_words'
import { applicationDraftsOf } from '#selection/queries/application_drafts'
import { myTimeline } from '#selection/queries/my_timeline'
import {
  applicationsOf,
  completionsOf,
  findMyApplication,
  sentIn,
} from '#selection/queries/my_applications'
import { myOutcome } from '#selection/queries/my_outcome'
import { verifyFrozen } from '#selection/queries/verify_frozen'
import { receiptWords } from '#selection/application/receipt_words'
import { protocolOf } from '#selection/protocol'

/** What a citizen has sent, and what they are writing. */
export default class ApplicationsController {
  async index({ auth, view }: HttpContext) {
    const [drafts, applications] = [
      await applicationDraftsOf(auth.user!),
      await applicationsOf(auth.user!),
    ]
    return view.render('pages/selection/applications/index', {
      drafts,
      applications,
      protocolOf,
      timelinessOf,
    })
  }

  /** `controllo=impronta` takes the digest of every file again, too. */
  async show({ auth, params, request, view }: HttpContext) {
    const application = await findMyApplication(auth.user!, params.id)
    const sent = sentIn(application)
    const files = request.qs().controllo === 'impronta'
    const completions = await completionsOf(application)
    const isOpen = timelinessOf(application.notice, clock.now()) === 'in_time'
    return view.render('pages/selection/applications/show', {
      application,
      sent,
      isOpen,
      ...receiptWords(application, sent),
      sections: frozenSections(sent),
      protocol: protocolOf(application.notice, application),
      verification: await verifyFrozen(application, { files }),
      hasCheckedFiles: files,
      isRetractable: application.state === 'submitted' && isOpen,
      timeline: await myTimeline(application),
      open: completions.find(({ state }) => state === 'open') ?? null,
      answered: completions.filter(({ state }) => state === 'answered'),
      outcome: await myOutcome(application),
    })
  }
}
