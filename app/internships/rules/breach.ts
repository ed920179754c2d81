import type { RuleKey, RuleValues } from '#internships/rules/catalogue'
import type { RuleInForce, Rules } from '#internships/rules/rule_sets'

/** A rule that is not kept: the sentence says what is wrong and how far, the rest whether and how it can stand. */
export interface Breach {
  rule: RuleKey
  sentence: string
  act: string
  source: string
  isVerified: boolean
  enforcement: RuleInForce['enforcement']
}

/**
 * Judges one rule, where the rule set holds it.
 * @param judge what is wrong with the value in force, in a sentence; null when nothing is
 */
export function judged<K extends RuleKey>(
  rules: Rules,
  key: K,
  judge: (value: RuleValues[K]) => string | null
): Breach[] {
  const rule = rules.get(key)
  const sentence = rule && judge(rule.value)
  return rule && sentence ? [breachOf(rules, rule, sentence)] : []
}

/** The breach of a rule that is known to be in force. */
export const breachOf = (
  rules: Rules,
  rule: Pick<RuleInForce, 'key' | 'source' | 'isVerified' | 'enforcement'>,
  sentence: string
): Breach => ({
  rule: rule.key,
  sentence,
  act: rules.set.act,
  source: rule.source,
  isVerified: rule.isVerified,
  enforcement: rule.enforcement,
})
