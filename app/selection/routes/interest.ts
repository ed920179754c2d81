import router from '@adonisjs/core/services/router'
import { allow, isPublic } from '#accounts/access'
import { controllers } from '#generated/controllers'

const { Interests, InterestConfirmations, InterestFigures, InterestWithdrawals } =
  controllers.selection

const citizens = () => {
  router.get('manifestazione-interesse', [Interests, 'create'])
  router.post('manifestazione-interesse', [Interests, 'store'])
  router.get('manifestazione-interesse/inviata', [Interests, 'show'])
  router.get('manifestazione-interesse/conferma/:token', [InterestConfirmations, 'edit'])
  router.post('manifestazione-interesse/conferma/:token', [InterestConfirmations, 'update'])
  router.get('manifestazione-interesse/ritiro/:token', [InterestWithdrawals, 'edit'])
  router.post('manifestazione-interesse/ritiro/:token', [InterestWithdrawals, 'destroy'])
}

const figures = () => {
  router.get('gestione/interesse', [InterestFigures, 'index'])
  router.get('gestione/interesse.csv', [InterestFigures, 'export'])
}

/** Citizens who want to be told of new notices, and how many they are. */
export const interestRoutes = () => {
  router.group(citizens).use(isPublic())
  router.group(figures).use(allow('SelectionInterestPolicy', 'see'))
}
