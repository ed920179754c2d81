import type { HttpContext } from '@adonisjs/core/http'
import SelectionNotice from '#selection/models/selection_notice'
import { StartApplication } from '#selection/actions/start_application'
import { closedWords, opensWords, timelinessOf } from '#selection/application/closing'
import { answersOf } from '#selection/application/answers'
import { applicationWizard } from '#selection/application/wizard'
import { draftIn } from '#selection/queries/application_drafts'
import { applicationIn } from '#selection/queries/earlier_applications'

/** Where an application begins, or is taken up again. */
export default class ApplicationStartsController {
  async show({ auth, params, request, response, session, view, arrivedAt }: HttpContext) {
    const notice = await findNotice(params)
    const sent = await applicationIn(notice, auth.user!)
    if (sent) {
      session.flash('notice', `Per l’avviso ${notice.label} ha già presentato questa domanda.`)
      return response.redirect().toPath(`/domande/${sent.id}`)
    }
    const timeliness = timelinessOf(notice, arrivedAt)
    if (timeliness !== 'in_time') {
      const words = timeliness === 'early' ? opensWords(notice) : closedWords(notice)
      const draft = await draftIn(notice, auth.user!)
      response.status(409)
      return view.render('pages/selection/applications/closed', {
        notice,
        words,
        timeliness,
        draft,
      })
    }
    const code = String(request.qs().posizione ?? '')
    const position = await notice.related('positions').query().where('code', code).first()
    const draft = await new StartApplication(auth.user!).handle(notice, position?.code ?? null)
    const isBegun = Object.keys(answersOf(draft)).some((key) => key !== 'posizione')
    if (isBegun && position) {
      session.flash(
        'notice',
        `La Sua bozza ora è per la posizione ${position.code}: il resto è com’era.`
      )
    }
    const step = await applicationWizard.resumeAt(draft)
    return response.redirect().toPath(applicationWizard.url(draft, step))
  }
}

const findNotice = (params: Record<string, string>) =>
  SelectionNotice.query()
    .where({ year: Number(params.year) || 0, number: Number(params.number) || 0 })
    .whereNot('state', 'draft')
    .firstOrFail()
