/** Answers of some former interns. */
export interface OutcomeCounts {
  asked: number
  answered: number
  /** Of those who answered, who works. */
  atWork: number
  /** Of those who work, who says that the internship helped, wholly or in part. */
  thanks: number
}

export interface OutcomeGroup extends OutcomeCounts {
  label: string
}

/** A group as it is shown: null is a figure that might point at somebody. */
export interface ShownGroup {
  label: string
  asked: number | null
  answered: number | null
  atWork: number | null
  thanks: number | null
}

/** Under this a figure might point at somebody. */
const LEAST_SHOWN = 3

/**
 * Groups without figures that might point at somebody. Groups of fewer than three people, or with fewer than three answers,
 * are told together under `others`, taking in the next smallest until they are enough; inside a group a figure that
 * leaves one or two people on either side is not shown, and where one alone is hidden in a column the smallest of the
 * others is hidden with it, so that no sum gives it back.
 */
export function anonymous(groups: OutcomeGroup[], others: string): ShownGroup[] {
  const shown = together(groups, others).map((group): ShownGroup => ({
    label: group.label,
    asked: isFew(group.asked) ? null : group.asked,
    answered: isFew(group.answered) ? null : group.answered,
    atWork: betrays(group.atWork, group.answered) ? null : group.atWork,
    thanks: betrays(group.thanks, group.atWork) ? null : group.thanks,
  }))
  hideSecond(shown, 'atWork')
  hideSecond(shown, 'thanks')
  return shown
}

/** Whole percent, or null where either figure is hidden or there is nothing to divide by. */
export const percent = (part: number | null, whole: number | null): number | null =>
  part === null || !whole ? null : Math.round((part * 100) / whole)

const isFew = (people: number) => people > 0 && people < LEAST_SHOWN

const betrays = (part: number, whole: number) => isFew(part) || isFew(whole - part)

const isSmall = ({ asked, answered }: OutcomeCounts) => isFew(asked) || isFew(answered)

function together(groups: OutcomeGroup[], others: string): OutcomeGroup[] {
  const small = groups.filter(isSmall)
  if (small.length === 0) return groups
  const rest = groups.filter((group) => !isSmall(group)).sort((a, b) => a.answered - b.answered)
  let sum = summed(small, others)
  while (isSmall(sum) && rest.length > 0) sum = summed([sum, rest.shift()!], others)
  return [...groups.filter((group) => rest.includes(group)), sum]
}

/** The sum of some groups. */
export const summed = (groups: OutcomeGroup[], label: string): OutcomeGroup => ({
  label,
  asked: total(groups, 'asked'),
  answered: total(groups, 'answered'),
  atWork: total(groups, 'atWork'),
  thanks: total(groups, 'thanks'),
})

const total = (groups: OutcomeGroup[], key: keyof OutcomeCounts) =>
  groups.reduce((sum, group) => sum + group[key], 0)

/** A zero has nobody in it: it is no cover. */
function hideSecond(groups: ShownGroup[], key: 'atWork' | 'thanks') {
  if (groups.filter((group) => group[key] === null).length !== 1) return
  const [smallest] = groups.filter((group) => group[key]).sort((a, b) => a[key]! - b[key]!)
  if (smallest) smallest[key] = null
}
