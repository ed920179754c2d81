import type { HttpContext } from '@adonisjs/core/http'
import { SendTestMessage } from '#attestations/actions/send_test_message'
import { findDraft } from '#attestations/queries/drafts'
import { messageOf } from '#attestations/wizard/sending_step'

/** "Manda una prova": the message of a draft to whoever writes it, PDF included. */
export default class DraftTestMessagesController {
  async store({ auth, params, request, response, session }: HttpContext) {
    const draft = await findDraft(auth.user!, params.draft)
    const message = await messageOf(draft)
    await new SendTestMessage(auth.user!).handle(draft, message, Number(request.input('persona')))
    session.flash('success', `La prova parte ora verso ${auth.user!.email}.`)
    return response.redirect().toPath(`/attestati/genera/${draft.id}/invio`)
  }
}
