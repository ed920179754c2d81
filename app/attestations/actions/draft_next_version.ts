import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { isUniqueViolation } from '#core/database'
import { IllegalTransition } from '#core/lifecycle'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { draftVersion } from '#attestations/templates/draft_version'
import type AttestationTemplate from '#attestations/models/attestation_template'
import TemplateVersion from '#attestations/models/template_version'

/** Begins the next version of a template from its newest published one. */
export class DraftNextVersion {
  constructor(private actor: Account) {}

  /**
   * @throws IllegalTransition when the template has a draft already, ships with the product (its versions come with
   * it) or was archived
   */
  async handle(template: AttestationTemplate): Promise<TemplateVersion> {
    if (template.isBuiltin) throw new IllegalTransition('template', 'draft', 'builtin')
    if (template.archivedAt) throw new IllegalTransition('template', 'draft', template.state)
    try {
      return await db.transaction((trx) => this.#draft(template, trx))
    } catch (error) {
      if (isUniqueViolation(error)) throw new IllegalTransition('template', 'draft', 'draft')
      throw error
    }
  }

  async #draft(template: AttestationTemplate, trx: TransactionClientContract) {
    const newest = await TemplateVersion.query({ client: trx })
      .where('templateId', template.id)
      .orderBy('version', 'desc')
      .firstOrFail()
    if (newest.state === 'draft') throw new IllegalTransition('template', 'draft', 'draft')
    const draft = await draftVersion(template, newest, newest.version + 1, this.actor, trx)
    const subject = { type: 'template_version', id: draft.id }
    const details = { name: template.name, version: draft.version }
    await record(this.actor, 'template_version.drafted', subject, details, trx)
    return draft
  }
}
