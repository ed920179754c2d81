import type { HttpContext } from '@adonisjs/core/http'
import { withQuery } from '#core/pagination'
import { PublishRanking, type PublicationRefusal } from '#selection/actions/publish_ranking'
import { publicationValidator } from '#selection/ranking/validators'
import { findRankable } from '#selection/queries/ranking_preview'
import { rankableNotice, readyPositions } from '#selection/queries/ranking_positions'

/** "Pubblica la graduatoria", of one position or of all that are ready. */
export default class RankingPublicationsController {
  async store({ auth, params, request, response, session }: HttpContext) {
    const position = await findRankable(params.id)
    const { offri } = await request.validateUsing(publicationValidator)
    const outcome = await new PublishRanking(auth.user!).handle(position.id, { offers: !!offri })
    if (outcome.ok) session.flash('success', `La graduatoria di ${position.code} è pubblicata.`)
    else session.flash('refusal', refusalOf(outcome.error))
    return response.redirect().toPath(`/gestione/graduatorie/posizioni/${position.id}`)
  }

  async all({ auth, params, request, response, session }: HttpContext) {
    const notice = await rankableNotice(params.id)
    const { offri } = await request.validateUsing(publicationValidator)
    const positions = await readyPositions(notice)
    let published = 0
    for (const { id } of positions) {
      const outcome = await new PublishRanking(auth.user!).handle(id, { offers: !!offri })
      if (outcome.ok) published++
    }
    session.flash(published > 0 ? 'success' : 'notice', publishedSentence(published))
    return response.redirect().toPath(withQuery('/gestione/graduatorie', { avviso: notice.label }))
  }
}

function refusalOf(refusal: PublicationRefusal): string {
  switch (refusal.kind) {
    case 'missing': {
      const reasons = refusal.missing.map(({ code, what }) => `${code}: ${what}.`)
      return `La graduatoria non è pubblicata. ${reasons.join(' ')}`
    }
    case 'nobody':
      return 'Nessuno ha fatto domanda per questa posizione: non c’è una graduatoria da pubblicare.'
    case 'holders':
      return `Con questi punteggi il posto non spetterebbe più a ${refusal.codes.join(', ')}. Prima registri la decadenza, con il motivo; poi pubblichi.`
  }
}

const publishedSentence = (published: number): string =>
  published === 0
    ? 'Nessuna graduatoria è pronta: apra una posizione per vedere che cosa manca.'
    : published === 1
      ? 'Una graduatoria è pubblicata.'
      : `${published} graduatorie sono pubblicate.`
