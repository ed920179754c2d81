import { DateTime } from 'luxon'
import { ROME } from '#core/clock'
import { longDate } from '#core/dates'
import type { TagValues } from '#core/tags'
import { formatHours } from '#core/values/hours'
import { groupCode } from '#attestations/verification/code'

/** What an attestation says, before it becomes text. */
export type AttestationFacts = {
  firstName: string
  lastName: string
  /** Attended time; null when the file of people gave none. */
  minutes: number | null
  project: string
  cup: string
  webinarTitle: string
  /** Date printed on the paper, `yyyy-MM-dd`. */
  datedOn: string
  code: string
}

/** The value of each tag for one person, as it stays from confirmation on. Without hours `ORE` has no value. */
export function frozenValues(facts: AttestationFacts): TagValues {
  return {
    NOME: facts.firstName,
    COGNOME: facts.lastName,
    PROGETTO: facts.project,
    CUPPROGETTO: facts.cup,
    WEBINAR: facts.webinarTitle,
    DATA: longDate(DateTime.fromISO(facts.datedOn, { zone: ROME })),
    ...(facts.minutes !== null && { ORE: formatHours(facts.minutes) }),
    CODICE: groupCode(facts.code),
  }
}
