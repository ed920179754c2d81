import type { HttpContext } from '@adonisjs/core/http'
import { count } from '#core/dates'
import { ConcludeNotice } from '#selection/actions/conclude_notice'
import { findNotice } from '#selection/queries/notice_finders'
import { openOffers } from '#selection/queries/notice_offers'

/** "Concludi": asked first, and for good. */
export default class NoticeConclusionsController {
  async create({ params, view }: HttpContext) {
    const notice = await findNotice(params.id)
    const offers = await openOffers(notice.id)
    return view.render('pages/selection/notices/conclude', { notice, offers })
  }

  async store({ auth, params, response, session }: HttpContext) {
    const notice = await findNotice(params.id)
    const concluded = await new ConcludeNotice(auth.user!).handle(notice)
    if (concluded.ok) session.flash('success', `L’avviso ${notice.label} è concluso.`)
    else session.flash('refusal', offersSentence(await openOffers(notice.id)))
    return response.redirect().toPath(`/gestione/avvisi/${notice.id}`)
  }
}

const offersSentence = (offers: number) =>
  offers === 1
    ? 'C’è ancora un posto offerto che attende risposta: l’avviso si conclude quando è deciso.'
    : `Ci sono ancora ${count(offers)} posti offerti che attendono risposta: l’avviso si conclude quando sono decisi.`
