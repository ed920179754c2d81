import router from '@adonisjs/core/services/router'
import { allow } from '#accounts/access'
import { controllers } from '#generated/controllers'

const { internships } = controllers

/** The board and the page of each internship, for everybody who sees some. */
const seeing = () => {
  router.get('/', [internships.Internships, 'index'])
  router.get('codici-fiscali', [internships.ProvisionalCodes, 'index'])
  router.get(':id', [internships.Internships, 'show'])
}

/** The checks before the start that a host brings too. */
const contributing = () => {
  router.get(':id/lista/cob', [internships.InternshipStartCommunications, 'show'])
  router.post(':id/lista/cob', [internships.InternshipStartCommunications, 'store'])
  router.delete(':id/lista/cob', [internships.InternshipStartCommunications, 'destroy'])
  router.get(':id/lista/:item', [internships.InternshipChecks, 'show'])
  router.post(':id/lista/:item', [internships.InternshipChecks, 'store'])
  router.delete(':id/lista/:item', [internships.InternshipChecks, 'destroy'])
}

/** From preparing to active, and the tutors of the promoter. */
const managing = () => {
  router.get('tutor-promotori', [internships.PromoterTutors, 'index'])
  router.post('tutor-promotori', [internships.PromoterTutors, 'store'])
  router.post('tutor-promotori/:tutor/archiviazione', [internships.PromoterTutorArchives, 'store'])
  router.delete('tutor-promotori/:tutor/archiviazione', [
    internships.PromoterTutorArchives,
    'destroy',
  ])
  router.get(':id/motivi/:rule', [internships.InternshipJustifications, 'show'])
  router.post(':id/motivi/:rule', [internships.InternshipJustifications, 'store'])
  router.delete(':id/motivi/:rule', [internships.InternshipJustifications, 'destroy'])
  router.get(':id/tutor', [internships.InternshipTutors, 'create'])
  router.post(':id/tutor', [internships.InternshipTutors, 'store'])
  router.get(':id/date', [internships.InternshipDates, 'edit'])
  router.put(':id/date', [internships.InternshipDates, 'update'])
  router.get(':id/codice-fiscale', [internships.InternshipCodes, 'edit'])
  router.put(':id/codice-fiscale', [internships.InternshipCodes, 'update'])
  router.post(':id/avvio', [internships.InternshipStarts, 'store'])
  router.get(':id/annullamento', [internships.InternshipAnnulments, 'create'])
  router.post(':id/annullamento', [internships.InternshipAnnulments, 'store'])
}

/** Internships from an accepted seat to their start: `/tirocini`. */
export const internshipsRoutes = () => {
  const groups = [
    router.group(seeing).use(allow('InternshipPolicy', 'see')),
    router.group(contributing).use(allow('InternshipPolicy', 'contribute')),
    router.group(managing).use(allow('InternshipPolicy', 'manage')),
  ]
  for (const group of groups) {
    group
      .prefix('tirocini')
      .where('id', router.matchers.number())
      .where('tutor', router.matchers.number())
  }
}
