import { dayWith, longDay } from '#core/dates'

type Details = Record<string, unknown>
/** `mayKnow`: whether the reader may know why, which may say something of a person; coordinators alone do. */
type Words = { title: string; detail?: (details: Details, mayKnow: boolean) => string }

const on = (article: 'il' | 'al' | 'dal', value: unknown) =>
  typeof value === 'string' ? dayWith(article, value) : ''
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const day = (value: unknown) => (typeof value === 'string' ? longDay(value) : '')
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const proof = (one: Details) => `${text(one.item)}, ${day(one.doneOn)}: ${text(one.proof)}`

/** How the recorded acts on an internship are told in its history. Those of other pages are told by the audit log's own words. */
export const TIMELINE_WORDS: Record<string, Words> = {
  'offer.accepted': { title: 'Posto accettato' },
  'internship.prepared': { title: 'Tirocinio preparato' },
  'internship.imported': { title: 'Importato da un file, già in corso' },
  'internship.reimported': { title: 'Aggiornato da un file' },
  'internship.checked': { title: 'Verifica registrata', detail: proof },
  'internship.unchecked': { title: 'Verifica annullata', detail: proof },
  'internship.communicated': {
    title: 'COB registrata',
    detail: ({ number, sentOn }) => `Numero ${text(number)}, inviata ${on('il', sentOn)}`,
  },
  'internship.uncommunicated': {
    title: 'Registrazione della COB annullata',
    detail: ({ number }) => `Era il numero ${text(number)}`,
  },
  'internship.justified': {
    title: 'Motivo scritto',
    detail: ({ rule, text: reason }) => `${text(rule)}: ${text(reason)}`,
  },
  'internship.unjustified': { title: 'Motivo tolto', detail: ({ rule }) => text(rule) },
  'internship.tutor_assigned': { title: 'Tutor nominato', detail: tutorDetail },
  'internship.dates_changed': {
    title: 'Date cambiate',
    detail: ({ startsOn, endsOn }) => capital(`${on('dal', startsOn)} ${on('al', endsOn)}`),
  },
  'internship.cleared': { title: 'Pronto per l’avvio', detail: () => 'Tutte le voci sono a posto' },
  'internship.reopened': {
    title: 'Di nuovo in preparazione',
    detail: ({ open }) => (Array.isArray(open) ? `Da sistemare: ${open.join(', ')}` : ''),
  },
  'internship.started': {
    title: 'Tirocinio avviato',
    detail: ({ act }) => `Valgono le regole di quel giorno: ${text(act)}`,
  },
  'internship.suspension_recorded': { title: 'Sospensione registrata', detail: restDetail },
  'internship.suspension_cancelled': { title: 'Sospensione annullata', detail: restDetail },
  'internship.extended': {
    title: 'Proroga registrata',
    detail: ({ end }) => `Nuova fine: ${day(end)}`,
  },
  'internship.termination_recorded': {
    title: 'Interruzione registrata',
    detail: ({ end }) => `Ultimo giorno: ${day(end)}`,
  },
  'internship.suspended': { title: 'Comincia la sospensione' },
  'internship.resumed': { title: 'Finita la sospensione' },
  'internship.completed': { title: 'Tirocinio concluso' },
  'internship.terminated': { title: 'Tirocinio interrotto' },
  'internship.change_communicated': {
    title: 'Comunicazione registrata',
    detail: ({ number, sentOn }) => `Numero ${text(number)}, inviata il ${day(sentOn)}`,
  },
  'internship.communication_reminded': { title: 'Comunicazione ricordata all’ente' },
  'internship.annulled': { title: 'Tirocinio annullato', detail: why },
  'intern.codice_fiscale_changed': {
    title: 'Codice fiscale cambiato',
    detail: why,
  },
}

function why({ reason }: Details, mayKnow: boolean): string {
  return mayKnow ? text(reason) : ''
}

function tutorDetail(details: Details, mayKnow: boolean): string {
  const { side, tutor, before, fromOn, reason } = details
  const whose = side === 'host' ? 'dell’ente' : 'del promotore'
  const instead = before ? ` al posto di ${text(before)}` : ''
  const because = reason && mayKnow ? `: ${text(reason)}` : ''
  return `${text(tutor)}, tutor ${whose} ${on('dal', fromOn)}${instead}${because}`
}

function restDetail({ from, to, end }: Details): string {
  return `Dal ${day(from)} al ${day(to)}. Fine: ${day(end)}`
}
