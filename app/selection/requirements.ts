import { regionOf } from '#hosts/geography'
import type SelectionNotice from '#selection/models/selection_notice'
import type { Eligibility } from '#selection/notice_rules'

/** One thing that a notice asks of applicants. `key` names it in `requirement_checks`. */
export interface Requirement {
  key: string
  /** For the commission's table: "Età". */
  label: string
  /** For the public: "Chi ha almeno 18 anni." */
  sentence: string
}

/** What a notice asks of a person, in the order in which pages and the commission go through it. */
export function requirementsOf(notice: SelectionNotice): Requirement[] {
  const rules = notice.eligibility
  return [
    ageOf(rules),
    ...(rules.mustBeUnemployed
      ? [{ key: 'unemployed', label: 'Stato di disoccupazione', sentence: 'Chi è senza lavoro.' }]
      : []),
    ...(rules.territory === 'anywhere' ? [] : [territoryOf(rules)]),
    {
      key: 'citizenship',
      label: 'Cittadinanza o permesso',
      sentence: rules.admitsNonEu
        ? 'Chi è cittadino italiano o dell’Unione europea, oppure ha un permesso di soggiorno valido.'
        : 'Chi è cittadino italiano o dell’Unione europea.',
    },
    ...(rules.admitsPensioners
      ? []
      : [{ key: 'pension', label: 'Pensione', sentence: 'Chi non riceve una pensione.' }]),
    ...(rules.admitsIncomeSupport
      ? []
      : [
          {
            key: 'income_support',
            label: 'Sostegno al reddito',
            sentence: 'Chi non riceve NASpI, Assegno di inclusione o SFL.',
          },
        ]),
    ...earlierOf(rules),
    { key: 'documents', label: 'Allegati', sentence: '' },
  ]
}

/** Those that are told to the public, one a line. */
export const publicRequirements = (notice: SelectionNotice): string[] =>
  requirementsOf(notice)
    .map(({ sentence }) => sentence)
    .filter(Boolean)

function ageOf({ minAge, maxAge }: Eligibility): Requirement {
  const bounds =
    minAge !== null && maxAge !== null
      ? `Chi ha tra ${minAge} e ${maxAge} anni.`
      : maxAge !== null
        ? `Chi non ha più di ${maxAge} anni.`
        : `Chi ha almeno ${minAge ?? 18} anni.`
  return { key: 'age', label: 'Età', sentence: bounds }
}

function territoryOf({ territory, territoryRegion }: Eligibility): Requirement {
  const where = regionOf(territoryRegion ?? '')?.name
  const place = where ? `in ${where}` : 'in Italia'
  return territory === 'residence'
    ? { key: 'territory', label: 'Residenza', sentence: `Chi risiede ${place}.` }
    : {
        key: 'territory',
        label: 'Residenza o domicilio',
        sentence: `Chi risiede o è domiciliato ${place}.`,
      }
}

function earlierOf({ admitsEarlierParticipants, maxTotalMonths }: Eligibility): Requirement[] {
  const label = 'Partecipazioni precedenti'
  if (!admitsEarlierParticipants) {
    return [{ key: 'earlier', label, sentence: 'Chi non ha già svolto un tirocinio DoteComune.' }]
  }
  return maxTotalMonths === null
    ? []
    : [
        {
          key: 'earlier',
          label,
          sentence: `Chi, contando i tirocini DoteComune già svolti, non supera ${maxTotalMonths} mesi in tutto.`,
        },
      ]
}
