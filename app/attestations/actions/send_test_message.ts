import { randomInt } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { formFault } from '#core/form_fault'
import { sha256, storage } from '#core/storage'
import type WizardDraft from '#core/wizard/draft'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import type { MessageText } from '#messaging/mail/render_message'
import TemplateVersion from '#attestations/models/template_version'
import { pdfPipeline } from '#attestations/pdf_pipeline'
import { draftMessagePreview, draftPrintable } from '#attestations/queries/draft_previews'
import { templateSource } from '#attestations/queries/template_source'
import { answersOf } from '#attestations/wizard/answers'

/** Sends the message of a draft, with an unsealed specimen of the attestation, to its author alone. */
export class SendTestMessage {
  constructor(private actor: Account) {}

  async handle(draft: WizardDraft, message: MessageText, personId: number): Promise<void> {
    const preview = await draftMessagePreview(draft, message, personId)
    if (!preview)
      throw formFault({
        persone: 'Nella lista non c’è nessuno: la prova ha bisogno di una persona.',
      })
    const version = await TemplateVersion.findOrFail(answersOf(draft).templateVersionId)
    const person = draftPrintable(draft, preview.person, version.titleLine)
    const pipeline = await pdfPipeline()
    const pdf = await pipeline.preview(await templateSource(version.id), person)
    const key = `specimens/${draft.id}/${randomInt(1e9)}.pdf`
    await storage.put(key, pdf)
    const attachment = { key, name: 'prova-attestato.pdf', sha256: sha256(pdf) }
    await db.transaction((trx) =>
      new EnqueueMessages().handle([this.#message(draft, preview, attachment)], trx)
    )
  }

  #message(draft: WizardDraft, preview: { subject: string; text: string }, attachment: Attachment) {
    return {
      cause: { type: 'wizard_draft', id: draft.id },
      recipientKey: `test:${attachment.sha256.slice(0, 16)}`,
      to: { address: this.actor.email, name: this.actor.fullName },
      subject: `[Prova] ${preview.subject}`,
      body: preview.text,
      attachment,
      dueAt: clock.now(),
      isReady: true,
    }
  }
}

type Attachment = { key: string; name: string; sha256: string }
