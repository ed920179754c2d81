import type { HttpContext } from '@adonisjs/core/http'
import { attachmentResponse } from '#selection/application/attachment_response'
import { findMyAttachment } from '#selection/queries/my_applications'

/** Files of an application, for who sent it. */
export default class ApplicationAttachmentsController {
  async show(ctx: HttpContext) {
    const { auth, params } = ctx
    return attachmentResponse(ctx, await findMyAttachment(auth.user!, params.id, params.attachment))
  }
}
