/** Who may apply. Every number and switch is the notice's own: see the programme's facts, section 3. */
export interface Eligibility {
  minAge: number | null
  maxAge: number | null
  /** Where applicants must live; `anywhere` asks nothing. */
  territory: 'anywhere' | 'residence' | 'residence_or_domicile'
  /** ISTAT code of the region that `territory` is about. */
  territoryRegion: string | null
  mustBeUnemployed: boolean
  /** Non-EU citizens with a residence permit. */
  admitsNonEu: boolean
  /** What follows when the permit ends before the planned end of the internship. */
  permitMustCoverEnd: 'no' | 'warn' | 'block'
  admitsPensioners: boolean
  /** NASpI, Assegno di inclusione, SFL. */
  admitsIncomeSupport: boolean
  admitsEarlierParticipants: boolean
  /** Months of internship in the programme altogether, earlier ones included; null sets no limit. */
  maxTotalMonths: number | null
}

/** A file to attach. `key` is stable: uploads refer to it. */
export interface AttachmentRule {
  key: string
  label: string
  isRequired: boolean
  /** Asked only of citizens from outside the European Union. */
  onlyNonEu: boolean
}

/** What decides between equal totals. `criterion` compares the points of one criterion, the higher first. */
export type TieBreak =
  { kind: 'criterion'; criterionId: number } | { kind: 'younger' | 'older' | 'longer_unemployed' }

/** Seats of each position kept for those to whom a law gives precedence; they must be suitable too. */
export interface Reserve {
  key: string
  label: string
  /** The law that grants it. */
  source: string
  /** Seats of each position, at most. */
  seats: number
}

/** One changed fact of a correction, in words for the public. */
export interface NoticeChange {
  label: string
  before: string
  after: string
}

/** What a new notice starts from; the coordinator changes it. Facts 3: 18 years, residence or domicile, unemployed. */
export const USUAL_ELIGIBILITY: Eligibility = {
  minAge: 18,
  maxAge: null,
  territory: 'residence_or_domicile',
  territoryRegion: '03',
  mustBeUnemployed: true,
  admitsNonEu: true,
  permitMustCoverEnd: 'warn',
  admitsPensioners: false,
  admitsIncomeSupport: true,
  admitsEarlierParticipants: true,
  maxTotalMonths: 12,
}

/** What applicants usually attach. */
export const USUAL_ATTACHMENTS: AttachmentRule[] = [
  { key: 'identita', label: 'Documento d’identità', isRequired: true, onlyNonEu: false },
  { key: 'curriculum', label: 'Curriculum', isRequired: true, onlyNonEu: false },
  { key: 'permesso', label: 'Permesso di soggiorno', isRequired: true, onlyNonEu: true },
]
