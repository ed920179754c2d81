import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { storage } from '#core/storage'
import WizardDraft from '#core/wizard/draft'
import { storeFile } from '#selection/actions/add_attachment'
import { changeAnswers } from '#selection/actions/keep_application_answers'
import type { Answers } from '#selection/application/answers'
import type { AttachmentType } from '#selection/application/file_check'
import ApplicationAttachment from '#selection/models/application_attachment'
import ApplicationDraft from '#selection/models/application_draft'
import type SelectionNotice from '#selection/models/selection_notice'
import { WIZARD } from '#selection/queries/application_drafts'
import { lastRetracted } from '#selection/queries/earlier_applications'

/**
 * Begins an application to a notice, or takes up the draft that is there: one a person and notice, held by the database.
 * One that was taken back lends its answers and its files to the new one.
 */
export class StartApplication {
  constructor(private actor: Account) {}

  /** @param position the code to apply for; what else was answered stays as it is */
  async handle(notice: SelectionNotice, position: string | null): Promise<WizardDraft> {
    const draft = (await this.#find(notice)) ?? (await this.#begin(notice))
    if (position) await choose(draft, position)
    return draft
  }

  async #find(notice: SelectionNotice): Promise<WizardDraft | null> {
    const link = await ApplicationDraft.query()
      .where({ noticeId: notice.id, accountId: this.actor.id })
      .preload('draft')
      .first()
    return link?.draft ?? null
  }

  /** A second tab that begins at the same time finds the draft of the first. */
  async #begin(notice: SelectionNotice): Promise<WizardDraft> {
    const earlier = await lastRetracted(notice, this.actor)
    const answers = await answersLeftBy(earlier?.draftId ?? null)
    try {
      const draft = await db.transaction((trx) => this.#create(notice, answers, trx))
      for (const attachment of earlier?.attachments ?? []) await copyTo(draft, attachment)
      return draft
    } catch (error) {
      const found = isUniqueViolation(error) && (await this.#find(notice))
      if (!found) throw error
      return found
    }
  }

  async #create(notice: SelectionNotice, answers: Answers, trx: TransactionClientContract) {
    const now = clock.now()
    const values = {
      wizard: WIZARD,
      accountId: this.actor.id,
      answers,
      createdAt: now,
      updatedAt: now,
    }
    const draft = await WizardDraft.create(values, { client: trx })
    await ApplicationDraft.create(
      { draftId: draft.id, noticeId: notice.id, accountId: this.actor.id },
      { client: trx }
    )
    return WizardDraft.findOrFail(draft.id, { client: trx })
  }
}

/** Everything but the declarations, which are made anew. */
async function answersLeftBy(draftId: number | null): Promise<Answers> {
  const draft = draftId === null ? null : await WizardDraft.find(draftId)
  return { ...(draft?.answers as Answers | undefined), dichiarazioni: undefined }
}

async function copyTo(draft: WizardDraft, attachment: ApplicationAttachment) {
  if (attachment.completionRequestId !== null) return
  const { fileName, contentType, kind, storageKey } = attachment
  const given = { name: fileName, bytes: await storage.read(storageKey) }
  const file = await storeFile(
    `applications/drafts/${draft.id}`,
    given,
    contentType as AttachmentType
  )
  await ApplicationAttachment.create({
    ...file,
    kind,
    draftId: draft.id,
    uploadedAt: clock.now(),
  })
}

const choose = (draft: WizardDraft, code: string) =>
  changeAnswers(draft, (answers) => {
    const stored = answers.posizione
    if (stored?.form.fields.posizione === code) return
    const form = { fields: { posizione: code }, rows: {} }
    answers.posizione = { form, revision: (stored?.revision ?? 0) + 1 }
  })
