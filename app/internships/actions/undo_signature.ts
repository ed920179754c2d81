import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { IllegalTransition } from '#core/lifecycle'
import { storage } from '#core/storage'
import { lockInternship } from '#internships/actions/lock_internship'
import { settleReadiness } from '#internships/actions/settle_readiness'
import { standing } from '#internships/actions/sign_document'
import DocumentSignature from '#internships/models/document_signature'
import type InternshipDocument from '#internships/models/internship_document'
import { paperName, SIGNATORIES } from '#internships/papers/kinds'

/** Takes back a signature that was recorded by mistake. Its copy goes too, unless it bears another one. */
export class UndoSignature {
  constructor(private actor: Account) {}

  /** @throws IllegalTransition when it is gone already, or another paper took the place of this one */
  async handle({ id, internshipId }: InternshipDocument, signatureId: number): Promise<void> {
    const orphan = await db.transaction(async (trx) => {
      const internship = await lockInternship(internshipId, trx)
      const document = await standing(id, internship, 'undo_signature', trx)
      const all = await DocumentSignature.query({ client: trx }).where('documentId', id)
      const signature = all.find((one) => one.id === signatureId)
      if (!signature) throw new IllegalTransition('document', 'undo_signature', 'unsigned')
      await signature.useTransaction(trx).delete()
      const { signatory, method, signedOn, fileKey, fileName, fileSha256 } = signature
      const details = {
        paper: paperName(document),
        signatory: SIGNATORIES[signatory],
        ...{ method, signedOn, fileName, sha256: fileSha256 },
      }
      const subject = { type: 'internship', id: internshipId }
      await record(this.actor, 'document.signature_undone', subject, details, trx)
      await settleReadiness(this.actor, internship, trx)
      const isShared = all.some((one) => one.id !== signatureId && one.fileKey === fileKey)
      return isShared ? null : fileKey
    })
    if (orphan) await storage.remove(orphan)
  }
}
