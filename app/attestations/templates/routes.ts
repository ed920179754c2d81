import router from '@adonisjs/core/services/router'
import { allow } from '#accounts/access'
import { controllers } from '#generated/controllers'

const VERSION = ':id/versioni/:version'

/** Who writes the templates of attestations. */
router
  .group(() => {
    router.get('/', [controllers.attestations.AttestationTemplates, 'index'])
    router.get('nuovo', [controllers.attestations.AttestationTemplates, 'create'])
    router.post('/', [controllers.attestations.AttestationTemplates, 'store'])
    router.get(':id', [controllers.attestations.AttestationTemplates, 'show'])
    router.post(':id/archivio', [controllers.attestations.TemplateArchives, 'store'])
    router.delete(':id/archivio', [controllers.attestations.TemplateArchives, 'destroy'])
    router.post(':id/versioni', [controllers.attestations.TemplateVersions, 'store'])
    router.get(VERSION, [controllers.attestations.TemplateVersions, 'show'])
    router.put(VERSION, [controllers.attestations.TemplateVersions, 'update'])
    router.get(`${VERSION}/modifica`, [controllers.attestations.TemplateVersions, 'edit'])
    router.get(`${VERSION}/pubblicazione`, [
      controllers.attestations.TemplatePublications,
      'create',
    ])
    router.post(`${VERSION}/pubblicazione`, [
      controllers.attestations.TemplatePublications,
      'store',
    ])
    router.get(`${VERSION}/eliminazione`, [controllers.attestations.TemplateDeletions, 'create'])
    router.post(`${VERSION}/eliminazione`, [controllers.attestations.TemplateDeletions, 'store'])
    router.post(`${VERSION}/anteprima`, [controllers.attestations.TemplatePreviews, 'store'])
    router.get(`${VERSION}/anteprima.png`, [controllers.attestations.TemplatePreviews, 'picture'])
    router.get(`${VERSION}/anteprima.pdf`, [controllers.attestations.TemplatePreviews, 'pdf'])
    router.get(`${VERSION}/immagini/:name`, [controllers.attestations.TemplatePictures, 'show'])
  })
  .prefix('modelli/attestati')
  .as('attestations')
  .use(allow('AttestationsAttestationTemplatePolicy', 'manage'))

/** The first tab of the templates. */
router
  .get('modelli', ({ response }) => response.redirect().toPath('/modelli/attestati'))
  .as('attestations.templates')
  .use(allow('AttestationsAttestationTemplatePolicy', 'manage'))
