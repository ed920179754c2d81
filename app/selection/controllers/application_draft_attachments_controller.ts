import type { HttpContext } from '@adonisjs/core/http'
import { attachmentResponse } from '#selection/application/attachment_response'
import { findDraftAttachment } from '#selection/queries/application_drafts'

/** Files of a draft, for who uploaded them. */
export default class ApplicationDraftAttachmentsController {
  async show(ctx: HttpContext) {
    const { auth, params } = ctx
    return attachmentResponse(
      ctx,
      await findDraftAttachment(auth.user!, params.draft, params.attachment)
    )
  }
}
