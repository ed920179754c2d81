import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { fail, ok, type Result } from '#core/result'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import AttestationTemplate, { type TemplateKind } from '#attestations/models/attestation_template'
import type TemplateVersion from '#attestations/models/template_version'
import { draftVersion } from '#attestations/templates/draft_version'
import { skeleton } from '#attestations/templates/template_skeleton'

export type NewTemplate = {
  name: string
  kind: TemplateKind
  /** The version whose layout and pictures it starts from; the skeleton when there is none. */
  copyOf: TemplateVersion | null
}

/** Adds a template with the draft of its first version. */
export class CreateTemplate {
  constructor(private actor: Account) {}

  async handle(given: NewTemplate): Promise<Result<TemplateVersion, 'name_taken'>> {
    try {
      return ok(await db.transaction((trx) => this.#create(given, trx)))
    } catch (error) {
      if (isUniqueViolation(error)) return fail('name_taken')
      throw error
    }
  }

  async #create({ name, kind, copyOf }: NewTemplate, trx: TransactionClientContract) {
    const template = await AttestationTemplate.create(
      { name, kind, isBuiltin: false, archivedAt: null, createdAt: clock.now() },
      { client: trx }
    )
    const draft = await draftVersion(template, copyOf ?? skeleton(kind), 1, this.actor, trx)
    const details = { name, copyOf: copyOf?.id ?? null }
    await record(
      this.actor,
      'template.created',
      { type: 'template', id: template.id },
      details,
      trx
    )
    return draft
  }
}
