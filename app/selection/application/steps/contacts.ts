import { readEmail, type EmailFault } from '#core/values/email'
import { readMobile, type MobileFault } from '#core/values/mobile'
import { readMunicipality } from '#hosts/geography'
import { FieldReader } from '#selection/application/field_reader'
import type { FormStep, Reading } from '#selection/application/form_step'
import type { TypedForm } from '#selection/application/typed_form'
import type { FrozenApplication, PostalAddress } from '#selection/frozen_application'

type Contacts = Pick<FrozenApplication, 'residence' | 'domicile' | 'contacts'>

/** Step 2: where the person lives and how to reach them. */
export const contactsStep: FormStep<Contacts> = {
  key: 'contatti',
  label: 'Contatti',
  view: 'pages/selection/applications/steps/contacts',
  shape: {
    fields: [
      'indirizzo',
      'cap',
      'comune',
      'domicilio',
      'domicilio_indirizzo',
      'domicilio_cap',
      'domicilio_comune',
      'cellulare',
      'email',
      'pec',
    ],
    rows: {},
  },
  names: {
    indirizzo: 'Indirizzo di residenza',
    cap: 'CAP di residenza',
    comune: 'Comune di residenza',
    domicilio: 'Dove vive',
    domicilio_indirizzo: 'Indirizzo di domicilio',
    domicilio_cap: 'CAP di domicilio',
    domicilio_comune: 'Comune di domicilio',
    cellulare: 'Cellulare',
    email: 'E-mail',
    pec: 'PEC',
  },
  read: readContacts,
  present: (form, _, { auth }) => ({ ownEmail: form.fields.email ?? auth.user!.email }),
}

function readContacts(form: TypedForm): Reading<Contacts> {
  const reader = new FieldReader(form.fields)
  const residence = readAddress(reader, '')
  const lives = reader.choice(
    'domicilio',
    ['residenza', 'altrove'],
    'Dica se vive dove ha la residenza o a un altro indirizzo.'
  )
  const value: Contacts = {
    residence,
    domicile: lives === 'altrove' ? readAddress(reader, 'domicilio_') : null,
    contacts: {
      mobile: reader.read('cellulare', readMobile, MOBILE_SENTENCES) ?? '',
      email: reader.read('email', readEmail, EMAIL_SENTENCES) ?? '',
      pec: reader.raw('pec') ? reader.read('pec', readEmail, PEC_SENTENCES) : null,
    },
  }
  return { value, faults: reader.faults }
}

function readAddress(reader: FieldReader, prefix: '' | 'domicilio_'): PostalAddress {
  const address = reader.text(
    `${prefix}indirizzo`,
    'Scriva via, piazza o località con il numero civico.'
  )
  const postalCode = reader.raw(`${prefix}cap`)
  if (!/^\d{5}$/.test(postalCode)) {
    reader.fault(`${prefix}cap`, 'Scriva le cinque cifre del CAP, per esempio 23900.')
  }
  const typed = reader.raw(`${prefix}comune`)
  const municipality = reader.want(
    `${prefix}comune`,
    readMunicipality(typed),
    typed
      ? `Non troviamo un solo Comune che si chiami «${typed}»: aggiunga la sigla della provincia, per esempio Lecco (LC).`
      : 'Scriva il Comune, per esempio Lecco (LC).'
  )
  return {
    address,
    postalCode,
    municipalityCode: municipality?.code ?? '',
    municipality: municipality?.name ?? '',
    provinceCode: municipality?.province.code ?? '',
  }
}

const MOBILE_SENTENCES: Record<MobileFault, string> = {
  spreadsheet_number: 'Scriva il numero di cellulare per intero.',
  not_a_number: 'Scriva un numero di cellulare, per esempio 347 1234567.',
  not_mobile: 'Questo è un numero fisso: scriva un cellulare, per le comunicazioni urgenti.',
}

const EMAIL = 'Scriva un indirizzo e-mail completo, per esempio nome.cognome@posta.example.'

const EMAIL_SENTENCES: Record<EmailFault, string> = {
  empty: 'Scriva l’indirizzo e-mail a cui vuole ricevere la ricevuta e gli avvisi.',
  line_break: EMAIL,
  length: 'L’indirizzo e-mail è troppo lungo: controlli di averlo scritto giusto.',
  display_name: EMAIL,
  several: 'Scriva un solo indirizzo e-mail.',
  at_sign: 'Nell’indirizzo e-mail manca la chiocciola (@).',
  blank: 'Nell’indirizzo e-mail c’è uno spazio: lo tolga.',
  local_part: 'Controlli la parte dell’indirizzo prima della chiocciola.',
  domain: 'Controlli la parte dell’indirizzo dopo la chiocciola.',
}

const PEC_SENTENCES = { ...EMAIL_SENTENCES, empty: 'Scriva l’indirizzo PEC, o lasci vuoto.' }
