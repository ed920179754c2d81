/** What can be done to many internships at once, in the words of its pages. */
export const BULK_KINDS = {
  start: {
    title: 'Avvio di più tirocini',
    button: 'Avvia',
    question: 'Avviare',
    past: 'avviati',
    pastOne: 'avviato',
    help: 'Partono quelli pronti, il cui giorno di inizio è arrivato. Gli altri restano come sono, e il resoconto dice perché.',
  },
  complete: {
    title: 'Conclusione di più tirocini',
    button: 'Concludi',
    question: 'Concludere',
    past: 'conclusi',
    pastOne: 'concluso',
    help: 'Si concludono quelli attivi, il cui ultimo giorno è passato. Gli altri restano come sono, e il resoconto dice perché.',
  },
  assign: {
    title: 'Tutor del promotore per più tirocini',
    button: 'Assegna il tutor',
    question: 'Assegnare il tutor a',
    past: 'assegnati al tutor',
    pastOne: 'assegnato al tutor',
    help: 'Chi era tutor prima lo resta fino al giorno precedente, con il motivo del cambio.',
  },
} as const

export type BulkKind = keyof typeof BULK_KINDS
export const BULK_KIND_NAMES = Object.keys(BULK_KINDS) as BulkKind[]

/** What became of one: done, not needed any more, refused for a reason, failed for a fault of the portal. */
export const BULK_OUTCOMES = {
  done: { label: 'Fatto', tone: 'ok', icon: 'check-circle' },
  unneeded: { label: 'Già a posto', tone: 'neutral', icon: 'check' },
  refused: { label: 'Non fatto', tone: 'warn', icon: 'warning-circle' },
  failed: { label: 'Non riuscito', tone: 'ko', icon: 'close-circle' },
} as const

export type BulkOutcome = keyof typeof BULK_OUTCOMES

/** Up to so many are done while the page waits; more of them by the worker. */
export const AT_ONCE = 50
