import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import { clock } from '#core/clock'
import { longDay } from '#core/dates'
import { regions, regionOf } from '#hosts/geography'
import { SetRules } from '#internships/actions/set_rules'
import { WithdrawRules } from '#internships/actions/withdraw_rules'
import RuleSet from '#internships/models/rule_set'
import { jurisdictionName, versionsOf } from '#internships/queries/rule_comparison'
import { formOf, readRuleForm } from '#internships/rules/rule_form'
import { ENFORCEMENTS, RULES } from '#internships/rules/catalogue'
import { showRule } from '#internships/rules/rule_text'
import { ruleSetValidator } from '#internships/validators'

/** The versions of one region's rules. */
export default class RuleSetsController {
  async index({ params, view }: HttpContext) {
    const region = knownRegion(params.region)
    const versions = await versionsOf(region)
    const today = clock.rome().toISODate()!
    return view.render('pages/internships/rules/show', { ...wordsFor(region), versions, today })
  }

  async create({ params, view }: HttpContext) {
    const region = knownRegion(params.region)
    const [last] = await versionsOf(region)
    const form = formOf(last?.values ?? [])
    return view.render('pages/internships/rules/create', { ...wordsFor(region), last, form })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const regionCode = knownRegion(params.region)
    const { decorrenza, atto, link, nota, verificata, ...rest } =
      await request.validateUsing(ruleSetValidator)
    const set = await new SetRules(auth.getUserOrFail()).handle({
      regionCode,
      validFrom: decorrenza,
      act: atto,
      actUrl: link ?? null,
      isVerified: Boolean(verificata),
      note: nota ?? null,
      values: readRuleForm(rest),
    })
    const name = jurisdictionName(regionCode)
    session.flash(
      'success',
      `${name}: la versione ${set.version} vale dal ${longDay(set.validFrom)}.`
    )
    return response.redirect().toPath(`/normative/${regionCode}`)
  }

  async delete({ params, view }: HttpContext) {
    const set = await findSet(params)
    return view.render('pages/internships/rules/withdraw', { ...wordsFor(set.regionCode), set })
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const set = await findSet(params)
    await new WithdrawRules(auth.getUserOrFail()).handle(set)
    session.flash('success', 'La versione è stata ritirata: resta in vigore quella di prima.')
    return response.redirect().toPath(`/normative/${set.regionCode}`)
  }
}

const wordsFor = (region: string) => ({
  region,
  name: jurisdictionName(region),
  others: regions(),
  rules: RULES,
  enforcements: ENFORCEMENTS,
  showRule,
})

function knownRegion(code: string): string {
  if (code === 'IT' || regionOf(code)) return code
  throw new Exception('No such region', { status: 404, code: 'E_ROW_NOT_FOUND' })
}

const findSet = ({ region, version }: Record<string, string>) =>
  RuleSet.query()
    .where({ regionCode: region, version: Number(version) || 0 })
    .firstOrFail()
