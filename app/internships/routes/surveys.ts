import router from '@adonisjs/core/services/router'
import { allow, isPublic } from '#accounts/access'
import { controllers } from '#generated/controllers'

const { FollowUps, Outcomes } = controllers.internships

/** The questions after the end, and what became of former interns. */
export const surveysRoutes = () => {
  router
    .group(() => {
      router.get('dopo-il-tirocinio/:token', [FollowUps, 'edit'])
      router.post('dopo-il-tirocinio/:token', [FollowUps, 'update'])
      router.get('dopo-il-tirocinio/:token/grazie', [FollowUps, 'show'])
    })
    .use(isPublic())
  router
    .group(() => {
      router.get('gestione/esiti', [Outcomes, 'index'])
      router.get('gestione/esiti.csv', [Outcomes, 'export'])
    })
    .use(allow('InternshipsOutcomePolicy', 'see'))
}
