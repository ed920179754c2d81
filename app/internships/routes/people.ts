import router from '@adonisjs/core/services/router'
import { allow } from '#accounts/access'
import { controllers } from '#generated/controllers'

const { FollowedInterns, HostInterns, MyInternships } = controllers.internships

/** What each side of an internship opens first: the intern, the tutors, the host. */
export const peopleRoutes = () => {
  router.get('il-mio-tirocinio', [MyInternships, 'show']).use(allow('InternshipPolicy', 'follow'))
  router
    .get('i-miei-tirocinanti', [FollowedInterns, 'index'])
    .use(allow('InternshipPolicy', 'guide'))
  router.get('il-mio-ente/tirocini', [HostInterns, 'index']).use(allow('InternshipPolicy', 'host'))
}
