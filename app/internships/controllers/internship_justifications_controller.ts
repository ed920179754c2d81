import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@adonisjs/lucid'
import { JustifyRule } from '#internships/actions/justify_rule'
import { BEFORE_START } from '#internships/lifecycle'
import RuleJustification from '#internships/models/rule_justification'
import { checklistOf } from '#internships/queries/checklist'
import { justificationOf } from '#internships/queries/checks'
import { findInternship } from '#internships/queries/find_internship'
import { RULE_KEYS, RULES, type RuleKey } from '#internships/rules/catalogue'
import { reasonValidator } from '#internships/validators/internships'

/** Why a rule that allows it is not kept, in writing. */
export default class InternshipJustificationsController {
  async show({ auth, params, view }: HttpContext) {
    const internship = await findInternship(auth.getUserOrFail(), params.id)
    const rule = knownRule(params.rule)
    const lines = await checklistOf(internship.id)
    const written = await justificationOf(internship, rule)
    const line = lines.find(({ justifies }) => justifies === rule)
    if (!line && !written) throw new errors.E_ROW_NOT_FOUND(RuleJustification)
    const mayChange = BEFORE_START.includes(internship.state)
    const label = RULES[rule].label
    return view.render('pages/internships/justification', {
      internship,
      rule,
      label,
      line,
      written,
      mayChange,
    })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const actor = auth.getUserOrFail()
    const { id } = await findInternship(actor, params.id)
    const rule = knownRule(params.rule)
    const { motivo } = await request.validateUsing(reasonValidator)
    const outcome = await new JustifyRule(actor).handle(id, rule, motivo)
    if (!outcome.ok) {
      session.flash(
        'notice',
        'Qualcun altro ha già scritto un motivo: eccolo. Il Suo non è stato salvato.'
      )
      session.flash('motivo', motivo)
      return response.redirect().toPath(`/tirocini/${id}/motivi/${rule}`)
    }
    session.flash('success', 'Il motivo è registrato.')
    return response.redirect().toPath(`/tirocini/${id}`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const actor = auth.getUserOrFail()
    const { id } = await findInternship(actor, params.id)
    await new JustifyRule(actor).undo(id, knownRule(params.rule))
    session.flash('success', 'Il motivo è tolto.')
    return response.redirect().toPath(`/tirocini/${id}`)
  }
}

function knownRule(key: string): RuleKey {
  const rule = RULE_KEYS.find((known) => known === key)
  if (rule) return rule
  throw new errors.E_ROW_NOT_FOUND(RuleJustification)
}
