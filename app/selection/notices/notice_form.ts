import type { Infer } from '@vinejs/vine/types'
import type { DateTime } from 'luxon'
import { ROME } from '#core/clock'
import { readItalianDate } from '#core/values/italian_date'
import { readRomeInstant, ROME_INSTANT_SENTENCES } from '#core/values/rome_instant'
import { noticeValidator } from '#selection/notices/notice_validator'
import { bodyOf } from '#selection/notices/typed_form'
import type { TypedNotice } from '#selection/notices/typed_notice'
import type { AttachmentRule, Eligibility, Reserve } from '#selection/notice_rules'
import { formatPoints, readPoints } from '#selection/points'

/** What is wrong with the fields, by their names: one sentence each. */
export type FieldFaults = Record<string, string>

/** A tie-break that still names its criterion by the key of its row. */
export type TieBreakValue =
  { criterionKey: string } | { kind: 'younger' | 'older' | 'longer_unemployed' }

/** A draft as the database will have it. */
export interface NoticeValues {
  number: number
  year: number
  title: string
  description: string
  legalBasis: string | null
  opensAt: DateTime | null
  closesAt: DateTime | null
  startsOn: string | null
  rankingsExpectedOn: string | null
  eligibility: Eligibility
  attachments: AttachmentRule[]
  reserves: Reserve[]
  minimumHundredths: number
  completionDays: number
  offerDays: number
  criteria: { key: string; name: string; maxHundredths: number; isInterview: boolean }[]
  tieBreaks: TieBreakValue[]
}

type Checked = Infer<typeof noticeValidator>
const PEOPLE_RULES = ['younger', 'older', 'longer_unemployed'] as const

/** Reads the whole form and tells everything that is to be mended at once. */
export async function readNoticeForm(
  typed: TypedNotice
): Promise<{ values: NoticeValues | null; faults: FieldFaults }> {
  const faults: FieldFaults = {}
  const [invalid, checked] = await noticeValidator.tryValidate(bodyOf(typed))
  for (const { field, message } of invalid?.messages ?? []) faults[field] ??= message
  const dates = readDates(typed.fields, faults)
  const scores = readScores(typed, faults)
  checkRules(typed.fields, faults)
  const tieBreaks = readTieBreaks(typed, faults)
  if (!checked || Object.keys(faults).length > 0) return { values: null, faults }
  return { values: { ...valuesOf(checked), ...dates, ...scores, tieBreaks }, faults }
}

/** The dates of a notice, each read for itself and then held against the others. */
export function readDates(fields: Record<string, string>, faults: FieldFaults) {
  const opensAt = readInstant(fields, 'apre', faults)
  const closesAt = readInstant(fields, 'chiude', faults)
  const startsOn = readDay(fields, 'inizio', faults)
  const rankingsExpectedOn = readDay(fields, 'graduatorie', faults)
  if (opensAt && closesAt && closesAt <= opensAt) {
    faults.chiude_il ??= 'La chiusura viene prima dell’apertura: controlli le due date.'
  }
  const closesOn = closesAt?.setZone(ROME).toISODate()
  if (closesOn && startsOn && startsOn <= closesOn) {
    faults.inizio ??=
      'I tirocini iniziano dopo la chiusura dell’avviso: scelga una data successiva.'
  }
  if (closesOn && rankingsExpectedOn && rankingsExpectedOn < closesOn) {
    faults.graduatorie ??= 'Le graduatorie vengono dopo la chiusura: scelga una data successiva.'
  }
  return { opensAt, closesAt, startsOn, rankingsExpectedOn }
}

/** Date and hour together; null when both are blank, or when something is to be mended. */
export function readInstant(
  fields: Record<string, string>,
  name: string,
  faults: FieldFaults
): DateTime | null {
  const [date, time] = [fields[`${name}_il`] ?? '', fields[`${name}_alle`] ?? '']
  if (!date.trim() && !time.trim()) return null
  const instant = readRomeInstant(date, time)
  if (instant.ok) return instant.value
  const field = instant.error === 'date' ? `${name}_il` : `${name}_alle`
  faults[field] ??= ROME_INSTANT_SENTENCES[instant.error]
  return null
}

/** A day, `yyyy-MM-dd`; null when blank or to be mended. */
export function readDay(fields: Record<string, string>, name: string, faults: FieldFaults) {
  const text = fields[name] ?? ''
  if (!text.trim()) return null
  const day = readItalianDate(text)
  if (day.ok) return day.value
  faults[name] ??= ROME_INSTANT_SENTENCES.date
  return null
}

