import type { HttpContext } from '@adonisjs/core/http'
import { storage } from '#core/storage'
import { MakeReceipt, receiptFileName } from '#selection/actions/make_receipt'
import { findMyApplication } from '#selection/queries/my_applications'

/** The receipt, printed now if the worker has not come to it yet. */
export default class ApplicationReceiptsController {
  async show({ auth, params, response }: HttpContext) {
    const application = await findMyApplication(auth.user!, params.id)
    const receipt = await new MakeReceipt().handle(application)
    response.header('Content-Type', 'application/pdf')
    response.attachment(receiptFileName(application))
    response.header('Cache-Control', 'private, no-store')
    return response.stream(storage.stream(receipt.key))
  }
}
