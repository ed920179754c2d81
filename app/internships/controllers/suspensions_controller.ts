import type { HttpContext } from '@adonisjs/core/http'
import { dayWith } from '#core/dates'
import { RecordSuspension } from '#internships/actions/record_suspension'
import { suspensionValidator, seenValidator } from '#internships/change_validators'
import { tellChangedMeanwhile, tellWarnings } from '#internships/changes/answers'
import { optionsOf, SUSPENSION_KINDS } from '#internships/changes/words'
import { changeForm, internshipToChange } from '#internships/queries/change_pages'

/** Days in which an internship rests. */
export default class SuspensionsController {
  async create({ auth, params, view }: HttpContext) {
    const internship = await internshipToChange(auth.user!, params.id)
    const form = await changeForm(internship)
    return view.render('pages/internships/changes/suspension', {
      ...form,
      kinds: optionsOf(SUSPENSION_KINDS),
    })
  }

  async store(ctx: HttpContext) {
    const { auth, params, request, response, session } = ctx
    const { id } = await internshipToChange(auth.user!, params.id)
    const { revisione } = await request.validateUsing(seenValidator)
    const { tipo, dal, al, nota, giustificazione } =
      await request.validateUsing(suspensionValidator)
    const days = { kind: tipo, startsOn: dal, endsOn: al, note: nota ?? null }
    const asked = { ...days, reason: giustificazione ?? null }
    const outcome = await new RecordSuspension(auth.user!).handle(id, asked, revisione)
    if (!outcome.ok) return tellChangedMeanwhile(ctx, `/tirocini/${id}/sospensioni/nuova`)
    const { internship, warnings } = outcome.value
    const end = dayWith('il', internship.endsOn)
    session.flash('success', `La sospensione è registrata: il tirocinio finisce ${end}.`)
    tellWarnings(ctx, warnings)
    return response.redirect().toPath(`/tirocini/${id}`)
  }
}
