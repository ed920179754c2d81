import { rank } from '#selection/ranking/rank'
import { canonicalJson, sealOf } from '#selection/ranking/seal'
import type { RankedEntry, RankingRules } from '#selection/ranking/types'

/** A ranking as its record keeps it. */
export interface RankingRecord {
  rules: RankingRules
  sha256: string
  entries: RankedEntry[]
}

export interface Recomputation {
  isSame: boolean
  /** Of the record as it is now. */
  recordSha256: string
  /** Of what the rules give from the frozen inputs. */
  recomputedSha256: string
  /** Lines that came out differently: code, and what the record and the computation say. */
  differences: { code: string; recorded: RankedEntry | null; recomputed: RankedEntry | null }[]
}

/** Computes a ranking again from its frozen rules and inputs, and compares order, reasons and seal. */
export function recompute({ rules, sha256, entries }: RankingRecord): Recomputation {
  const again = rank(
    rules,
    entries.map(({ inputs }) => inputs)
  )
  const recordSha256 = sealOf(rules, entries)
  const recomputedSha256 = sealOf(rules, again)
  const codes = [...new Set([...entries, ...again].map(({ code }) => code))]
  const differences = codes
    .map((code) => ({
      code,
      recorded: entries.find((entry) => entry.code === code) ?? null,
      recomputed: again.find((entry) => entry.code === code) ?? null,
    }))
    .filter(({ recorded, recomputed }) => canonicalJson(recorded) !== canonicalJson(recomputed))
  return {
    isSame: sha256 === recordSha256 && sha256 === recomputedSha256 && differences.length === 0,
    recordSha256,
    recomputedSha256,
    differences,
  }
}
