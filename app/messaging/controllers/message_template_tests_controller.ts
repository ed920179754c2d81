import type { HttpContext } from '@adonisjs/core/http'
import { SendTestText } from '#messaging/actions/send_test_text'
import { keepTyped } from '#messaging/template_editor'
import { messageTextValidator } from '#messaging/validators'

/** "Manda una prova": the text as it is written now, to whoever writes it. */
export default class MessageTemplateTestsController {
  async store(ctx: HttpContext) {
    const form = await ctx.request.validateUsing(messageTextValidator)
    const actor = ctx.auth.user!
    await new SendTestText(actor).handle({ subject: form.oggetto, body: form.messaggio })
    const words = `La prova è in viaggio verso ${actor.email}: arriva entro cinque minuti.`
    ctx.session.flash('success', words)
    return keepTyped(ctx)
  }
}
