import type { HttpContext } from '@adonisjs/core/http'
import { RecordCommunication } from '#internships/actions/record_communication'
import { communicationValidator } from '#internships/change_validators'
import { tellChangedMeanwhile } from '#internships/changes/answers'
import { COMMUNICATION_KINDS } from '#internships/changes/words'
import { changeForm, communicationOf, internshipToChange } from '#internships/queries/change_pages'
import { openCommunications } from '#internships/queries/open_communications'

/** Communications to the job services (COB) that hosts owe. */
export default class MandatoryCommunicationsController {
  async index({ auth, bouncer, request, view }: HttpContext) {
    const page = Number(request.input('pagina', 1))
    const mayRecord = await bouncer.with('InternshipPolicy').allows('contribute')
    return view.render('pages/internships/changes/communications', {
      ...(await openCommunications(auth.user!, page)),
      mayRecord,
    })
  }

  async edit({ auth, params, view }: HttpContext) {
    const internship = await internshipToChange(auth.user!, params.id)
    const owed = await communicationOf(internship, params.communication)
    const form = await changeForm(internship)
    const kindLabel = COMMUNICATION_KINDS[owed.kind]
    return view.render('pages/internships/changes/communication', { ...form, owed, kindLabel })
  }

  async update(ctx: HttpContext) {
    const { auth, params, request, response, session } = ctx
    const internship = await internshipToChange(auth.user!, params.id)
    const owed = await communicationOf(internship, params.communication)
    const values = await request.validateUsing(communicationValidator)
    const sent = { number: values.numero, sentOn: values.inviata_il }
    const outcome = await new RecordCommunication(auth.user!).handle(
      owed,
      sent,
      values.visto || null
    )
    if (!outcome.ok) {
      return tellChangedMeanwhile(ctx, `/tirocini/${internship.id}/comunicazioni/${owed.id}`)
    }
    session.flash('success', `La comunicazione n. ${sent.number} è registrata.`)
    return response.redirect().toPath('/tirocini/comunicazioni')
  }
}
