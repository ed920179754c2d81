import type { HttpContext } from '@adonisjs/core/http'
import { normaliseCode } from '#attestations/verification/code'
import { checkFile } from '#attestations/verification/file_check'
import { findByDigest, findVerification } from '#attestations/queries/verification'
import { readUploadedPdf } from '#attestations/verification/uploaded_pdf'
import { verificationPage } from '#attestations/verification/verification_page'

/** Public: compares a PDF with those that were issued. The file is read as it comes and never kept. */
export default class VerificationFilesController {
  /** With a code: against that attestation. Without one: against the whole register. */
  async store({ params, request, response, view }: HttpContext) {
    const code = normaliseCode(String(params.code ?? ''))
    const upload = await readUploadedPdf(request)
    const verification = code
      ? await findVerification(code)
      : upload.ok
        ? await findByDigest(upload.value.sha256)
        : null
    const check = checkFile(upload, verification)
    response.status(check.status)
    if (verification) {
      return view.render('pages/attestations/verification', verificationPage(verification, check))
    }
    if (params.code) response.status(404)
    return view.render('pages/attestations/verify', { check })
  }
}
