import vine from '@vinejs/vine'
import { messagesFor } from '#core/validation'
import { readHours } from '#core/values/hours'
import { readItalianDate } from '#core/values/italian_date'
import { readStretch, WEEKDAYS } from '#internships/week_pattern'

/** "giorno_1_2": the second stretch of Monday. */
export const dayField = (day: number, part: number) => `giorno_${day}_${part}`

const SENTENCES = {
  shape: 'scriva da che ora a che ora, per esempio 9.00-13.00; se non c’è orario lasci vuoto.',
  no_such_time: 'le ore vanno da 0.00 a 24.00 e i minuti da 00 a 59.',
  backwards: 'l’orario finisce prima di cominciare.',
}

const stretch = vine.createRule((value, day: string, field) => {
  const reading = readStretch(String(value))
  if (!reading.ok) field.report(`${day}: ${SENTENCES[reading.error]}`, 'stretch', field)
})

const hours = vine.createRule((value, _: undefined, field) => {
  if (!readHours(String(value)).ok) {
    field.report('Scriva le ore in cifre, per esempio 36 oppure 37,5.', 'hours', field)
  }
})

const day = vine.createRule((value, _: undefined, field) => {
  const reading = readItalianDate(String(value))
  if (reading.ok) return field.mutate(reading.value, field)
  field.report('Non è una data del calendario. La scriva così: 24/11/2026.', 'day', field)
})

const text = (most: number, least = 1) => vine.string().trim().minLength(least).maxLength(most)

const dayFields = Object.fromEntries(
  WEEKDAYS.flatMap((name, index) =>
    [1, 2].map((part) => [
      dayField(index + 1, part),
      text(40)
        .use(stretch(name[0].toUpperCase() + name.slice(1)))
        .optional(),
    ])
  )
)

/** The training plan; what its fields say together is judged afterwards. */
export const planValidator = vine.create({
  revisione: vine.number().range([0, 1_000_000_000]),
  area: vine.number(),
  obiettivi: text(4000, 10),
  attivita: text(4000, 10),
  metodi: text(4000).optional(),
  competenze: vine.array(vine.number()).maxLength(30).optional(),
  nuovo_profilo: text(160, 3).optional(),
  nuova_competenza: text(200, 5).optional(),
  nuovo_livello: vine.number().withoutDecimals().range([1, 8]).optional(),
  nuovo_verificato: vine.string().optional(),
  sedi: vine.array(vine.number()).maxLength(30).optional(),
  inail: text(60).optional(),
  polizza: text(120).optional(),
  mensa: vine.string().optional(),
  ore_aula: text(12).use(hours()),
  ore_lavoro: text(12).use(hours()),
  ...(dayFields as object),
})
planValidator.messagesProvider = messagesFor(
  {
    obiettivi: 'Obiettivi',
    attivita: 'Attività',
    metodi: 'Metodi',
    inail: 'Posizione INAIL',
    polizza: 'Polizza di responsabilità civile',
    ore_aula: 'Ore di aula',
    ore_lavoro: 'Ore di lavoro',
    nuovo_profilo: 'Profilo',
    nuova_competenza: 'Competenza',
    nuovo_livello: 'Livello EQF',
  },
  {
    'area.required': 'Scelga l’area.',
    'obiettivi.required': 'Scriva gli obiettivi: che cosa la persona deve imparare.',
    'obiettivi.minLength': 'Scriva gli obiettivi per esteso.',
    'attivita.required': 'Scriva le attività: che cosa la persona farà ogni giorno.',
    'attivita.minLength': 'Scriva le attività per esteso.',
    'ore_aula.required': 'Scriva le ore di aula; se non ce ne sono, scriva 0.',
    'ore_lavoro.required': 'Scriva le ore di lavoro.',
  }
)

/** Which paper is to be made. */
export const documentValidator = vine.create({
  tipo: vine.enum(['agreement', 'plan', 'extension'] as const),
})

/** Who signed a paper, how and when. The file is judged afterwards. */
export const signatureValidator = vine.create({
  firmatari: vine
    .array(vine.enum(['intern', 'host', 'promoter'] as const))
    .minLength(1)
    .maxLength(3)
    .distinct(),
  modo: vine.enum(['paper', 'electronic'] as const),
  firmato_il: text(30).use(day()),
})
signatureValidator.messagesProvider = messagesFor(
  { firmato_il: 'Data della firma' },
  {
    'firmatari.required': 'Scelga chi ha firmato.',
    'modo.required': 'Scelga se la firma è su carta o elettronica.',
    'firmato_il.required': 'Scriva la data della firma.',
  }
)
