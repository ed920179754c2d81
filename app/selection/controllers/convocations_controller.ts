import type { HttpContext } from '@adonisjs/core/http'
import { ConvokeApplicants } from '#selection/actions/convoke_applicants'
import { findPosition } from '#selection/queries/evaluation_finders'
import { convocationsValidator } from '#selection/validators/evaluation'

/** Everybody who waits for an interview, convoked in order. */
export default class ConvocationsController {
  async store({ auth, params, request, response, session }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    const { ordine } = await request.validateUsing(convocationsValidator)
    const { convoked, left } = await new ConvokeApplicants(auth.user!).handle(position, ordine)
    session.flash(left || !convoked ? 'notice' : 'success', sentenceFor(convoked, left))
    return response.redirect().toPath(`/valutazione/posizioni/${position.id}/colloqui`)
  }
}

function sentenceFor(convoked: number, left: number): string {
  if (convoked + left === 0)
    return 'Nessuno attende il colloquio: non è partita nessuna convocazione.'
  const done = convoked === 1 ? 'Convocata 1 persona.' : `Convocate ${convoked} persone.`
  if (!left) {
    const who = convoked === 1 ? 'Riceve' : 'Ognuna riceve'
    return `${done} ${who} una e-mail con l’appuntamento per il calendario.`
  }
  const who = left === 1 ? 'Per 1 persona' : `Per ${left} persone`
  return `${done} ${who} non c’è un orario libero: ne aggiunga altri.`
}