function readScores({ fields, rows }: TypedNotice, faults: FieldFaults) {
  const names = rows.criteri.map(({ nome }) => (nome ?? '').trim().toLowerCase())
  const criteria = rows.criteri.map(({ chiave, nome, punti, colloquio }, place) => {
    const maxHundredths = readPoints(punti ?? '')
    if (!maxHundredths) {
      faults[`criteri.${place}.punti`] ??=
        'Scriva il punteggio massimo, maggiore di zero, per esempio 30 o 12,5.'
    }
    if (names[place] && names.indexOf(names[place]) < place) {
      faults[`criteri.${place}.nome`] ??= 'Un altro criterio ha già questo nome: lo distingua.'
    }
    const isInterview = colloquio === 'on'
    return {
      key: chiave ?? '',
      name: (nome ?? '').trim(),
      maxHundredths: maxHundredths ?? 0,
      isInterview,
    }
  })
  const minimumHundredths = fields.minimo?.trim() ? readPoints(fields.minimo) : 0
  const sum = criteria.reduce((total, { maxHundredths }) => total + maxHundredths, 0)
  if (minimumHundredths === null) {
    faults.minimo ??= 'Scriva il punteggio minimo, per esempio 60.'
  } else if (minimumHundredths > sum) {
    faults.minimo ??= `Il minimo supera la somma dei criteri, che è ${formatPoints(sum)}: nessuno potrebbe raggiungerlo.`
  }
  return { criteria, minimumHundredths: minimumHundredths ?? 0 }
}

function readTieBreaks({ rows }: TypedNotice, faults: FieldFaults): TieBreakValue[] {
  const keys = rows.criteri.map(({ chiave }) => chiave)
  return rows.spareggi.map(({ regola = '' }, place) => {
    const isRepeated = rows.spareggi.findIndex((other) => other.regola === regola) < place
    if (isRepeated)
      faults[`spareggi.${place}.regola`] ??= 'Questa regola c’è già più in alto: la tolga.'
    const kind = PEOPLE_RULES.find((rule) => rule === regola)
    if (kind) return { kind }
    const criterionKey = regola.replace(/^criterio:/, '')
    if (!keys.includes(criterionKey)) {
      faults[`spareggi.${place}.regola`] ??=
        'Il criterio di questa regola non c’è più: ne scelga un’altra.'
    }
    return { criterionKey }
  })
}

function checkRules(fields: Record<string, string>, faults: FieldFaults) {
  const [min, max] = [Number(fields.eta_minima), Number(fields.eta_massima)]
  if (min > 0 && max > 0 && max < min) {
    faults.eta_massima ??= 'L’età massima è più bassa della minima: controlli le due.'
  }
  if (fields.territorio !== 'anywhere' && !fields.regione) {
    faults.regione ??= 'Scelga la regione in cui bisogna abitare.'
  }
}

const valuesOf = (form: Checked) => ({
  ...{ number: form.numero, year: form.anno, title: form.titolo },
  ...{ description: form.descrizione ?? '', legalBasis: form.atto ?? null },
  ...{ completionDays: form.giorni_completamento, offerDays: form.giorni_offerta },
  eligibility: eligibilityOf(form),
  attachments: form.allegati.map(({ chiave, nome, obbligatorio, solo_extra_ue: onlyNonEu }) => ({
    ...{ key: chiave, label: nome, isRequired: Boolean(obbligatorio) },
    onlyNonEu: Boolean(onlyNonEu),
  })),
  reserves: form.riserve.map(({ chiave, nome, fonte, posti }) => ({
    ...{ key: chiave, label: nome, source: fonte, seats: posti },
  })),
})

const eligibilityOf = (form: Checked): Eligibility => ({
  minAge: form.eta_minima ?? null,
  maxAge: form.eta_massima ?? null,
  territory: form.territorio,
  territoryRegion: form.territorio === 'anywhere' ? null : (form.regione ?? null),
  mustBeUnemployed: Boolean(form.senza_lavoro),
  admitsNonEu: Boolean(form.extra_ue),
  permitMustCoverEnd: form.permesso,
  admitsPensioners: Boolean(form.pensionati),
  admitsIncomeSupport: Boolean(form.sostegno),
  admitsEarlierParticipants: Boolean(form.gia_partecipanti),
  maxTotalMonths: form.mesi_massimi ?? null,
})
