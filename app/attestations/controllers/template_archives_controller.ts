import type { HttpContext } from '@adonisjs/core/http'
import { ArchiveTemplate } from '#attestations/actions/archive_template'
import { findTemplate } from '#attestations/queries/templates'

/** Templates that the wizard no longer offers. */
export default class TemplateArchivesController {
  async store({ auth, params, response, session }: HttpContext) {
    const template = await findTemplate(params.id)
    await new ArchiveTemplate(auth.user!).handle(template, 'archive')
    session.flash(
      'success',
      `«${template.name}» è archiviato: la procedura non lo propone più, gli attestati già fatti restano validi.`
    )
    return response.redirect().toPath(`/modelli/attestati/${template.id}`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const template = await findTemplate(params.id)
    await new ArchiveTemplate(auth.user!).handle(template, 'restore')
    session.flash('success', `«${template.name}» è di nuovo in uso.`)
    return response.redirect().toPath(`/modelli/attestati/${template.id}`)
  }
}
