import { count } from '#core/dates'

/** Under this a figure might point at somebody. */
const LEAST_SHOWN = 3

/**
 * A figure as a host reads it: in a small town one or two people could be recognised, so they are not told apart.
 * Nobody at all is said as it is. Who runs the measure sees the exact figures, over whole provinces.
 */
export const smallCount = (people: number): string =>
  people > 0 && people < LEAST_SHOWN ? `meno di ${LEAST_SHOWN}` : count(people)
