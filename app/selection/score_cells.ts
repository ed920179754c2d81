import { formatPoints, readPoints } from '#selection/points'

/** One box of the scoring table, as its form sends it. */
export type ScoreCell = {
  applicationId: number
  criterionId: number
  /** As typed; blank takes the points away. */
  typed: string
  /** What the box held when the page was made. */
  seen: string
}

/** A box that was filled in well. `hundredths` null for none. */
export type ReadCell = ScoreCell & { hundredths: number | null; seenHundredths: number | null }

type Limits = { name: string; maxHundredths: number }

/** Name of a box in the form, and of its hidden neighbour. */
export const cellName = ({ applicationId, criterionId }: CellId) =>
  `punti_${applicationId}_${criterionId}`

export const seenName = ({ applicationId, criterionId }: CellId) =>
  `visti_${applicationId}_${criterionId}`

type CellId = Pick<ScoreCell, 'applicationId' | 'criterionId'>

/** Reads one box: points with at most two decimals, from zero to the criterion's maximum. */
export function readCell(
  cell: ScoreCell,
  { name, maxHundredths }: Limits
): ReadCell | { fault: string } {
  const typed = cell.typed.trim()
  const hundredths = typed === '' ? null : readPoints(typed)
  if (typed !== '' && hundredths === null) {
    return {
      fault: `Scriva i punti di «${name}» in cifre, con due decimali al massimo: 18 oppure 26,5.`,
    }
  }
  if (hundredths !== null && hundredths > maxHundredths) {
    return {
      fault: `Per «${name}» i punti sono al massimo ${formatPoints(maxHundredths)}: qui c’è ${typed}.`,
    }
  }
  return { ...cell, hundredths, seenHundredths: cell.seen === '' ? null : readPoints(cell.seen) }
}
