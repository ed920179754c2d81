import router from '@adonisjs/core/services/router'
import { allow } from '#accounts/access'
import { controllers } from '#generated/controllers'

const { Extensions, MandatoryCommunications, SuspensionCancellations, Suspensions, Terminations } =
  controllers.internships

/** What happens to an internship after its start, and the communications that follow. */
export const changesRoutes = () => {
  router
    .get('tirocini/comunicazioni', [MandatoryCommunications, 'index'])
    .use(allow('InternshipPolicy', 'see'))
  router
    .group(() => {
      router.get(':communication', [MandatoryCommunications, 'edit'])
      router.put(':communication', [MandatoryCommunications, 'update'])
    })
    .prefix('tirocini/:id/comunicazioni')
    .where('id', router.matchers.number())
    .use(allow('InternshipPolicy', 'contribute'))
  router
    .group(() => {
      router.get('sospensioni/nuova', [Suspensions, 'create'])
      router.post('sospensioni', [Suspensions, 'store'])
      router.get('sospensioni/:suspension/annullamento', [SuspensionCancellations, 'create'])
      router.post('sospensioni/:suspension/annullamento', [SuspensionCancellations, 'store'])
      router.get('proroghe/nuova', [Extensions, 'create'])
      router.post('proroghe', [Extensions, 'store'])
      router.get('interruzione', [Terminations, 'create'])
      router.post('interruzione', [Terminations, 'store'])
    })
    .prefix('tirocini/:id')
    .where('id', router.matchers.number())
    .use(allow('InternshipPolicy', 'manage'))
}
