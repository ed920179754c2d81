import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#core/clock'
import { formFault } from '#core/form_fault'
import { KeepCheck } from '#internships/actions/keep_check'
import { RECORDED_ITEMS } from '#internships/checklist/lines'
import { BEFORE_START } from '#internships/lifecycle'
import { checkOf, findContributed, recordableItem } from '#internships/queries/checks'
import { checkValidator } from '#internships/validators/internships'

/** The checks of the list that somebody records, each with its day and proof. */
export default class InternshipChecksController {
  async show({ auth, params, view }: HttpContext) {
    const actor = auth.getUserOrFail()
    const item = recordableItem(actor, params.item)
    const internship = await findContributed(actor, params.id)
    return view.render('pages/internships/check', {
      internship,
      item,
      words: RECORDED_ITEMS[item],
      check: await checkOf(internship, item),
      mayChange: BEFORE_START.includes(internship.state),
    })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const actor = auth.getUserOrFail()
    const item = recordableItem(actor, params.item)
    const internship = await findContributed(actor, params.id)
    const { data, prova } = await request.validateUsing(checkValidator)
    if (data > clock.rome().toISODate()!) {
      throw formFault({ data: 'È un giorno che deve ancora venire: scriva quando è stato fatto.' })
    }
    const outcome = await new KeepCheck(actor).handle(internship.id, item, {
      doneOn: data,
      proof: prova,
    })
    const { label } = RECORDED_ITEMS[item]
    if (outcome.ok) session.flash('success', `${label}: registrata.`)
    else
      session.flash(
        'notice',
        `${label}: qualcun altro l’ha registrata prima di Lei. Controlli che torni.`
      )
    return response
      .redirect()
      .toPath(`/tirocini/${internship.id}${outcome.ok ? '' : `/lista/${item}`}`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const actor = auth.getUserOrFail()
    const item = recordableItem(actor, params.item)
    const internship = await findContributed(actor, params.id)
    await new KeepCheck(actor).undo(internship.id, item)
    session.flash('success', `${RECORDED_ITEMS[item].label}: la registrazione è annullata.`)
    return response.redirect().toPath(`/tirocini/${internship.id}`)
  }
}
