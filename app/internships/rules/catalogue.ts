/** Interns that a host may take by its permanent staff: a number, or a share of the staff. `to` null has no upper bound. */
export type QuotaBand = { from: number; to: number | null; interns: number } | QuotaShare
export type QuotaShare = {
  from: number
  to: number | null
  percent: number
  rounding: 'up' | 'down'
}

/** More interns for hosts that hired a share of the interns of the last 24 months. */
export type QuotaBonus = { hiredPercent: number; extra: number }

/**
 * What the level of the competences (EQF) allows: none at `forbidden`; with nothing above `lowest` at most `lowMonths`; beyond
 * `lowMonths` an extension needs one at `high`, and as many months at signing need all of them there.
 */
export type EqfRule = { forbidden: number; lowMonths: number; high: number }

/** Every rule that a rule set may hold, with the type of its value. Money in cents a month, durations in minutes where said. */
export interface RuleValues {
  /** Cents a month. */
  minIndemnity: number
  minIndemnityPublicBody: number
  /** With no more than `shortDayMinutes` a day. */
  minIndemnityShortDay: number
  minIndemnityWithMeals: number
  /** For internships longer than six months. */
  minIndemnityOverSixMonths: number
  shortDayMinutes: number
  /** Meal voucher or canteen due above these minutes a day. */
  mealsDueAboveMinutes: number
  /** Percent of the planned hours of a month that earn the whole indemnity. */
  attendanceThreshold: number
  belowThreshold: 'proportional' | 'zero' | 'manual'
  minMonths: number
  minMonthsSeasonal: number
  minDaysSummer: number
  /** Longest duration by kind of recipient, extensions included. */
  maxMonths: number
  maxMonthsDisadvantaged: number
  maxMonthsDisabled: number
  eqf: EqfRule
  hostQuota: QuotaBand[]
  hostQuotaBonus: QuotaBonus[]
  internsPerHostTutor: number
  internsPerPromoterTutor: number
  /** Solar days from which an absence suspends. */
  suspensionIllnessDays: number
  suspensionClosureDays: number
  maxWeeklyMinutes: number
  maxDailyMinutes: number
  /** Percent of classroom hours that admits to the final exam. */
  classroomThreshold: number
  oncePerHost: boolean
  oncePerProfile: boolean
  /** Percent of the planned duration that earns the final attestation. */
  attestationThreshold: number
}

export type RuleKey = keyof RuleValues

/** How a rule is called and shown. `unit` says how its value is read and written. */
export type RuleKind = 'money' | 'percent' | 'months' | 'days' | 'minutes' | 'count' | 'yes_no'
export type RuleWords = {
  label: string
  group: string
  unit: RuleKind | 'below' | 'eqf' | 'quota' | 'bonus'
}

const rule = (group: string, label: string, unit: RuleWords['unit']): RuleWords => ({
  group,
  label,
  unit,
})

const INDEMNITY = 'Indennità'
const DURATION = 'Durata'
const HOST = 'Ente e tutor'
const HOURS = 'Orario e formazione'
const AGAIN = 'Più tirocini'

/** In the order of the page that compares regions. */
export const RULES: Record<RuleKey, RuleWords> = {
  minIndemnity: rule(INDEMNITY, 'Minimo mensile', 'money'),
  minIndemnityPublicBody: rule(INDEMNITY, 'Minimo se ospita una pubblica amministrazione', 'money'),
  minIndemnityShortDay: rule(INDEMNITY, 'Minimo con orario breve', 'money'),
  minIndemnityWithMeals: rule(INDEMNITY, 'Minimo con mensa o buoni pasto', 'money'),
  minIndemnityOverSixMonths: rule(INDEMNITY, 'Minimo oltre i sei mesi', 'money'),
  shortDayMinutes: rule(INDEMNITY, 'Orario breve: al giorno, fino a', 'minutes'),
  mealsDueAboveMinutes: rule(INDEMNITY, 'Mensa o buono pasto dovuti oltre', 'minutes'),
  attendanceThreshold: rule(INDEMNITY, 'Presenza per l’indennità piena', 'percent'),
  belowThreshold: rule(INDEMNITY, 'Sotto quella presenza', 'below'),
  minMonths: rule(DURATION, 'Minima', 'months'),
  minMonthsSeasonal: rule(DURATION, 'Minima, attività stagionali', 'months'),
  minDaysSummer: rule(DURATION, 'Minima, tirocini estivi', 'days'),
  maxMonths: rule(DURATION, 'Massima, proroghe comprese', 'months'),
  maxMonthsDisadvantaged: rule(DURATION, 'Massima, persone svantaggiate', 'months'),
  maxMonthsDisabled: rule(DURATION, 'Massima, persone con disabilità', 'months'),
  eqf: rule(DURATION, 'Competenze e livello EQF', 'eqf'),
  suspensionIllnessDays: rule(DURATION, 'Sospensione per malattia o infortunio da', 'days'),
  suspensionClosureDays: rule(DURATION, 'Sospensione per chiusura dell’ente da', 'days'),
  hostQuota: rule(HOST, 'Tirocinanti per ente', 'quota'),
  hostQuotaBonus: rule(HOST, 'Quota in più per chi assume', 'bonus'),
  internsPerHostTutor: rule(HOST, 'Tirocinanti per tutor dell’ente', 'count'),
  internsPerPromoterTutor: rule(HOST, 'Tirocinanti per tutor del promotore', 'count'),
  maxWeeklyMinutes: rule(HOURS, 'Orario massimo a settimana', 'minutes'),
  maxDailyMinutes: rule(HOURS, 'Orario massimo al giorno', 'minutes'),
  classroomThreshold: rule(HOURS, 'Aula: presenza per l’esame finale', 'percent'),
  attestationThreshold: rule(HOURS, 'Durata svolta per l’attestazione finale', 'percent'),
  oncePerHost: rule(AGAIN, 'Una volta sola presso lo stesso ente', 'yes_no'),
  oncePerProfile: rule(AGAIN, 'Una volta sola per profilo professionale', 'yes_no'),
}

export const RULE_KEYS = Object.keys(RULES) as RuleKey[]

/** What follows when a rule is not kept, in words. */
export const ENFORCEMENTS = {
  block: 'Si ferma',
  justify: 'Serve un motivo scritto',
  inform: 'Si avvisa soltanto',
} as const
