import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#core/clock'
import { fullInstant } from '#core/dates'
import { PublishNotice } from '#selection/actions/publish_notice'
import { noticeLifecycle } from '#selection/lifecycle'
import type SelectionNotice from '#selection/models/selection_notice'
import { findNotice } from '#selection/queries/notice_finders'
import { figuresOf } from '#selection/queries/notice_list'
import { readinessOf } from '#selection/queries/notice_readiness'

/** From draft to public: asked first, and for good. */
export default class NoticePublicationsController {
  async create(ctx: HttpContext) {
    const notice = await findNotice(ctx.params.id)
    noticeLifecycle.next('publish', notice.state)
    return renderQuestion(ctx, notice)
  }

  async store(ctx: HttpContext) {
    const { auth, params, request, response, session } = ctx
    const notice = await findNotice(params.id)
    const seen = Number(request.input('revisione'))
    const published = await new PublishNotice(auth.user!).handle(notice, seen)
    if (published.ok) {
      session.flash('success', publishedSentence(published.value))
      return response.redirect().toPath(`/gestione/avvisi/${notice.id}`)
    }
    switch (published.error.code) {
      case 'changed':
        session.flash('refusal', CHANGED)
        return response.redirect().toPath(`/gestione/avvisi/${notice.id}`)
      case 'not_ready':
        response.status(422)
        return renderQuestion(ctx, notice)
    }
  }
}

const CHANGED =
  'Nel frattempo la bozza è cambiata, e non è stata pubblicata: la guardi com’è adesso e poi la pubblichi.'

async function renderQuestion({ view }: HttpContext, notice: SelectionNotice) {
  const figures = await figuresOf([notice.id])
  return view.render('pages/selection/notices/publish', {
    ...{ notice, figures: figures.get(notice.id) },
    readiness: await readinessOf(notice, clock.now()),
  })
}

function publishedSentence({ label, opensAt }: SelectionNotice): string {
  return opensAt! > clock.now()
    ? `L’avviso ${label} è pubblicato: si potrà fare domanda da ${fullInstant(opensAt!)}.`
    : `L’avviso ${label} è pubblicato: da adesso si può fare domanda.`
}
