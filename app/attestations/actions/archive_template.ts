import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { templateLifecycle } from '#attestations/lifecycle'
import AttestationTemplate from '#attestations/models/attestation_template'

const PAST = { archive: 'archived', restore: 'restored' } as const

/** Takes a template out of the wizard, or puts it back; what was made with it stays as it is. */
export class ArchiveTemplate {
  constructor(private actor: Account) {}

  /** @throws IllegalTransition when it is there already */
  async handle(
    { id }: AttestationTemplate,
    transition: 'archive' | 'restore' = 'archive'
  ): Promise<void> {
    await db.transaction(async (trx) => {
      const template = await AttestationTemplate.query({ client: trx })
        .where('id', id)
        .forUpdate()
        .firstOrFail()
      const next = templateLifecycle.next(transition, template.state)
      template.archivedAt = next === 'archived' ? clock.now() : null
      await template.save()
      const subject = { type: 'template', id }
      await record(
        this.actor,
        `template.${PAST[transition]}`,
        subject,
        { name: template.name },
        trx
      )
    })
  }
}
