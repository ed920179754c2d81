import router from '@adonisjs/core/services/router'
import { allow, isPublic } from '#accounts/access'
import { controllers } from '#generated/controllers'
import { keepUnlisted } from '#attestations/middleware/keep_unlisted'
import '#attestations/templates/routes'
import { throttleVerification } from '#attestations/middleware/throttle_verification'

const { attestations } = controllers

/** What a paper says, checked by whoever holds it. */
const verification = () => {
  router.get('/', [attestations.Verifications, 'index'])
  router.post('file', [attestations.VerificationFiles, 'store']).as('verification_files.any')
  router.get(':code', [attestations.Verifications, 'show'])
  router.post(':code/file', [attestations.VerificationFiles, 'store'])
}

/** "Genera attestati": the wizard. */
const wizard = () => {
  router.get('/', [attestations.Drafts, 'create'])
  router.post('/', [attestations.Drafts, 'store'])
  router.get('tracciato.csv', [attestations.PeopleLayouts, 'show'])
  router.get(':draft', [attestations.Drafts, 'show'])
  router.get(':draft/eliminazione', [attestations.Drafts, 'delete'])
  router.delete(':draft', [attestations.Drafts, 'destroy'])
  router.get(':draft/errori.csv', [attestations.DraftFindings, 'index'])
  router.get(':draft/persone/:person', [attestations.DraftPeople, 'edit'])
  router.put(':draft/persone/:person', [attestations.DraftPeople, 'update'])
  router.delete(':draft/persone/:person', [attestations.DraftPeople, 'destroy'])
  router.post(':draft/persone/:person/ripristino', [attestations.DraftRestorations, 'store'])
  router.get(':draft/persone/:person/anteprima.pdf', [attestations.DraftPreviews, 'pdf'])
  router.get(':draft/persone/:person/anteprima.png', [attestations.DraftPreviews, 'picture'])
  router.post(':draft/messaggio', [attestations.DraftPreviews, 'message'])
  router.post(':draft/prova', [attestations.DraftTestMessages, 'store'])
  router.get(':draft/:step', [attestations.DraftSteps, 'show'])
  router.post(':draft/:step', [attestations.DraftSteps, 'update'])
}

/** Batches and the messages that carry their attestations. */
const shipments = () => {
  router.get('generazioni', [attestations.Batches, 'index'])
  router.get('generazioni/:batch', [attestations.Batches, 'show'])
  router.get('generazioni/:batch/eliminazione', [attestations.BatchCancellations, 'create'])
  router.post('generazioni/:batch/eliminazione', [attestations.BatchCancellations, 'store'])
  router.get('spedizioni/:message/eliminazione', [attestations.ShipmentCancellations, 'create'])
  router.post('spedizioni/:message/eliminazione', [attestations.ShipmentCancellations, 'store'])
  router.get('spedizioni/:message/rinvio', [attestations.ShipmentResends, 'create'])
  router.post('spedizioni/:message/rinvio', [attestations.ShipmentResends, 'store'])
  router.get('spedizioni/:message/arrivo', [attestations.ShipmentArrivals, 'create'])
  router.post('spedizioni/:message/arrivo', [attestations.ShipmentArrivals, 'store'])
  router.get('flusso', [attestations.LedgerFeeds, 'show'])
}

/** What a batch made, to be taken away. */
const downloads = () => {
  router.get('generazioni/:batch/zip', [attestations.BatchArchives, 'show'])
  router.get('generazioni/:batch/stampa', [attestations.BatchPrints, 'show'])
  router.get('generazioni/:batch/spedizioni.csv', [attestations.BatchDispatchLists, 'show'])
}

/** One attestation of the register. */
const issued = () => {
  router.get(':id', [attestations.Attestations, 'show'])
  router.get(':id/pdf', [attestations.AttestationPdfs, 'show'])
}

/** Taking back what was issued. */
const corrections = () => {
  router.get(':id/revoca', [attestations.AttestationRevocations, 'create'])
  router.post(':id/revoca', [attestations.AttestationRevocations, 'store'])
  router.get(':id/riemissione', [attestations.AttestationReissues, 'create'])
  router.post(':id/riemissione', [attestations.AttestationReissues, 'store'])
}

router
  .group(verification)
  .prefix('verifica')
  .as('attestations')
  .use([isPublic(), keepUnlisted, throttleVerification])

router
  .group(() => {
    router.group(wizard).prefix('genera')
    router.group(shipments)
    router.group(downloads)
    router.group(issued).where('id', router.matchers.number())
  })
  .prefix('attestati')
  .as('attestations')
  .use(allow('AttestationPolicy', 'manage'))

router
  .group(corrections)
  .where('id', router.matchers.number())
  .prefix('attestati')
  .as('attestations')
  .use(allow('AttestationPolicy', 'revoke'))
