import type { HttpContext } from '@adonisjs/core/http'
import { ArchiveMessageTemplate } from '#messaging/actions/archive_message_template'
import { messageTemplateOr404 } from '#messaging/queries/message_templates'

/** Templates put away, and taken back. */
export default class MessageTemplateArchivesController {
  async create({ params, view }: HttpContext) {
    const template = await messageTemplateOr404(params.id)
    return view.render('pages/messaging/templates/archive', { template })
  }

  async store({ auth, params, response, session }: HttpContext) {
    const template = await messageTemplateOr404(params.id)
    await new ArchiveMessageTemplate(auth.user!).handle(template, 'archive')
    session.flash('success', `«${template.name}» è archiviato: la procedura non lo propone più.`)
    return response.redirect().toPath('/modelli/email')
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const template = await messageTemplateOr404(params.id)
    await new ArchiveMessageTemplate(auth.user!).handle(template, 'restore')
    session.flash('success', `«${template.name}» è di nuovo in uso.`)
    return response.redirect().toPath('/modelli/email')
  }
}
