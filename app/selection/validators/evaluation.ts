import vine from '@vinejs/vine'
import { clock } from '#core/clock'
import { formFault } from '#core/form_fault'
import { messagesFor } from '#core/validation'
import { readItalianDate } from '#core/values/italian_date'
import { readRomeInstant, ROME_INSTANT_SENTENCES } from '#core/values/rome_instant'
import type { SlotPlan } from '#selection/actions/create_interview_slots'
import { COMMISSION_ROLES, type CommissionRole } from '#selection/commission_roles'

/** A date as typed, to `yyyy-MM-dd`. */
const isoDate = vine.createRule((value, _options: undefined, field) => {
  const date = readItalianDate(String(value))
  if (date.ok) field.mutate(date.value, field)
  else field.report(ROME_INSTANT_SENTENCES.date, 'isoDate', field)
})

/** A date that has come: nobody is appointed, and no meeting held, tomorrow. */
const notLater = vine.createRule((value, _options: undefined, field) => {
  if (String(value) > clock.rome().toISODate()!) {
    field.report('Questa data deve ancora venire: la controlli.', 'notLater', field)
  }
})

const pastDate = () => vine.string().trim().use(isoDate()).use(notLater())

const reason = () => vine.string().trim().minLength(5).maxLength(1000)

const REASON_WORDS = {
  'motivo.required': 'Scriva il motivo.',
  'motivo.minLength': 'Scriva il motivo con almeno {{ min }} caratteri.',
  'motivo.maxLength': 'Il motivo può avere al massimo {{ max }} caratteri: lo accorci.',
}

/** The act that appoints a commission. */
export const commissionValidator = vine.create({
  atto: vine.string().trim().minLength(5).maxLength(200),
  data: pastDate(),
})
commissionValidator.messagesProvider = messagesFor({
  atto: 'Atto di nomina',
  data: 'Data dell’atto',
})

/** Somebody who joins a commission. */
export const commissionerValidator = vine.create({
  nome_completo: vine.string().trim().minLength(5).maxLength(200),
  incarico: vine.enum(Object.keys(COMMISSION_ROLES) as CommissionRole[]),
})
commissionerValidator.messagesProvider = messagesFor({ incarico: 'Incarico' })

/** The decision on an admission. */
export const admissionValidator = vine.create({
  esito: vine.enum(['ammessa', 'esclusa'] as const),
  motivo: reason().optional().requiredWhen('esito', '=', 'esclusa'),
})
admissionValidator.messagesProvider = messagesFor(
  { esito: 'Decisione' },
  {
    ...REASON_WORDS,
    'esito.required': 'Scelga se ammettere o no la domanda.',
    'motivo.required': 'Scriva il motivo: chi ha fatto domanda lo legge nella sua pagina.',
  }
)

/** A reason alone: reconsidering. */
export const reconsiderationValidator = vine.create({ motivo: reason() })
reconsiderationValidator.messagesProvider = messagesFor({}, REASON_WORDS)

/** What an applicant is asked to complete. */
export const completionValidator = vine.create({
  richiesta: vine.string().trim().minLength(10).maxLength(2000),
})
completionValidator.messagesProvider = messagesFor(
  { richiesta: 'Che cosa serve' },
  { 'richiesta.required': 'Scriva che cosa serve: chi ha fatto domanda legge queste parole.' }
)

/** Slots for interviews. */
export const slotsValidator = vine.create({
  giorno: vine.string().trim(),
  dalle: vine.string().trim(),
  alle: vine.string().trim(),
  minuti: vine.number().withoutDecimals().range([5, 240]),
  luogo: vine.string().trim().minLength(5).maxLength(300),
})
slotsValidator.messagesProvider = messagesFor({
  giorno: 'Giorno',
  dalle: 'Dalle',
  alle: 'Alle',
  minuti: 'Minuti per ogni colloquio',
  luogo: 'Luogo',
})

/** The slots of a validated form; each hour that cannot be is a fault of its field. */
export function slotPlanOf(form: Awaited<ReturnType<typeof slotsValidator.validate>>): SlotPlan {
  const from = readRomeInstant(form.giorno, form.dalle)
  const to = readRomeInstant(form.giorno, form.alle)
  const fieldOf = (fault: string, hour: string) => (fault === 'date' ? 'giorno' : hour)
  if (!from.ok)
    throw formFault({ [fieldOf(from.error, 'dalle')]: ROME_INSTANT_SENTENCES[from.error] })
  if (!to.ok) throw formFault({ [fieldOf(to.error, 'alle')]: ROME_INSTANT_SENTENCES[to.error] })
  if (to.value <= from.value)
    throw formFault({ alle: 'La fine viene prima dell’inizio: controlli le ore.' })
  return { from: from.value, to: to.value, minutes: form.minuti, place: form.luogo }
}

/** The order of an automatic convocation. */
export const convocationsValidator = vine.create({
  ordine: vine.enum(['cognome', 'protocollo'] as const),
})
convocationsValidator.messagesProvider = messagesFor({ ordine: 'Ordine' })

/** One appointment by hand. */
export const convocationValidator = vine.create({
  orario: vine.number().withoutDecimals().range([1, 2_147_483_647]),
  motivo: reason().optional(),
})
convocationValidator.messagesProvider = messagesFor(
  { orario: 'Orario' },
  { ...REASON_WORDS, 'orario.required': 'Scelga un orario dell’elenco.' }
)

/** Present or absent. */
export const interviewValidator = vine.create({
  esito: vine.enum(['presente', 'assente'] as const),
})
interviewValidator.messagesProvider = messagesFor({ esito: 'Presenza' })

/** In whose name points are given. */
export const scorerValidator = vine.create({
  commissario: vine.number().withoutDecimals().range([1, 2_147_483_647]),
})
scorerValidator.messagesProvider = messagesFor(
  { commissario: 'Chi attribuisce i punti' },
  { 'commissario.required': 'Scelga chi, nella commissione, attribuisce i punti.' }
)

/** Minutes of a meeting. */
export const minutesValidator = vine.create({
  data: pastDate(),
  testo: vine.string().trim().minLength(20).maxLength(20_000),
})
minutesValidator.messagesProvider = messagesFor({
  data: 'Data della seduta',
  testo: 'Testo del verbale',
})
