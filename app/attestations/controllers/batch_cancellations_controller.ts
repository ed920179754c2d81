import type { HttpContext } from '@adonisjs/core/http'
import { CancelShipments } from '#attestations/actions/cancel_shipments'
import { batchPage } from '#attestations/queries/batches'
import { count } from '#core/dates'

/** "Elimina spedizione" of a whole batch: what has not left yet. */
export default class BatchCancellationsController {
  async create({ params, view }: HttpContext) {
    return view.render('pages/attestations/batches/cancel', await batchPage(params.batch))
  }

  async store({ auth, params, response, session }: HttpContext) {
    const { batch } = await batchPage(params.batch)
    const cancelled = await new CancelShipments(auth.user!).ofBatch(batch)
    session.flash('success', cancelledSentence(cancelled))
    return response.redirect().toPath(`/attestati/generazioni/${batch.id}`)
  }
}

function cancelledSentence(cancelled: number): string {
  if (cancelled === 0) return 'Non c’era più nulla da eliminare: tutto era già partito o annullato.'
  return cancelled === 1
    ? 'Una spedizione eliminata: non partirà.'
    : `${count(cancelled)} spedizioni eliminate: non partiranno.`
}
