import { DateTime } from 'luxon'
import { provinceOf, regionOf } from '#hosts/geography'
import { formOf, type StepKey } from '#selection/application/answers'
import type { DraftContext } from '#selection/application/context'
import { needsPermit } from '#selection/application/countries'
import { contactsStep } from '#selection/application/steps/contacts'
import { personStep } from '#selection/application/steps/person'
import { requirementsStep } from '#selection/application/steps/requirements'
import { dayWords, yearsBetween } from '#selection/application/typed_dates'

/**
 * Something that the notice makes certain: with these data the application cannot be sent. `at` is the step where it is
 * told, `mend` the one where a slip of the pen is put right. A `warning` is told, and closes nothing.
 */
export interface Barrier {
  key: string
  sentence: string
  at: StepKey
  mend: StepKey
  isWarning: boolean
}

/** Whether the citizen of this draft is asked for a residence permit. */
export const permitIsAsked = ({ draft }: DraftContext): boolean =>
  needsPermit(formOf(draft, 'dati-anagrafici').fields.cittadinanza || 'IT')

/** Whether something certain stands against going past a step. */
export const isBarredAt = (step: StepKey, context: DraftContext): boolean =>
  barriersOf(context).some(({ at, isWarning }) => at === step && !isWarning)

/**
 * What the notice's own rules, and the data as they were typed, already decide. The rest is for the commission. The steps
 * before must be well read: what they lack is told there.
 */
export function barriersOf(context: DraftContext): Barrier[] {
  return [
    ...ofAge(context),
    ...ofPlace(context),
    ...ofCitizenship(context),
    ...ofCondition(context),
    ...ofPermit(context),
    ...ofEarlier(context),
  ]
}

function ofAge({ notice, draft, today }: DraftContext): Barrier[] {
  const { minAge, maxAge } = notice.eligibility
  const form = formOf(draft, 'dati-anagrafici')
  const { bornOn } = personStep.read(form, { today } as DraftContext).value
  if (!bornOn) return []
  const age = yearsBetween(bornOn, today)
  if (minAge !== null && age < minAge) {
    return [barrier('age', `L’avviso chiede almeno ${minAge} anni: Lei oggi ne ha ${age}.`)]
  }
  if (maxAge !== null && age > maxAge) {
    return [barrier('age', `L’avviso ammette fino a ${maxAge} anni: Lei ne ha ${age}.`)]
  }
  return []
}

function ofPlace(context: DraftContext): Barrier[] {
  const { territory, territoryRegion } = context.notice.eligibility
  if (territory === 'anywhere' || !territoryRegion) return []
  const { residence, domicile } = contactsStep.read(
    formOf(context.draft, 'contatti'),
    context
  ).value
  if (!residence.provinceCode) return []
  const places = territory === 'residence' ? [residence] : [residence, domicile ?? residence]
  if (places.some(({ provinceCode }) => regionCodeOf(provinceCode) === territoryRegion)) return []
  const where = regionOf(territoryRegion)?.name ?? 'questa regione'
  const sentence =
    territory === 'residence'
      ? `L’avviso è per chi ha la residenza in ${where}: la Sua è a ${residence.municipality}.`
      : `L’avviso è per chi ha la residenza o il domicilio in ${where}: Lei ha indicato ${[...new Set(places.map(({ municipality }) => municipality))].join(' e ')}.`
  return [barrier('territory', sentence, { mend: 'contatti' })]
}

function ofCitizenship(context: DraftContext): Barrier[] {
  if (context.notice.eligibility.admitsNonEu || !permitIsAsked(context)) return []
  return [barrier('citizenship', 'L’avviso è per i cittadini italiani o dell’Unione europea.')]
}

function ofCondition(context: DraftContext): Barrier[] {
  const { mustBeUnemployed, admitsPensioners, admitsIncomeSupport } = context.notice.eligibility
  const { employment, isPensioner, incomeSupport } = requirementsOf(context)
  const here = { mend: 'requisiti' } as const
  const found: Barrier[] = []
  if (mustBeUnemployed && employment === 'employed') {
    found.push(
      barrier('unemployed', 'L’avviso è per chi è senza lavoro: Lei ha indicato che lavora.', here)
    )
  }
  if (!admitsPensioners && isPensioner) {
    found.push(barrier('pension', 'L’avviso non ammette chi riceve una pensione.', here))
  }
  if (!admitsIncomeSupport && incomeSupport && incomeSupport !== 'none') {
    found.push(
      barrier('income_support', 'L’avviso non ammette chi riceve un sostegno al reddito.', here)
    )
  }
  return found
}

/** Facts 3.1: warn when the permit ends before the internship would; the notice may make it a bar. */
function ofPermit(context: DraftContext): Barrier[] {
  const { notice, position } = context
  const { permit } = requirementsOf(context)
  const rule = notice.eligibility.permitMustCoverEnd
  if (!permit?.expiresOn || rule === 'no' || !position || !notice.startsOn) return []
  const end = plannedEnd(notice.startsOn, position.months)
  if (permit.expiresOn >= end) return []
  const sentence = `Il Suo permesso scade il ${dayWords(permit.expiresOn)}, prima della fine prevista del tirocinio (${dayWords(end)}).`
  return rule === 'block'
    ? [
        barrier('citizenship', `${sentence} L’avviso chiede che lo copra per intero.`, {
          at: 'posizione',
          mend: 'requisiti',
        }),
      ]
    : [
        barrier('citizenship', `${sentence} Dovrà rinnovarlo in tempo.`, {
          mend: 'requisiti',
          isWarning: true,
        }),
      ]
}

function ofEarlier(context: DraftContext): Barrier[] {
  const { notice, position } = context
  const { admitsEarlierParticipants, maxTotalMonths } = notice.eligibility
  const { earlier } = requirementsOf(context)
  const done = earlier.reduce((sum, { months }) => sum + months, 0)
  const here = { mend: 'requisiti' } as const
  if (done === 0) return []
  if (!admitsEarlierParticipants) {
    return [
      barrier('earlier', 'L’avviso non ammette chi ha già svolto un tirocinio DoteComune.', here),
    ]
  }
  if (maxTotalMonths === null) return []
  if (done >= maxTotalMonths) {
    return [
      barrier(
        'earlier',
        `Ha già svolto ${done} mesi: l’avviso ne ammette ${maxTotalMonths} in tutto.`,
        here
      ),
    ]
  }
  if (!position || done + position.months <= maxTotalMonths) return []
  const left = maxTotalMonths - done
  const sentence = `Con i ${done} mesi già svolti, questa posizione di ${position.months} mesi supererebbe i ${maxTotalMonths} ammessi in tutto: ne scelga una di ${left} mesi o meno.`
  return [barrier('earlier', sentence, { at: 'posizione', mend: 'posizione' })]
}

/** The last day of an internship of so many months. */
function plannedEnd(startsOn: string, months: number): string {
  return DateTime.fromISO(startsOn, { zone: 'utc' })
    .plus({ months })
    .minus({ days: 1 })
    .toISODate()!
}

const requirementsOf = (context: DraftContext) =>
  requirementsStep.read(formOf(context.draft, 'requisiti'), context).value

const regionCodeOf = (provinceCode: string) => provinceOf(provinceCode)?.region.code

const barrier = (
  key: string,
  sentence: string,
  rest: Partial<Pick<Barrier, 'at' | 'mend' | 'isWarning'>> = {}
): Barrier => ({
  key,
  sentence,
  at: 'requisiti',
  mend: 'dati-anagrafici',
  isWarning: false,
  ...rest,
})
