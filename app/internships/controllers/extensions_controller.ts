import type { HttpContext } from '@adonisjs/core/http'
import { dayWith } from '#core/dates'
import { ExtendInternship } from '#internships/actions/extend_internship'
import { extensionValidator, seenValidator } from '#internships/change_validators'
import { tellChangedMeanwhile, tellWarnings } from '#internships/changes/answers'
import { daysAfter } from '#internships/periods'
import { changeForm, internshipToChange } from '#internships/queries/change_pages'

/** More months for an internship. */
export default class ExtensionsController {
  async create({ auth, params, view }: HttpContext) {
    const internship = await internshipToChange(auth.user!, params.id)
    const lastUseful = daysAfter(internship.endsOn, -1)
    const form = await changeForm(internship)
    return view.render('pages/internships/changes/extension', { ...form, lastUseful })
  }

  async store(ctx: HttpContext) {
    const { auth, params, request, response, session } = ctx
    const { id } = await internshipToChange(auth.user!, params.id)
    const { revisione } = await request.validateUsing(seenValidator)
    const values = await request.validateUsing(extensionValidator)
    const asked = {
      askedOn: values.chiesta_il,
      months: values.mesi,
      reason: values.motivo,
      justification: values.giustificazione ?? null,
    }
    const outcome = await new ExtendInternship(auth.user!).handle(id, asked, revisione)
    if (!outcome.ok) return tellChangedMeanwhile(ctx, `/tirocini/${id}/proroghe/nuova`)
    const { internship, warnings } = outcome.value
    const end = dayWith('il', internship.endsOn)
    session.flash('success', `La proroga è registrata: il tirocinio finisce ${end}.`)
    tellWarnings(ctx, warnings)
    return response.redirect().toPath(`/tirocini/${id}`)
  }
}
