import type { HttpContext } from '@adonisjs/core/http'
import { RecordEvaluationDownload } from '#selection/actions/record_evaluation_download'
import { attachmentResponse } from '#selection/application/attachment_response'
import { findAttachment } from '#selection/queries/evaluation_finders'

/** A file that an applicant attached, for whoever evaluates the application. */
export default class EvaluationAttachmentsController {
  async show(ctx: HttpContext) {
    const { auth, params } = ctx
    const { attachment } = await findAttachment(auth.user!, params.id, params.attachment)
    await new RecordEvaluationDownload(auth.user!).ofAttachment(attachment)
    return attachmentResponse(ctx, attachment)
  }
}
