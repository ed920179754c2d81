import type { HttpContext } from '@adonisjs/core/http'
import { ledgerFeed } from '#attestations/queries/ledger_feed'

/** The account, live: server-sent events for the progress bars. */
export default class LedgerFeedsController {
  async show({ request, response }: HttpContext) {
    const batchId = Number(request.input('generazione')) || null
    response.header('Content-Type', 'text/event-stream')
    response.header('Cache-Control', 'no-store')
    response.header('X-Accel-Buffering', 'no')
    return response.stream(ledgerFeed(batchId, request.request))
  }
}
