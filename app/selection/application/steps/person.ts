import { codeMismatches, type CodeMismatch } from '#core/values/codice_fiscale_person'
import { readCodiceFiscale, type CodiceFiscaleFault } from '#core/values/codice_fiscale'
import { readPersonName, type PersonNameFault } from '#core/values/person_name'
import { countAttempt } from '#accounts/attempts'
import { municipalityOf, provinceOf, readMunicipality } from '#hosts/geography'
import { countryOptions, isCountry } from '#selection/application/countries'
import { FieldReader } from '#selection/application/field_reader'
import type { FormStep, Reading } from '#selection/application/form_step'
import { hasAppliedElsewhere } from '#selection/queries/earlier_applications'
import { readDay, yearsBetween } from '#selection/application/typed_dates'
import type { TypedForm } from '#selection/application/typed_form'
import type { FrozenApplication } from '#selection/frozen_application'

type Person = FrozenApplication['person']

/** Step 1: who applies. A codice fiscale that differs from the rest is pointed out once, and stands. */
export const personStep: FormStep<Person> = {
  key: 'dati-anagrafici',
  label: 'Dati anagrafici',
  view: 'pages/selection/applications/steps/person',
  shape: {
    fields: [
      'nome',
      'cognome',
      'sesso',
      'nato_il',
      'stato_nascita',
      'luogo_nascita',
      'provincia_nascita',
      'cittadinanza',
      'codice_fiscale',
    ],
    rows: {},
  },
  names: {
    nome: 'Nome',
    cognome: 'Cognome',
    sesso: 'Sesso',
    nato_il: 'Data di nascita',
    stato_nascita: 'Stato di nascita',
    luogo_nascita: 'Comune o città di nascita',
    provincia_nascita: 'Provincia di nascita',
    cittadinanza: 'Cittadinanza',
    codice_fiscale: 'Codice fiscale',
  },
  read: readPerson,

  present: (form, context) => {
    const { faults, value } = readPerson(form, context)
    const isReadable = Object.keys(faults).length === 0
    return {
      countries: countryOptions(),
      mismatches: isReadable ? mismatchWords(value) : [],
      // Seen with this very code and these data: sent along, it lets them pass.
      seen: isReadable ? signatureOf(value) : '',
    }
  },

  async check(value, context, ctx) {
    const { notice, draft } = context
    // Whoever tried code after code would learn who applies.
    await countAttempt('codiceFiscale', draft.accountId)
    if (await hasAppliedElsewhere(notice, value.codiceFiscale, draft.accountId)) {
      return { faults: { codice_fiscale: ALREADY_APPLIED } }
    }
    const isNews =
      mismatchWords(value).length > 0 && ctx.request.input('avviso_visto') !== signatureOf(value)
    return isNews ? { goTo: `${ctx.request.url()}#codice_fiscale` } : {}
  },
}

/** Nothing more is said: whose the other application is concerns its applicant alone. */
export const ALREADY_APPLIED =
  'Con questo codice fiscale è già stata presentata una domanda per questo avviso. Se ne può presentare una sola.'

const MISMATCH: Record<CodeMismatch, string> = {
  name: 'nome e cognome',
  birth_date: 'data di nascita',
  sex: 'sesso',
  birth_place: 'comune di nascita',
}

/** What in a codice fiscale differs from the typed data, in words. */
export const mismatchWords = (person: Person): string[] =>
  codeMismatches(person.codiceFiscale, { ...person, cadastral: cadastralOf(person) }).map(
    (mismatch) => MISMATCH[mismatch]
  )

