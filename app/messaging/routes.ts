import router from '@adonisjs/core/services/router'
import { allow } from '#accounts/access'
import { controllers } from '#generated/controllers'
import { onlyWhileCatching } from '#messaging/middleware/only_while_catching'

const { messaging } = controllers

/** "Modelli di e-mail". */
const templates = () => {
  router.get('/', [messaging.MessageTemplates, 'index'])
  router.get('nuovo', [messaging.MessageTemplates, 'create'])
  router.post('/', [messaging.MessageTemplates, 'store'])
  router.post('anteprima', [messaging.MessageTemplatePreviews, 'store'])
  router.post('prova', [messaging.MessageTemplateTests, 'store'])
  router.get(':id', [messaging.MessageTemplates, 'edit'])
  router.put(':id', [messaging.MessageTemplates, 'update'])
  router.get(':id/archivio', [messaging.MessageTemplateArchives, 'create'])
  router.post(':id/archivio', [messaging.MessageTemplateArchives, 'store'])
  router.delete(':id/archivio', [messaging.MessageTemplateArchives, 'destroy'])
}

/** "Posta di prova": the mails that the portal keeps for want of a mail server. */
const caughtMails = () => {
  router.get('/', [messaging.CaughtMails, 'index'])
  router.get(':id', [messaging.CaughtMails, 'show'])
  router.get(':id/html', [messaging.CaughtMailParts, 'show'])
  router.get(':id/allegati/:number', [messaging.CaughtMailAttachments, 'show'])
}

router
  .group(templates)
  .prefix('modelli/email')
  .as('messaging')
  .where('id', router.matchers.number())
  .use(allow('MessagingMessageTemplatePolicy', 'manage'))

router
  .group(caughtMails)
  .prefix('posta-di-prova')
  .as('messaging')
  .where('id', router.matchers.number())
  .where('number', router.matchers.number())
  .use([allow('MessagingCaughtMailPolicy', 'read'), onlyWhileCatching])
