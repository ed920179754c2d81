import router from '@adonisjs/core/services/router'
import { allow } from '#accounts/access'
import { controllers } from '#generated/controllers'
import { keepLeftForm } from '#selection/application/left_form'

const { selection } = controllers

/** Drafts: the steps of the application. */
const drafts = () => {
  router.get('nuova/:year/:number', [selection.ApplicationStarts, 'show'])
  router.get('bozze/:draft', [selection.ApplicationDrafts, 'show'])
  router.get('bozze/:draft/eliminazione', [selection.ApplicationDrafts, 'delete'])
  router.delete('bozze/:draft', [selection.ApplicationDrafts, 'destroy'])
  router.get('bozze/:draft/allegati/:attachment', [selection.ApplicationDraftAttachments, 'show'])
  router.post('bozze/:draft/riepilogo', [selection.ApplicationSubmissions, 'store'])
  router.get('bozze/:draft/:step', [selection.ApplicationDraftSteps, 'show'])
  router.post('bozze/:draft/:step', [selection.ApplicationDraftSteps, 'update'])
}

/** What was sent, and what its author may still do about it. */
const sent = () => {
  router.get(':id', [selection.Applications, 'show'])
  router.get(':id/ricevuta.pdf', [selection.ApplicationReceipts, 'show'])
  router.get(':id/allegati/:attachment', [selection.ApplicationAttachments, 'show'])
  router.get(':id/ritiro', [selection.ApplicationRetractions, 'create'])
  router.post(':id/ritiro', [selection.ApplicationRetractions, 'store'])
  router.get(':id/integrazione', [selection.ApplicationCompletions, 'create'])
  router.post(':id/integrazione', [selection.ApplicationCompletions, 'store'])
}

/** What was typed by somebody whose session ended is kept before they are asked to sign in. */
export const applicationsRoutes = () => {
  router
    .group(() => {
      router.get('/', [selection.Applications, 'index'])
      router.group(drafts)
      router.group(sent).where('id', router.matchers.number())
    })
    .prefix('domande')
    .use([keepLeftForm, allow('SelectionApplicationPolicy', 'apply')])
}
