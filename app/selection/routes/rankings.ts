import router from '@adonisjs/core/services/router'
import { allow, isPublic } from '#accounts/access'
import { controllers } from '#generated/controllers'

const { selection } = controllers

/** Published rankings, for everybody. */
const published = () => {
  router.get('/', [selection.Rankings, 'index'])
  router.get(':year/:number/:code', [selection.Rankings, 'show'])
  router.get(':year/:number/:code/graduatoria.pdf', [selection.RankingPdfs, 'show'])
}

/** The seat offered to one of my applications. */
const mine = () => {
  router.get('/', [selection.Offers, 'show'])
  router.post('accettazione', [selection.OfferAcceptances, 'store'])
  router.get('rinuncia', [selection.OfferRenunciations, 'create'])
  router.post('rinuncia', [selection.OfferRenunciations, 'store'])
}

/** Rankings and seats as the coordinator works on them. */
const staff = () => {
  router.get('/', [selection.RankingPreviews, 'index'])
  router.get('situazione', [selection.SeatBoards, 'show'])
  router.get('situazione.csv', [selection.SeatBoards, 'csv'])
  router.post('avvisi/:id/pubblicazione', [selection.RankingPublications, 'all'])
  router.get('posizioni/:id', [selection.RankingPreviews, 'show'])
  router.post('posizioni/:id/pubblicazione', [selection.RankingPublications, 'store'])
  router.get('posizioni/:id/ricalcolo', [selection.RankingRecomputations, 'show'])
  router.get('posizioni/:id/riapertura', [selection.RankingReopenings, 'create'])
  router.post('posizioni/:id/riapertura', [selection.RankingReopenings, 'store'])
  router.post('posizioni/:id/offerte', [selection.SeatOffers, 'store'])
  router.post('posizioni/:id/parita', [selection.RankingTieDecisions, 'store'])
  router.get('candidature/:id/rinuncia', [selection.CandidacyWithdrawals, 'create'])
  router.post('candidature/:id/rinuncia', [selection.CandidacyWithdrawals, 'store'])
  router.get('offerte/:id/:outcome', [selection.OfferOutcomes, 'create'])
  router.post('offerte/:id/:outcome', [selection.OfferOutcomes, 'store'])
}

/** Rankings, offers of seats and succession. */
export const rankingsRoutes = () => {
  router
    .group(published)
    .prefix('graduatorie')
    .where('year', router.matchers.number())
    .where('number', router.matchers.number())
    .use(isPublic())
  router
    .group(mine)
    .prefix('domande/:id/offerta')
    .where('id', router.matchers.number())
    .use(allow('SelectionApplicationPolicy', 'apply'))
  router
    .group(staff)
    .prefix('gestione/graduatorie')
    .where('id', router.matchers.number())
    .use(allow('SelectionEvaluationPolicy', 'rank'))
}
