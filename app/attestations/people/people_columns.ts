import {
  CODE_SENTENCES,
  EMAIL_SENTENCES,
  HOURS_SENTENCES,
  loneDash,
  MOBILE_SENTENCES,
  NAME_SENTENCES,
  PROVISIONAL,
} from '#attestations/people/people_sentences'
import type { CellReading, Column } from '#core/tabular/columns'
import { readCodiceFiscale } from '#core/values/codice_fiscale'
import { readEmail } from '#core/values/email'
import { readHours } from '#core/values/hours'
import { readMobile } from '#core/values/mobile'
import { LONE_DASH, readPersonName } from '#core/values/person_name'

/** The columns of the people who receive attestations, as the layout that users download names them. */
export const PEOPLE_COLUMNS = {
  firstName: {
    header: 'nome',
    aliases: ['nome di battesimo', 'nome tirocinante', 'nome partecipante', 'first name'],
    isRequired: true,
    read: (text) => readName(text, 'nome'),
  } satisfies Column<string>,
  lastName: {
    header: 'cognome',
    aliases: ['cognome tirocinante', 'cognome partecipante', 'last name', 'surname'],
    isRequired: true,
    read: (text) => readName(text, 'cognome'),
  } satisfies Column<string>,
  codiceFiscale: {
    header: 'codice_fiscale',
    aliases: ['cf', 'cod fiscale', 'cod fisc', 'codice fisc', 'codicefiscale'],
    isRequired: false,
    read: readCode,
  } satisfies Column<string | null>,
  email: {
    header: 'email',
    aliases: [
      'e-mail',
      'mail',
      'posta elettronica',
      'indirizzo e-mail',
      'indirizzo mail',
      'indirizzo di posta elettronica',
      'email address',
    ],
    isRequired: true,
    read: readAddress,
  } satisfies Column<string>,
  mobile: {
    header: 'cellulare',
    aliases: [
      'cell',
      'telefono',
      'tel',
      'telefono cellulare',
      'numero di cellulare',
      'numero cellulare',
      'numero di telefono',
      'mobile',
    ],
    isRequired: false,
    read: readPhone,
  } satisfies Column<string | null>,
  minutes: {
    header: 'ore',
    aliases: [
      'numero ore',
      'n ore',
      'ore frequentate',
      'ore di frequenza',
      'ore svolte',
      'ore totali',
      'totale ore',
    ],
    isRequired: false,
    read: readDuration,
  } satisfies Column<number | null>,
}

function readName(text: string, header: 'nome' | 'cognome'): CellReading<string> {
  const name = readPersonName(text)
  if (!name.ok) return fault(name.error, NAME_SENTENCES[name.error](header))
  if (name.value !== LONE_DASH) return name
  return { ...name, warning: { code: 'lone_dash', message: loneDash(header) } }
}

function readCode(text: string): CellReading<string | null> {
  if (text === '') return { ok: true, value: null }
  const reading = readCodiceFiscale(text)
  if (!reading.ok) return fault(reading.error, CODE_SENTENCES[reading.error](text))
  const { code, kind } = reading.value
  if (kind === 'personal') return { ok: true, value: code }
  return { ok: true, value: code, warning: { code: 'provisional', message: PROVISIONAL } }
}

function readAddress(text: string): CellReading<string> {
  const address = readEmail(text)
  return address.ok ? address : fault(address.error, EMAIL_SENTENCES[address.error])
}

/** Attestations leave by e-mail, so a number that cannot receive SMS never keeps a person out. */
function readPhone(text: string): CellReading<string | null> {
  if (text === '') return { ok: true, value: null }
  const mobile = readMobile(text)
  if (mobile.ok) return mobile
  const warning = { code: mobile.error, message: MOBILE_SENTENCES[mobile.error] }
  return { ok: true, value: null, warning }
}

function readDuration(text: string): CellReading<number | null> {
  if (text === '') return { ok: true, value: null }
  const hours = readHours(text)
  return hours.ok ? hours : fault(hours.error, HOURS_SENTENCES[hours.error](text))
}

const fault = (code: string, message: string): CellReading<never> => ({
  ok: false,
  error: { code, message },
})
