import type { CommunicationKind } from '#internships/models/mandatory_communication'
import type Termination from '#internships/models/termination'
import type { SuspensionKind } from '#internships/rules/duration'

export const SUSPENSION_KINDS: Record<SuspensionKind, string> = {
  maternity: 'Maternità',
  illness: 'Malattia',
  injury: 'Infortunio',
  host_closure: 'Chiusura dell’ente',
}

export const TERMINATION_AUTHORS: Record<Termination['author'], string> = {
  intern: 'la persona in tirocinio',
  host: 'l’ente ospitante',
  promoter: 'il soggetto promotore',
}

/** What a mandatory communication (COB) is about. A suspension says nothing of its kind. */
export const COMMUNICATION_KINDS: Record<CommunicationKind, string> = {
  start: 'Inizio',
  extension: 'Proroga',
  suspension: 'Sospensione',
  early_end: 'Interruzione',
  annulment: 'Annullamento',
  correction: 'Rettifica di una sospensione',
}

/** Words for a select. */
export const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label: capital(label) }))

/** "L’ente ospitante" */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
