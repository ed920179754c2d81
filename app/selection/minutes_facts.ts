/** What minutes state besides the secretary's words, frozen when they are signed. No codice fiscale: see the Garante's guidelines of 2014. */
export type MinutesFacts = {
  notice: string
  host: string
  position: { code: string; title: string }
  commission: { act: string; appointedOn: string; members: { fullName: string; role: string }[] }
  criteria: { name: string; max: string }[]
  applications: {
    code: string
    fullName: string
    /** "Ammessa", "Colloquio svolto" … */
    state: string
    /** Of an exclusion. */
    reason: string | null
    /** "martedì 24 novembre 2026, ore 9.00: presente", or null. */
    interview: string | null
    /** In the order of `criteria`; null where none were given. */
    points: { points: string | null; by: string | null }[]
    total: string | null
  }[]
  signedBy: string
}
