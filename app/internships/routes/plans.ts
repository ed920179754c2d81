import router from '@adonisjs/core/services/router'
import { allow } from '#accounts/access'
import { controllers } from '#generated/controllers'

const { DocumentSignatureFiles, DocumentSignatures, InternshipDocuments, TrainingPlans } =
  controllers.internships

/** For whoever follows the internship, and the intern. */
const opening = () => {
  router.get('/', [InternshipDocuments, 'index'])
  router.get(':document', [InternshipDocuments, 'show'])
  router.get(':document/firme/:signature', [DocumentSignatureFiles, 'show'])
}

/** Officers too bring the signature of their body. */
const contributing = () => {
  router.get(':document/firme', [DocumentSignatures, 'create'])
  router.post(':document/firme', [DocumentSignatures, 'store'])
}

const managing = () => {
  router.post('/', [InternshipDocuments, 'store'])
  router.get(':document/firme/:signature/annullamento', [DocumentSignatures, 'delete'])
  router.delete(':document/firme/:signature', [DocumentSignatures, 'destroy'])
}

const planning = () => {
  router.get('/', [TrainingPlans, 'edit'])
  router.put('/', [TrainingPlans, 'update'])
}

/** The training plan and the papers of an internship. */
export const plansRoutes = () => {
  const papers = 'tirocini/:id/documenti'
  const groups = [
    router.group(planning).prefix('tirocini/:id/progetto').use(allow('InternshipPolicy', 'manage')),
    router.group(opening).prefix(papers).use(allow('InternshipPolicy', 'openPapers')),
    router.group(contributing).prefix(papers).use(allow('InternshipPolicy', 'contribute')),
    router.group(managing).prefix(papers).use(allow('InternshipPolicy', 'manage')),
  ]
  for (const group of groups) {
    for (const name of ['id', 'document', 'signature']) group.where(name, router.matchers.number())
  }
}
