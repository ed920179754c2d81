import Factory from '@adonisjs/lucid/factories'
import { clock } from '#core/clock'
import { AccountFactory } from '#database/factories/accounts/account_factory'
import { TemplateVersionFactory } from '#database/factories/attestations/template_version_factory'
import Batch from '#attestations/models/batch'

/** A batch whose people are all in the register, confirmed by a coordinator of its own. */
export const BatchFactory = Factory.define(Batch, () => ({
  messageTemplateName: 'Invio dell’attestato',
  project: 'DoteComune Network',
  cup: 'D69D18000000006',
  webinarTitle: 'Accoglienza allo sportello e comunicazione con il cittadino',
  subject: 'Il Suo attestato',
  body: 'Gentile [NOME] [COGNOME],\n\nin allegato trova il Suo attestato.',
  fileName: 'persone.csv',
  sendAt: clock.now().plus({ days: 1 }),
  peopleCount: 0,
  state: 'registered' as const,
  confirmedAt: clock.now(),
}))
  .before('create', async (_, batch, { $trx }) => {
    if (!batch.templateVersionId) {
      const version = await TemplateVersionFactory.client($trx!).create()
      batch.templateVersionId = version.id
    }
    if (!batch.confirmedBy) {
      const coordinator = await AccountFactory.client($trx!).create()
      batch.confirmedBy = coordinator.id
    }
  })
  .build()
