import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@adonisjs/lucid'
import { storage } from '#core/storage'
import { RecordPaperDownload } from '#internships/actions/record_paper_download'
import DocumentSignature from '#internships/models/document_signature'
import { sendPaper } from '#internships/papers/paper_response'
import { typeOfSignedFile } from '#internships/papers/signed_file'
import { findPaper, findPaperInternship, findSignature } from '#internships/queries/documents'

/** The signed copy of a paper, for whoever may open it. */
export default class DocumentSignatureFilesController {
  async show(ctx: HttpContext) {
    const actor = ctx.auth.getUserOrFail()
    const internship = await findPaperInternship(actor, ctx.params.id)
    const document = await findPaper(internship, ctx.params.document)
    const signature = await findSignature(document, ctx.params.signature)
    const { fileKey, fileName } = signature
    if (!fileKey) throw new errors.E_ROW_NOT_FOUND(DocumentSignature)
    const copy = await storage.read(fileKey)
    await new RecordPaperDownload(actor).ofSignedCopy(document, signature)
    return sendPaper(ctx, copy, fileName ?? 'copia-firmata', typeOfSignedFile(fileKey))
  }
}
