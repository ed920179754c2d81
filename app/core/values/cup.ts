import { fail, ok, type Result } from '#core/result'
import { compact } from '#core/values/text'

export type CupFault = 'length' | 'shape'

const SHAPE = /^[A-Z]\d{2}[A-Z]\d{11}$/

/**
 * The Codice Unico di Progetto, in capitals and without blanks: D69D18000000006. It has no public check character,
 * so only its shape is verified. Source: delibera CIPE 143/2002 and the CUP system's own pages (15 characters).
 */
export function readCup(text: string): Result<string, CupFault> {
  const cup = compact(text).toUpperCase()
  if (cup.length !== 15) return fail('length')
  return SHAPE.test(cup) ? ok(cup) : fail('shape')
}
