import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { IllegalTransition } from '#core/lifecycle'
import { fail, ok, type Result } from '#core/result'
import { storage } from '#core/storage'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import AttestationTemplate, { type TemplateKind } from '#attestations/models/attestation_template'
import TemplateAsset from '#attestations/models/template_asset'
import TemplateVersion from '#attestations/models/template_version'
import type { CheckedAsset } from '#attestations/templates/picture_check'
import { templateChecksum } from '#attestations/templates/template_checksum'

export type DraftText = Pick<TemplateVersion, 'orientation' | 'titleLine' | 'body' | 'style'>

/** A draft as somebody wants it saved; `checkDraft` has found nothing against it. */
export type DraftToSave = DraftText & {
  name: string
  kind: TemplateKind
  /** `updatedAt` of the draft they began from, in milliseconds. */
  seenAt: number
  added: CheckedAsset | null
  /** Name of a picture to take away. */
  removed: string | null
}

export type SaveRefusal = 'changed' | 'name_taken'

/** Keeps a draft as written, unless somebody else saved it meanwhile: nobody's work is written over unseen. */
export class SaveTemplateDraft {
  constructor(private actor: Account) {}

  /** @throws IllegalTransition when the version was published meanwhile */
  async handle(
    { id }: TemplateVersion,
    given: DraftToSave
  ): Promise<Result<TemplateVersion, SaveRefusal>> {
    if (given.added) await storage.put(given.added.storageKey, given.added.content)
    try {
      return await db.transaction((trx) => this.#save(id, given, trx))
    } catch (error) {
      if (isUniqueViolation(error)) return fail('name_taken')
      throw error
    }
  }

  async #save(id: number, given: DraftToSave, trx: TransactionClientContract) {
    const draft = await TemplateVersion.query({ client: trx })
      .where('id', id)
      .forUpdate()
      .firstOrFail()
    if (draft.state !== 'draft')
      throw new IllegalTransition('template_version', 'save', draft.state)
    if (draft.updatedAt.toMillis() !== given.seenAt) return fail<SaveRefusal>('changed')
    const { orientation, titleLine, body, style } = given
    const text = { orientation, titleLine, body, style }
    const assets = await savedAssets(draft, given, trx)
    const checksum = templateChecksum({ ...text, assets })
    await draft.merge({ ...text, checksum, updatedAt: clock.now() }).save()
    await this.#nameTemplate(draft, given, trx)
    return ok(draft)
  }

  async #nameTemplate(
    draft: TemplateVersion,
    { name, kind }: DraftToSave,
    trx: TransactionClientContract
  ) {
    const template = await AttestationTemplate.findOrFail(draft.templateId, { client: trx })
    await template.merge({ name, kind }).save()
    const subject = { type: 'template_version', id: draft.id }
    const { version, checksum } = draft
    await record(
      this.actor,
      'template_version.saved',
      subject,
      { name, kind, version, checksum },
      trx
    )
  }
}

async function savedAssets(
  draft: TemplateVersion,
  { added, removed }: DraftToSave,
  trx: TransactionClientContract
) {
  const leaving = [removed, added?.name ?? null].filter((name) => name !== null)
  const assets = () => TemplateAsset.query({ client: trx }).where('versionId', draft.id)
  await assets().whereIn('name', leaving).delete()
  if (added) {
    const { name, contentType, sha256, storageKey, content } = added
    await TemplateAsset.create(
      {
        ...{ versionId: draft.id, name, contentType, sha256, storageKey },
        ...{ bytes: content.length, createdAt: clock.now() },
      },
      { client: trx }
    )
  }
  return assets()
}
