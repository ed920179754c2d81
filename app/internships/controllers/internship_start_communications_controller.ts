import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#core/clock'
import { formFault } from '#core/form_fault'
import { RecordStartCommunication } from '#internships/actions/record_start_communication'
import { BEFORE_START } from '#internships/lifecycle'
import { daysAfter } from '#internships/periods'
import { findContributed, startCommunication } from '#internships/queries/checks'
import { communicationValidator } from '#internships/validators/internships'

/** The communication of the start (COB), which the host sends and somebody records. */
export default class InternshipStartCommunicationsController {
  async show({ auth, params, view }: HttpContext) {
    const internship = await findContributed(auth.getUserOrFail(), params.id)
    return view.render('pages/internships/communication', {
      internship,
      communication: await startCommunication(internship),
      dueOn: daysAfter(internship.startsOn, -1),
      mayChange: BEFORE_START.includes(internship.state),
    })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const actor = auth.getUserOrFail()
    const internship = await findContributed(actor, params.id)
    const { numero, data } = await request.validateUsing(communicationValidator)
    if (data > clock.rome().toISODate()!) {
      throw formFault({
        data: 'È un giorno che deve ancora venire: scriva quando è stata inviata.',
      })
    }
    const sent = { number: numero, sentOn: data }
    const outcome = await new RecordStartCommunication(actor).handle(internship.id, sent)
    const path = `/tirocini/${internship.id}`
    if (!outcome.ok) {
      session.flash(
        'notice',
        'Qualcun altro ha registrato la COB prima di Lei. Controlli che il numero torni.'
      )
      return response.redirect().toPath(`${path}/lista/cob`)
    }
    session.flash('success', `La COB ${numero} è registrata.`)
    return response.redirect().toPath(path)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const actor = auth.getUserOrFail()
    const internship = await findContributed(actor, params.id)
    await new RecordStartCommunication(actor).undo(internship.id)
    session.flash('success', 'La registrazione della COB è annullata.')
    return response.redirect().toPath(`/tirocini/${internship.id}`)
  }
}
