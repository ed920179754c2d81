import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { fail, ok, type Result } from '#core/result'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { templateVersionLifecycle } from '#attestations/lifecycle'
import TemplateVersion from '#attestations/models/template_version'

/** Freezes a draft: from then on the wizard offers it and nobody changes it, the database included. */
export class PublishTemplateVersion {
  constructor(private actor: Account) {}

  /**
   * @param seen checksum of the draft as the actor saw it: one that was changed since is not published
   * @throws IllegalTransition when it was published meanwhile
   */
  async handle({ id }: TemplateVersion, seen: string): Promise<Result<TemplateVersion, 'changed'>> {
    return db.transaction(async (trx) => {
      const draft = await TemplateVersion.query({ client: trx })
        .where('id', id)
        .forUpdate()
        .firstOrFail()
      const state = templateVersionLifecycle.next('publish', draft.state)
      if (draft.checksum !== seen) return fail('changed')
      await draft.merge({ state, publishedAt: clock.now(), updatedAt: clock.now() }).save()
      await this.#record(draft, trx)
      return ok(draft)
    })
  }

  async #record(draft: TemplateVersion, trx: TransactionClientContract) {
    const { name } = await draft.related('template').query().firstOrFail()
    const subject = { type: 'template_version', id: draft.id }
    const details = { name, version: draft.version, checksum: draft.checksum }
    await record(this.actor, 'template_version.published', subject, details, trx)
  }
}
