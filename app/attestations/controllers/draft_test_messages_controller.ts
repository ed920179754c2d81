import type { HttpContext } from '@adonisjs/core/http'
import { SendTestMessage } from '#attestations/actions/send_test_message'
import { findDraft } from '#attestations/queries/drafts'
import { keepWhatWasSent, messageOf } from '#attestations/wizard/sending_step'

/** "Manda una prova": the message of a draft to whoever writes it, PDF included. */
export default class DraftTestMessagesController {
  async store(ctx: HttpContext) {
    const { auth, params, request, response, session } = ctx
    const draft = await findDraft(auth.user!, params.draft)
    await keepWhatWasSent(draft, ctx)
    const message = await messageOf(draft)
    await new SendTestMessage(auth.user!).handle(draft, message, Number(request.input('persona')))
    session.flash(
      'success',
      `La prova è in viaggio verso ${auth.user!.email}: arriva entro cinque minuti.`
    )
    return response.redirect().toPath(`/attestati/genera/${draft.id}/invio`)
  }
}
