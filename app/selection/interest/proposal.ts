/** What somebody says of themselves and of what they look for; it counts once its e-mail is confirmed. */
export interface InterestProposal {
  fullName: string
  /** E.164, or null. */
  mobile: string | null
  /** ISTAT, six digits. */
  municipalityCode: string
  /** Keys of areas; none means any. */
  areas: string[]
  /** 3, 6, 9, 12; none means any. */
  months: number[]
  /** When the consent was given, as the database writes instants. */
  consentedAt: string
}

/** The same wishes, whenever they were said. */
export const isSameProposal = (one: InterestProposal, other: InterestProposal) =>
  JSON.stringify(wishesOf(one)) === JSON.stringify(wishesOf(other))

const wishesOf = ({ fullName, mobile, municipalityCode, areas, months }: InterestProposal) => [
  fullName,
  mobile,
  municipalityCode,
  [...areas].sort(),
  [...months].sort((a, b) => a - b),
]
