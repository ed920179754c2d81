import type { SourceKey } from '#database/seeders/reference/rule_sources'
import type { RuleKey, RuleValues } from '#internships/rules/catalogue'

/** A value with its source; from `unknown` it is seeded as unverified. */
export type Sourced<T> = [T, SourceKey]
type Values = { [K in RuleKey]?: Sourced<RuleValues[K]> }

export type RuleSetSeed = {
  region: string
  validFrom: string
  act: string
  isVerified: boolean
  note?: string
  values: Values
}

const hours = (count: number) => count * 60
const euros = (amount: number) => amount * 100

/** Staff 0-5: one intern; 6-20: two; above: a tenth, rounded up (the rounding is not stated anywhere). */
const USUAL_QUOTA: RuleValues['hostQuota'] = [
  { from: 0, to: 5, interns: 1 },
  { from: 6, to: 20, interns: 2 },
  { from: 21, to: null, percent: 10, rounding: 'up' },
]

/** What the guidelines of 2017 say for everybody, where a region was not found to say otherwise. */
const COMMON: Values = {
  suspensionIllnessDays: [30, 'sole3'],
  suspensionClosureDays: [15, 'sole3'],
  classroomThreshold: [75, 'lco'],
  attestationThreshold: [70, 'unknown'],
}

/** Facts, section 11. The dates of validity are those of the acts where no later start was found. */
export const RULE_SETS: RuleSetSeed[] = [
  {
    region: 'IT',
    validFrom: '2017-05-25',
    act: 'Linee guida nazionali, Accordo Stato-Regioni del 25 maggio 2017',
    isVerified: true,
    values: {
      ...COMMON,
      minIndemnity: [euros(300), 'sole1'],
      attendanceThreshold: [70, 'sole1'],
      belowThreshold: ['manual', 'unknown'],
      minMonths: [2, 'sole3'],
      minMonthsSeasonal: [1, 'sole3'],
      maxMonths: [12, 'sole3'],
      maxMonthsDisadvantaged: [12, 'sole3'],
      maxMonthsDisabled: [24, 'sole3'],
      hostQuota: [USUAL_QUOTA, 'sole2'],
      internsPerHostTutor: [3, 'unknown'],
      internsPerPromoterTutor: [20, 'adl'],
    },
  },
  {
    region: '03',
    validFrom: '2018-06-09',
    act: 'D.G.R. Lombardia 7763/2018 e D.D.U.O. 6286 del 7 maggio 2018',
    isVerified: true,
    values: {
      ...COMMON,
      minIndemnity: [euros(500), 'edo'],
      minIndemnityPublicBody: [euros(300), 'edo'],
      minIndemnityShortDay: [euros(350), 'edo'],
      minIndemnityWithMeals: [euros(400), 'edo'],
      shortDayMinutes: [hours(4), 'edo'],
      mealsDueAboveMinutes: [hours(5), 'rdsL2'],
      attendanceThreshold: [80, 'edo'],
      belowThreshold: ['manual', 'unknown'],
      minMonths: [2, 'unaL'],
      minMonthsSeasonal: [1, 'unaL'],
      minDaysSummer: [14, 'unaL'],
      maxMonths: [12, 'unaL'],
      maxMonthsDisadvantaged: [12, 'unaL'],
      maxMonthsDisabled: [24, 'unaL'],
      eqf: [{ forbidden: 1, lowMonths: 6, high: 4 }, 'aslT'],
      hostQuota: [USUAL_QUOTA, 'unaL'],
      hostQuotaBonus: [
        [
          { hiredPercent: 20, extra: 1 },
          { hiredPercent: 50, extra: 2 },
          { hiredPercent: 75, extra: 3 },
          { hiredPercent: 100, extra: 4 },
        ],
        'aslD',
      ],
      internsPerHostTutor: [5, 'unknown'],
      internsPerPromoterTutor: [40, 'unknown'],
      suspensionIllnessDays: [30, 'umb'],
      suspensionClosureDays: [15, 'upv'],
    },
  },
  {
    region: '19',
    validFrom: '2017-07-19',
    act: 'D.G.R. Sicilia 292/2017 e direttiva 34205/2017',
    isVerified: false,
    note: 'La data di decorrenza è da verificare sull’atto.',
    values: {
      ...COMMON,
      minIndemnity: [euros(300), 'unaS'],
      attendanceThreshold: [70, 'unaS'],
      belowThreshold: ['manual', 'unknown'],
      minMonths: [2, 'unaS'],
      minMonthsSeasonal: [1, 'unaS'],
      maxMonths: [12, 'unknown'],
      hostQuota: [
        [
          { from: 0, to: 5, interns: 2 },
          { from: 6, to: 20, interns: 4 },
          { from: 21, to: null, percent: 20, rounding: 'up' },
        ],
        'unaS',
      ],
    },
  },
  {
    region: '18',
    validFrom: '2017-05-25',
    act: 'Regione Calabria: atto di recepimento da individuare',
    isVerified: false,
    note: 'L’atto regionale non è stato trovato: decorrenza e valori sono da verificare.',
    values: {
      ...COMMON,
      minIndemnity: [euros(400), 'ita'],
      attendanceThreshold: [70, 'ita'],
      belowThreshold: ['manual', 'unknown'],
      maxMonths: [12, 'unknown'],
      hostQuota: [USUAL_QUOTA, 'unknown'],
    },
  },
  {
    region: '16',
    validFrom: '2023-11-28',
    act: 'L.R. Puglia 26/2023',
    isVerified: true,
    note: 'Gli enti locali devono iscriversi a un albo per ospitare. I numeri per ente non sono stati trovati.',
    values: {
      ...COMMON,
      minIndemnity: [euros(600), 'alt'],
      minIndemnityOverSixMonths: [euros(700), 'rdsP'],
      attendanceThreshold: [70, 'unknown'],
      belowThreshold: ['manual', 'unknown'],
      minMonths: [2, 'ufg'],
      maxMonths: [6, 'ufg'],
      maxWeeklyMinutes: [hours(30), 'losc'],
      oncePerHost: [true, 'losc'],
    },
  },
  {
    region: '20',
    validFrom: '2018-07-03',
    act: 'D.G.R. Sardegna 34/7 del 3 luglio 2018',
    isVerified: false,
    note: 'L’indennità viene da un testo del 2013 e da una bozza del 2018.',
    values: {
      ...COMMON,
      minIndemnity: [euros(400), 'lav'],
      attendanceThreshold: [70, 'sard2'],
      belowThreshold: ['zero', 'sard2'],
      maxMonths: [6, 'lav'],
      maxWeeklyMinutes: [hours(30), 'sard2'],
      maxDailyMinutes: [hours(6), 'sard2'],
    },
  },
  {
    region: '09',
    validFrom: '2024-06-03',
    act: 'L.R. Toscana 32/2002, D.P.G.R. 47/R/2003 e D.P.G.R. 19/R del 3 giugno 2024',
    isVerified: true,
    values: {
      ...COMMON,
      minIndemnity: [euros(600), 'fatto'],
      attendanceThreshold: [70, 'unknown'],
      belowThreshold: ['manual', 'unknown'],
      minMonths: [2, 'nilo'],
      maxMonths: [6, 'nilo'],
      maxMonthsDisadvantaged: [12, 'nilo'],
      maxMonthsDisabled: [24, 'nilo'],
      oncePerHost: [true, 'tosc'],
      oncePerProfile: [true, 'tosc'],
    },
  },
]
