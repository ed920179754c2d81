import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import type DocumentSignature from '#internships/models/document_signature'
import type InternshipDocument from '#internships/models/internship_document'
import { paperName, SIGNATORIES } from '#internships/papers/kinds'

/** Which papers left the portal, and who took them. */
export class RecordPaperDownload {
  constructor(private actor: Account) {}

  async ofDocument(document: InternshipDocument): Promise<void> {
    const details = { paper: paperName(document), sha256: document.fileSha256 }
    await this.#record(document, details)
  }

  async ofSignedCopy(document: InternshipDocument, signature: DocumentSignature): Promise<void> {
    const signatory = SIGNATORIES[signature.signatory]
    const details = { paper: paperName(document), signatory, sha256: signature.fileSha256 }
    await this.#record(document, details)
  }

  #record({ internshipId }: InternshipDocument, details: Record<string, unknown>) {
    const subject = { type: 'internship', id: internshipId }
    return db.transaction((trx) => record(this.actor, 'document.downloaded', subject, details, trx))
  }
}
