import { sha256 } from '#core/storage'
import type { RankedEntry, RankingRules } from '#selection/ranking/types'

/** JSON whose keys are in order, so that equal values have equal bytes whatever the database gives back. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const pairs = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`)
  return `{${pairs.join(',')}}`
}

/** SHA-256 of rules and lines: what a ranking is recognised by. */
export function sealOf(rules: RankingRules, entries: RankedEntry[]): string {
  const lines = entries.map(
    ({ code, line, place, isTied, totalHundredths, outcome, inputs, reason }) => ({
      code,
      line,
      place,
      isTied,
      totalHundredths,
      outcome,
      inputs,
      reason,
    })
  )
  return sha256(Buffer.from(canonicalJson({ rules, entries: lines })))
}
