import type { HttpContext } from '@adonisjs/core/http'
import { AdmitClearApplications } from '#selection/actions/admit_clear_applications'
import { admissionsWaiting } from '#selection/queries/evaluation_admissions'
import { findPosition } from '#selection/queries/evaluation_finders'
import { assertNoticeOpenForWork } from '#selection/evaluation_gate'

/** "Ammetti tutte quelle senza rilievi", and why the others wait. */
export default class ClearAdmissionsController {
  async create({ auth, params, view }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    assertNoticeOpenForWork(position.notice.state)
    const found = await admissionsWaiting(position)
    return view.render('pages/selection/evaluation/admissions', { position, ...found })
  }

  async store({ auth, params, response, session }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    const codes = await new AdmitClearApplications(auth.user!).handle(position)
    const done =
      codes.length === 1
        ? `Ammessa la domanda ${codes[0]}.`
        : `Ammesse ${codes.length} domande: ${codes.join(', ')}.`
    session.flash(
      codes.length ? 'success' : 'notice',
      codes.length ? done : 'Nessuna domanda è pronta: qui sotto c’è che cosa manca a ciascuna.'
    )
    return response.redirect().toPath(`/valutazione/posizioni/${position.id}/ammissioni`)
  }
}
