import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { allow } from '#accounts/access'

router
  .group(() => {
    router
      .get('registro-attivita', [controllers.audit.AuditEvents, 'index'])
      .use(allow('AuditPolicy', 'read'))
  })
  .as('audit')
