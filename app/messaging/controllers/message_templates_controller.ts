import type { HttpContext } from '@adonisjs/core/http'
import { SaveMessageTemplate, StaleRevision } from '#messaging/actions/save_message_template'
import {
  activeMessageTemplates,
  archivedMessageTemplates,
  messageTemplateOr404,
} from '#messaging/queries/message_templates'
import { editorState, isPreviewAsked, keepTyped, textOf } from '#messaging/template_editor'
import { messageTemplateValidator } from '#messaging/validators'

const STALE =
  'Nel frattempo qualcun altro ha salvato questo modello. Il Suo testo è ancora qui: lo controlli e salvi di nuovo per sostituire l’altro.'

/** The texts of the e-mails. */
export default class MessageTemplatesController {
  async index({ view }: HttpContext) {
    return view.render('pages/messaging/templates/index', {
      templates: await activeMessageTemplates(),
      archived: await archivedMessageTemplates(),
    })
  }

  async create({ view, session }: HttpContext) {
    return view.render('pages/messaging/templates/create', editorState(session, null))
  }

  async store(ctx: HttpContext) {
    if (isPreviewAsked(ctx)) return keepTyped(ctx)
    const form = await ctx.request.validateUsing(messageTemplateValidator)
    const { name } = await new SaveMessageTemplate(ctx.auth.user!).create(textOf(form))
    ctx.session.flash('success', `«${name}» è salvato e si può scegliere in «Genera attestati».`)
    return ctx.response.redirect().toPath('/modelli/email')
  }

  async edit({ params, view, session }: HttpContext) {
    const template = await messageTemplateOr404(params.id)
    return view.render('pages/messaging/templates/edit', editorState(session, template))
  }

  async update(ctx: HttpContext) {
    if (isPreviewAsked(ctx)) return keepTyped(ctx)
    const { id } = await messageTemplateOr404(ctx.params.id)
    const form = await ctx.request.validateUsing(messageTemplateValidator)
    const revision = Number(ctx.request.input('revisione'))
    try {
      const save = new SaveMessageTemplate(ctx.auth.user!)
      const { name } = await save.change(id, revision, textOf(form))
      ctx.session.flash('success', `«${name}» è salvato. I messaggi già confermati non cambiano.`)
      return ctx.response.redirect().toPath('/modelli/email')
    } catch (error) {
      if (!(error instanceof StaleRevision)) throw error
      ctx.session.flash('refusal', STALE)
      return keepTyped(ctx)
    }
  }
}
