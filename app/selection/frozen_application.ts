/** Everything an applicant sent, as it is frozen and hashed. Dates `yyyy-MM-dd`, countries ISO 3166-1 alpha-2. */
export interface FrozenApplication {
  notice: string
  position: { code: string; title: string; host: string }
  person: {
    firstName: string
    lastName: string
    sex: 'F' | 'M'
    bornOn: string
    /** Municipality in Italy, or town abroad. */
    birthPlace: string
    birthProvince: string | null
    birthCountry: string
    citizenship: string
    codiceFiscale: string
  }
  residence: PostalAddress
  /** Null when it is the residence. */
  domicile: PostalAddress | null
  contacts: { email: string; mobile: string; pec: string | null }
  requirements: {
    /** `employed` only where the notice does not ask to be without a job. */
    employment: 'unemployed' | 'never_employed' | 'employed'
    unemployedSince: string | null
    /** When the declaration of immediate availability (DID) was made, if it was already. */
    didOn: string | null
    incomeSupport: 'none' | 'naspi' | 'adi' | 'sfl' | 'other'
    isPensioner: boolean
    permit: { kind: string; number: string; expiresOn: string } | null
    earlier: { host: string; from: string; to: string; months: number }[]
    reserves: string[]
  }
  titles: {
    level: TitleLevel
    name: string
    /** Null when there is no title. */
    year: number | null
    institute: string | null
    experiences: { what: string; where: string; from: string; to: string | null }[]
    languages: { language: string; level: string }[]
    digital: string | null
    motivation: string
  }
  attachments: { kind: string; label: string; fileName: string; bytes: number; sha256: string }[]
  declarations: {
    isOnlyApplication: true
    isTruthful: true
    hasReadPrivacy: true
    wantsSms: boolean
  }
}

export interface PostalAddress {
  address: string
  postalCode: string
  municipalityCode: string
  municipality: string
  provinceCode: string
}

/** Highest qualification, from the lowest up. */
export const TITLE_LEVELS = {
  none: 'Nessun titolo o licenza elementare',
  lower_secondary: 'Licenza media',
  vocational: 'Qualifica o diploma professionale (3-4 anni)',
  upper_secondary: 'Diploma di scuola superiore',
  its: 'Diploma ITS Academy',
  bachelor: 'Laurea triennale',
  master: 'Laurea magistrale o a ciclo unico',
  doctorate: 'Master, specializzazione o dottorato',
} as const

export type TitleLevel = keyof typeof TITLE_LEVELS

/** Kinds of income support, as the form names them. */
export const INCOME_SUPPORT = {
  none: 'Nessuno',
  naspi: 'NASpI o DIS-COLL',
  adi: 'Assegno di inclusione (ADI)',
  sfl: 'Supporto per la formazione e il lavoro (SFL)',
  other: 'Altro sostegno',
} as const
