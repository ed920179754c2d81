import vine from '@vinejs/vine'
import { messagesFor } from '#core/validation'
import { readCodiceFiscale } from '#core/values/codice_fiscale'
import { fields } from '#hosts/form_rules'
import { HOST_KIND_NAMES } from '#hosts/host_kinds'

const LABELS = {
  denominazione: 'Denominazione',
  tipo: 'Tipo di ente',
  codice_fiscale: 'Codice fiscale',
  comune: 'Comune',
  dipendenti: 'Dipendenti a tempo indeterminato',
  atto_adesione: 'Atto di adesione',
  nome_sede: 'Nome della sede',
  indirizzo: 'Indirizzo',
  cap: 'CAP',
  numero: 'Numero',
  firmata_il: 'Firmata il',
  valida_dal: 'Valida dal',
  livello: 'Livello di inquadramento',
  anni_esperienza: 'Anni di esperienza',
  competenze: 'Competenze',
}

const WORDS = {
  'denominazione.regex': 'La denominazione comincia con una lettera e sta su una riga sola.',
  'tipo.required': 'Scelga il tipo di ente.',
  'comune.required': 'Scriva il comune, per esempio Lecco (LC).',
  'cap.regex': 'Il CAP ha cinque cifre, per esempio 23900.',
  'email.required': 'Scriva l’e-mail del referente.',
}

/** A host body. Province and region follow from the municipality. */
export const hostBodyValidator = vine.create({
  denominazione: fields.line(200),
  tipo: vine.enum(HOST_KIND_NAMES),
  codice_fiscale: fields.codiceFiscale(),
  partita_iva: fields.partitaIva().optional(),
  codice_ipa: fields.codiceIpa().optional(),
  pec: fields.email('protocollo@pec.comune.example').optional(),
  comune: fields.municipality(),
  dipendenti: vine.number().withoutDecimals().range([0, 100_000]).optional(),
  atto_adesione: fields.line(200).optional(),
  data_adesione: fields.day().optional(),
})

/** The revision that an edit began from. */
export const revisionValidator = vine.create({ revisione: vine.number().positive() })

export const siteValidator = vine.create({
  nome_sede: fields.line(200),
  indirizzo: fields.line(200),
  cap: fields.postalCode().optional(),
  comune: fields.municipality(),
})

/** The order of the dates is judged afterwards, together. */
export const agreementValidator = vine.create({
  numero: fields.line(60).optional(),
  firmata_il: fields.day(),
  valida_dal: fields.day(),
  valida_al: fields.day().optional(),
})

const personalCode = vine.createRule((value, _: undefined, field) => {
  const reading = readCodiceFiscale(String(value))
  if (reading.ok) return field.mutate(reading.value.code, field)
  field.report(
    'Il codice fiscale non torna: lo ricopi dalla tessera, o lasci vuoto.',
    'unreadable',
    field
  )
})

export const tutorValidator = vine.create({
  nome: fields.line(100),
  cognome: fields.line(100),
  codice_fiscale: vine.string().trim().maxLength(40).use(personalCode()).optional(),
  email: fields.email('nome.cognome@comune.example').optional(),
  cellulare: fields.mobile().optional(),
  livello: fields.line(60, 1),
  anni_esperienza: vine.number().withoutDecimals().range([0, 60]),
  competenze: vine.string().trim().minLength(2).maxLength(2000),
})

/** The name is asked for only when the address has no account yet. */
export const officerValidator = vine.create({
  email: fields.email('nome.cognome@comune.example'),
  nome_completo: vine
    .string()
    .trim()
    .minLength(2)
    .maxLength(200)
    .regex(/^\p{L}[\p{L}\p{M} .'’-]*$/u)
    .optional(),
})

const words = messagesFor(LABELS, WORDS)
for (const validator of [
  hostBodyValidator,
  siteValidator,
  agreementValidator,
  tutorValidator,
  officerValidator,
]) {
  validator.messagesProvider = words
}
