import { dayWith } from '#core/dates'
import type Internship from '#internships/models/internship'
import type Suspension from '#internships/models/suspension'
import { daysAfter, daysOf, overlap, type Period } from '#internships/periods'

/** Faults by the name of their field. */
export type Faults = Record<string, string>

/** Dates of an internship, as a change looks at them. */
export type Dated = Pick<Internship, 'startsOn' | 'endsOn'>

/** Beyond this a date was mistyped: no suspension found in the law comes near. */
const LONGEST_TYPED_DAYS = 730

/**
 * What is wrong with the days of a suspension. Its last day may lie after the present end, which shifts by as many days.
 * @param others the suspensions of the same internship that were not cancelled
 * @param validatedTo the last day whose hours were validated
 */
export function suspensionFaults(
  internship: Dated,
  period: Period,
  others: Period[],
  validatedTo: string | null
): Faults {
  const { startsOn, endsOn } = period
  if (endsOn < startsOn) return { al: 'L’ultimo giorno viene prima del primo.' }
  if (startsOn < internship.startsOn || startsOn > internship.endsOn) {
    return { dal: `Il tirocinio va ${daysText(internship)}: scelga un giorno fra questi.` }
  }
  if (daysOf(period) > LONGEST_TYPED_DAYS) return { al: 'Sono più di due anni: controlli l’anno.' }
  const other = others.find((one) => overlap(one, period))
  if (other) return { dal: `Si accavalla con la sospensione ${daysText(other)}.` }
  if (validatedTo && startsOn <= validatedTo) {
    return { dal: hoursSentence(validatedTo, 'la sospensione comincia dopo quel giorno') }
  }
  return {}
}

/** What is wrong with the last day of an early termination. */
export function terminationFaults(
  internship: Dated,
  lastDay: string,
  validatedTo: string | null
): Faults {
  if (lastDay < internship.startsOn || lastDay > internship.endsOn) {
    return {
      ultimo_giorno: `Il tirocinio va ${daysText(internship)}: scelga un giorno fra questi.`,
    }
  }
  if (validatedTo && lastDay < validatedTo) {
    return { ultimo_giorno: hoursSentence(validatedTo, 'l’ultimo giorno non può venire prima') }
  }
  return {}
}

/** What is wrong with the day on which an extension was asked: before the end date (facts, section 7), and not in the future. */
export function askedFaults({ startsOn, endsOn }: Dated, askedOn: string, today: string): Faults {
  const lastUseful = daysAfter(endsOn, -1)
  if (askedOn > lastUseful) {
    return {
      chiesta_il: `Il tirocinio ${endsOn < today ? 'è finito' : 'finisce'} ${dayWith('il', endsOn)}: la proroga si poteva chiedere fino ${dayWith('al', lastUseful)}.`,
    }
  }
  if (askedOn > today) return { chiesta_il: 'È un giorno che deve ancora venire.' }
  if (askedOn < startsOn) return { chiesta_il: `Il tirocinio comincia ${dayWith('il', startsOn)}.` }
  return {}
}

/** Why a suspension can no longer be cancelled: the first fact that depends on it; null when none does. */
export function cancellationObstacle(
  suspension: Suspension,
  later: {
    endsOn: string
    extendedOn: string | null
    others: Period[]
    validatedTo: string | null
  },
  today: string
): string | null {
  const { endsOn, extendedOn, others, validatedTo } = later
  if (extendedOn) {
    return `Dopo la sospensione il tirocinio è stato prorogato, con richiesta ${dayWith('del', extendedOn)}: la proroga parte dalla fine che la sospensione ha spostato.`
  }
  const stranded = others.find(({ startsOn }) => startsOn > endsOn)
  if (stranded) {
    return `Senza questa sospensione il tirocinio finirebbe ${dayWith('il', endsOn)}, prima della sospensione ${daysText(stranded)}.`
  }
  if (validatedTo && suspension.startsOn <= validatedTo) {
    return hoursSentence(validatedTo, 'le ore dovute in quei giorni dipendono dalla sospensione')
  }
  return endsOn < today
    ? `Senza questa sospensione il tirocinio sarebbe già finito, ${dayWith('il', endsOn)}.`
    : null
}

/** "dal 3 marzo 2027 al 2 aprile 2027" */
export const daysText = ({ startsOn, endsOn }: Period) =>
  `${dayWith('dal', startsOn)} ${dayWith('al', endsOn)}`

const hoursSentence = (validatedTo: string, consequence: string) =>
  `Ci sono ore validate fino ${dayWith('al', validatedTo)}: ${consequence}. Per andare più indietro occorre prima riaprire il foglio delle ore.`
