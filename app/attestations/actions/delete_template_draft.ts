import db from '@adonisjs/lucid/services/db'
import { IllegalTransition } from '#core/lifecycle'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import AttestationTemplate from '#attestations/models/attestation_template'
import TemplateVersion from '#attestations/models/template_version'

/** Throws a draft away, and its template too when nothing of it was ever published. */
export class DeleteTemplateDraft {
  constructor(private actor: Account) {}

  /**
   * Stored pictures stay: another version may name the same file.
   * @returns whether the template is still there
   * @throws IllegalTransition when the version was published
   */
  async handle({ id }: TemplateVersion): Promise<boolean> {
    return db.transaction(async (trx) => {
      const draft = await TemplateVersion.query({ client: trx })
        .where('id', id)
        .forUpdate()
        .firstOrFail()
      if (draft.state !== 'draft') {
        throw new IllegalTransition('template_version', 'delete', draft.state)
      }
      const template = await AttestationTemplate.findOrFail(draft.templateId, { client: trx })
      await draft.delete()
      const isOnly = draft.version === 1
      if (isOnly) await template.delete()
      const details = { name: template.name, version: draft.version }
      const subject = { type: 'template_version', id }
      await record(this.actor, 'template_version.deleted', subject, details, trx)
      return !isOnly
    })
  }
}
