import vine from '@vinejs/vine'
import { messagesFor } from '#core/validation'
import { readCodiceFiscale, type CodiceFiscaleFault } from '#core/values/codice_fiscale'
import { fields } from '#hosts/form_rules'

const CODE_SENTENCES: Record<CodiceFiscaleFault, string> = {
  length: 'Il codice fiscale ha 16 caratteri, o 11 cifre se è provvisorio: lo scriva per intero.',
  shape: 'Lettere e cifre non sono al loro posto: lo ricopi dalla tessera.',
  check_character:
    'C’è almeno un carattere sbagliato, l’ultimo non torna: lo ricopi dalla tessera.',
  date: 'Contiene una data di nascita che non esiste: lo ricopi dalla tessera.',
}

const codiceFiscale = vine.createRule((value, _: undefined, field) => {
  const reading = readCodiceFiscale(String(value))
  if (reading.ok) return field.mutate(reading.value.code, field)
  field.report(CODE_SENTENCES[reading.error], 'unreadable', field)
})

const reason = () => vine.string().trim().minLength(10).maxLength(1000)
const revision = () => vine.number().withoutDecimals().positive()

/** A check of the list: when it was made and what proves it. */
export const checkValidator = vine.create({
  data: fields.day(),
  prova: fields.line(300, 3),
})

/** The communication of the start: its number and when it was sent. */
export const communicationValidator = vine.create({
  numero: vine
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 ./-]{2,59}$/),
  data: fields.day(),
})

export const reasonValidator = vine.create({ motivo: reason() })

export const tutorAssignmentValidator = vine.create({
  lato: vine.enum(['ente', 'promotore']),
  tutor: vine.number().withoutDecimals().positive(),
  dal: fields.day(),
  motivo: vine.string().trim().minLength(3).maxLength(500).optional(),
  visto: vine.number().withoutDecimals().min(0),
})

export const datesValidator = vine.create({
  inizio: fields.day(),
  fine: fields.day().optional(),
  revisione: revision(),
})

export const codeValidator = vine.create({
  codice_fiscale: vine.string().trim().maxLength(40).use(codiceFiscale()),
  motivo: reason(),
  visto: vine.string().trim().maxLength(16),
})

export const promoterTutorValidator = vine.create({
  nome_completo: fields.line(200, 3),
  email: fields.email('nome.cognome@promotore.example'),
})

const words = messagesFor(
  {
    data: 'Data',
    prova: 'Prova',
    numero: 'Numero della COB',
    tutor: 'Tutor',
    dal: 'Dal giorno',
    inizio: 'Inizio',
    fine: 'Fine',
    codice_fiscale: 'Codice fiscale',
  },
  {
    'data.required': 'Scriva il giorno.',
    'prova.required': 'Scriva che cosa lo prova: un numero, un documento, un incontro.',
    'numero.required': 'Scriva il numero della comunicazione.',
    'numero.regex': 'Scriva il numero com’è sulla ricevuta: solo lettere, cifre, punti e barre.',
    'motivo.required': 'Scriva il motivo.',
    'motivo.minLength': 'Scriva il motivo per esteso, almeno {{ min }} caratteri.',
    'tutor.required': 'Scelga il tutor.',
    'tutor.number': 'Scelga il tutor.',
    'dal.required': 'Scriva da quale giorno.',
    'inizio.required': 'Scriva il giorno di inizio.',
    'codice_fiscale.required': 'Scriva il codice fiscale.',
    'nome_completo.required': 'Scriva nome e cognome.',
    'email.required': 'Scriva l’e-mail.',
  }
)
for (const validator of [
  checkValidator,
  communicationValidator,
  reasonValidator,
  tutorAssignmentValidator,
  datesValidator,
  codeValidator,
  promoterTutorValidator,
]) {
  validator.messagesProvider = words
}