function readPerson(form: TypedForm, { today }: { today: string }): Reading<Person> {
  const reader = new FieldReader(form.fields)
  const citizenship = readCountry(reader, 'cittadinanza', 'Scelga la cittadinanza.')
  const value: Person = {
    firstName: reader.read('nome', readPersonName, nameSentences('il nome')) ?? '',
    lastName: reader.read('cognome', readPersonName, nameSentences('il cognome')) ?? '',
    sex: reader.choice('sesso', ['F', 'M'], 'Scelga il sesso, come è scritto sul documento.'),
    bornOn: readBirthday(reader, today),
    ...readBirthPlace(reader),
    citizenship,
    codiceFiscale: readCode(reader),
  }
  return { value, faults: reader.faults }
}

function readCode(reader: FieldReader): string {
  if (!reader.raw('codice_fiscale')) reader.fault('codice_fiscale', 'Scriva il codice fiscale.')
  return reader.read('codice_fiscale', readCodiceFiscale, CODE_SENTENCES)?.code ?? ''
}

function readBirthday(reader: FieldReader, today: string): string {
  const day = readDay(reader.raw('nato_il'))
  if (!day) {
    reader.fault(
      'nato_il',
      'Scriva la data di nascita con giorno, mese e anno: per esempio 3/5/1990.'
    )
  } else if (day > today || yearsBetween(day, today) > 110) {
    reader.fault('nato_il', 'Controlli la data di nascita: con questo anno non può essere giusta.')
  }
  return day ?? ''
}

/** A municipality in Italy, or a town abroad. One that exists no more stands with its province. */
function readBirthPlace(reader: FieldReader) {
  const birthCountry = readCountry(reader, 'stato_nascita', 'Scelga lo Stato di nascita.')
  const place = reader.text(
    'luogo_nascita',
    'Scriva il Comune o la città in cui è nata o nato.',
    120
  )
  if (birthCountry !== 'IT') return { birthCountry, birthPlace: place, birthProvince: null }
  const letters = reader.raw('provincia_nascita')
  const found = readMunicipality(place, letters || undefined)
  if (found) {
    return { birthCountry, birthPlace: found.name, birthProvince: found.province.code }
  }
  const province = provinceOf(letters)
  if (place && !province) {
    reader.fault(
      'provincia_nascita',
      letters
        ? 'Questa sigla non è di una provincia: scriva due lettere, per esempio LC.'
        : 'Scriva la sigla della provincia di nascita: senza, il Comune non si riconosce.'
    )
  }
  return { birthCountry, birthPlace: place, birthProvince: province?.code ?? null }
}

function readCountry(reader: FieldReader, name: string, sentence: string): string {
  const code = reader.raw(name)
  if (!isCountry(code)) reader.fault(name, sentence)
  return code
}

function cadastralOf(person: Person): string | null {
  if (person.birthCountry !== 'IT' || !person.birthProvince) return null
  const found = readMunicipality(person.birthPlace, person.birthProvince)
  return found && (municipalityOf(found.code)?.cadastral ?? null)
}

/** What the warning was about: another code, or other data, warn again. */
const signatureOf = (person: Person) =>
  [person.codiceFiscale, person.firstName, person.lastName, person.bornOn, person.sex].join('|')

const nameSentences = (what: string): Record<PersonNameFault, string> => ({
  empty: `Scriva ${what} come è sul documento.`,
  formula: `Controlli ${what}: comincia con un segno che nei nomi non c’è.`,
  emoji: `Controlli ${what}: contiene un simbolo.`,
  control: `Controlli ${what}: contiene un carattere che non si legge.`,
  no_letters: `Controlli ${what}: non contiene lettere.`,
  length: `Controlli ${what}: è più lungo di 100 caratteri.`,
})

const CODE_SENTENCES: Record<CodiceFiscaleFault, string> = {
  length:
    'Il codice fiscale ha 16 caratteri, o 11 cifre se è provvisorio: controlli di averlo scritto per intero.',
  shape: 'Controlli il codice fiscale: lettere e cifre non sono al posto giusto.',
  check_character:
    'Controlli il codice fiscale: c’è almeno un carattere sbagliato, l’ultimo non torna.',
  date: 'Controlli il codice fiscale: contiene una data che non esiste.',
}
