import { formFault } from '#core/form_fault'
import type RuleValue from '#internships/models/rule_value'
import { RULE_KEYS, RULES, type RuleKey, type RuleWords } from '#internships/rules/catalogue'
import { helpFor, readRule, writeRule } from '#internships/rules/rule_text'

/** One rule as the form shows it; an empty `text` leaves it out of the set. */
export interface RuleField {
  key: RuleKey
  words: RuleWords
  help: string
  text: string
  source: string
  sourceUrl: string
  isVerified: boolean
  enforcement: RuleValue['enforcement']
}

/** The fields of all rules as the form sends them: `maxMonths_valore`, `maxMonths_fonte`… */
export type SentRules = Record<string, string | null | undefined>

/** The fields of a form that starts from these values. */
export const formOf = (values: RuleValue[]): RuleField[] =>
  RULE_KEYS.map((key) => {
    const value = values.find(({ rule }) => rule === key)
    return {
      key,
      words: RULES[key],
      help: helpFor(key),
      text: value ? writeRule(key, value.value) : '',
      source: value?.source ?? '',
      sourceUrl: value?.sourceUrl ?? '',
      isVerified: value?.isVerified ?? false,
      enforcement: value?.enforcement ?? 'block',
    }
  })

/** The values of a form; throws one form fault with every field that cannot be read, and refuses a set without rules. */
export function readRuleForm(sent: SentRules) {
  const faults: Record<string, string> = {}
  const values = RULE_KEYS.flatMap((key) => {
    const valore = sent[`${key}_valore`]
    const fonte = sent[`${key}_fonte`]
    if (!valore) return []
    const reading = readRule(key, valore)
    if (!reading.ok) faults[`${key}_valore`] = reading.error
    if (!fonte) faults[`${key}_fonte`] = 'Scriva da dove viene questo valore.'
    return [
      {
        rule: key,
        value: reading.ok ? reading.value : null,
        source: fonte ?? '',
        sourceUrl: sent[`${key}_link`] ?? null,
        isVerified: Boolean(sent[`${key}_verificata`]),
        enforcement: (sent[`${key}_effetto`] ?? 'block') as RuleValue['enforcement'],
      },
    ]
  })
  if (values.length === 0) faults[`${RULE_KEYS[0]}_valore`] = 'Scriva almeno una regola.'
  if (Object.keys(faults).length > 0) throw formFault(faults)
  return values
}
