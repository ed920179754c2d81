import { countryName } from '#selection/application/countries'
import { dayWords, monthWords } from '#selection/application/typed_dates'
import {
  INCOME_SUPPORT,
  TITLE_LEVELS,
  type FrozenApplication,
  type PostalAddress,
} from '#selection/frozen_application'

/** What was sent, as people read it again: one section a step, with the step to go back to. */
export interface SentSection {
  title: string
  step: string
  rows: { label: string; value: string; isCode?: boolean }[]
}

/** The whole application in words; what was left out is not named. */
export const frozenSections = (sent: FrozenApplication): SentSection[] =>
  [
    { title: 'Dati anagrafici', step: 'dati-anagrafici', rows: personRows(sent) },
    { title: 'Contatti', step: 'contatti', rows: contactRows(sent) },
    { title: 'Requisiti', step: 'requisiti', rows: requirementRows(sent) },
    { title: 'Titoli ed esperienze', step: 'titoli', rows: titleRows(sent) },
    {
      title: 'Posizione',
      step: 'posizione',
      rows: [
        { label: 'Posizione', value: sent.position.title },
        { label: 'Ente', value: sent.position.host },
        { label: 'Codice', value: sent.position.code, isCode: true },
      ],
    },
    {
      title: 'Allegati',
      step: 'allegati',
      rows: sent.attachments.map(({ label, fileName, bytes }) => ({
        label,
        value: `${fileName} (${sizeWords(bytes)})`,
      })),
    },
    { title: 'Dichiarazioni', step: 'dichiarazioni', rows: declarationRows(sent) },
  ].map((section) => ({ ...section, rows: section.rows.filter(({ value }) => value) }))

/** "1,8 MB", "86 kB": as a download says what it weighs. */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  return kilobytes < 1000
    ? `${kilobytes} kB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`
}

const personRows = ({ person }: FrozenApplication) => [
  { label: 'Nome e cognome', value: `${person.firstName} ${person.lastName}` },
  { label: 'Sesso', value: person.sex === 'F' ? 'Femmina' : 'Maschio' },
  {
    label: person.sex === 'F' ? 'Nata' : 'Nato',
    value: `il ${dayWords(person.bornOn)} a ${person.birthPlace} (${person.birthProvince ?? countryName(person.birthCountry)})`,
  },
  { label: 'Cittadinanza', value: countryName(person.citizenship) },
  { label: 'Codice fiscale', value: person.codiceFiscale, isCode: true },
]

const contactRows = ({ residence, domicile, contacts }: FrozenApplication) => [
  { label: 'Residenza', value: addressWords(residence) },
  { label: 'Domicilio', value: domicile ? addressWords(domicile) : '' },
  { label: 'Cellulare', value: contacts.mobile },
  { label: 'E-mail', value: contacts.email },
  { label: 'PEC', value: contacts.pec ?? '' },
]

function requirementRows({ requirements }: FrozenApplication) {
  const { employment, unemployedSince, didOn, incomeSupport, permit, earlier } = requirements
  const since = unemployedSince ? ` dal ${dayWords(unemployedSince)}` : ''
  return [
    {
      label: 'Lavoro',
      value: `${EMPLOYMENT[employment]}${employment === 'unemployed' ? since : ''}`,
    },
    { label: 'DID', value: didOn ? `resa il ${dayWords(didOn)}` : '' },
    { label: 'Sostegno al reddito', value: INCOME_SUPPORT[incomeSupport] },
    { label: 'Pensione', value: requirements.isPensioner ? 'Riceve una pensione' : 'Nessuna' },
    {
      label: 'Permesso di soggiorno',
      value: permit
        ? `${permit.kind}, n. ${permit.number}, scade il ${dayWords(permit.expiresOn)}`
        : '',
    },
    {
      label: 'Tirocini già svolti',
      value: earlier
        .map(
          ({ host, from, to, months }) =>
            `${host}, da ${monthWords(from)} a ${monthWords(to)} (${months} mesi)`
        )
        .join('; '),
    },
    {
      label: 'Riserve di posti',
      value: requirements.reserves.length > 0 ? 'Richieste: le verifica l’ente' : '',
    },
  ]
}

function titleRows({ titles }: FrozenApplication) {
  const { level, name, year, institute, experiences, languages, digital, motivation } = titles
  return [
    { label: 'Titolo di studio', value: TITLE_LEVELS[level] },
    {
      label: 'Denominazione',
      value: level === 'none' ? '' : [name, institute, year].filter(Boolean).join(', '),
    },
    ...experiences.map(({ what, where, from, to }, index) => ({
      label: `Esperienza ${index + 1}`,
      value: `${what}, ${where}, da ${monthWords(from)} ${to ? `a ${monthWords(to)}` : 'a oggi'}`,
    })),
    {
      label: 'Lingue',
      value: languages.map(({ language, level: known }) => `${language} ${known}`).join(', '),
    },
    { label: 'Competenze digitali', value: digital ?? '' },
    { label: 'Motivazione', value: motivation },
  ]
}

const declarationRows = ({ declarations }: FrozenApplication) => [
  { label: 'Unica domanda', value: declarations.isOnlyApplication ? 'Dichiarata' : '' },
  { label: 'Dati veri', value: declarations.isTruthful ? 'Dichiarati (DPR 445/2000)' : '' },
  { label: 'Informativa privacy', value: declarations.hasReadPrivacy ? 'Letta' : '' },
  { label: 'Avvisi per SMS', value: declarations.wantsSms ? 'Sì' : 'No' },
]

const EMPLOYMENT: Record<FrozenApplication['requirements']['employment'], string> = {
  unemployed: 'Senza lavoro',
  never_employed: 'Mai occupata o occupato',
  employed: 'Occupata o occupato',
}

const addressWords = ({ address, postalCode, municipality, provinceCode }: PostalAddress) =>
  `${address}, ${postalCode} ${municipality} (${provinceCode})`
