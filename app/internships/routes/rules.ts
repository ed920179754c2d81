import router from '@adonisjs/core/services/router'
import { allow } from '#accounts/access'
import { controllers } from '#generated/controllers'

const { RuleComparisons, RuleSets } = controllers.internships

/** "Normative a confronto", and the versions of each region. */
export const rulesRoutes = () => {
  router
    .group(() => {
      router.get('/', [RuleComparisons, 'index'])
      router.get('confronto.csv', [RuleComparisons, 'export'])
      router.get(':region', [RuleSets, 'index'])
    })
    .prefix('normative')
    .use(allow('InternshipsRuleSetPolicy', 'see'))
  router
    .group(() => {
      router.get(':region/nuova', [RuleSets, 'create'])
      router.post(':region', [RuleSets, 'store'])
      router.get(':region/:version/ritiro', [RuleSets, 'delete'])
      router.delete(':region/:version', [RuleSets, 'destroy'])
    })
    .prefix('normative')
    .use(allow('InternshipsRuleSetPolicy', 'manage'))
}
