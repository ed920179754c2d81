/** Whether a former intern works. */
export const EMPLOYMENT = {
  permanent: 'Sì, con un contratto a tempo indeterminato',
  fixed_term: 'Sì, con un contratto a termine o di apprendistato',
  self_employed: 'Sì, in proprio',
  training: 'No, studio o seguo un corso o un tirocinio',
  searching: 'No, cerco lavoro',
  not_searching: 'No, e per ora non cerco lavoro',
} as const

/** The answers that mean a job. */
export const AT_WORK = ['permanent', 'fixed_term', 'self_employed'] as const

/** How the job was found. */
export const FOUND_THROUGH = {
  host: 'Nell’ente in cui ho fatto il tirocinio',
  competition: 'Con un concorso pubblico',
  job_centre: 'Con il Centro per l’impiego',
  agency: 'Con un’agenzia per il lavoro',
  application: 'Rispondendo a un annuncio o mandando il curriculum',
  acquaintance: 'Con conoscenti o familiari',
  other: 'In un altro modo',
} as const

/** Whether the internship helped to find it. */
export const THANKS = { yes: 'Sì', partly: 'In parte', no: 'No' } as const

export type Employment = keyof typeof EMPLOYMENT

/** What a questionnaire says; the last two are null for whoever does not work. */
export interface SurveyAnswers {
  employment: Employment
  foundThrough: keyof typeof FOUND_THROUGH | null
  thanksToInternship: keyof typeof THANKS | null
}

/** Whether an answer means a job. */
export const isAtWork = (employment: Employment): boolean =>
  (AT_WORK as readonly string[]).includes(employment)

/** A list as a form offers it. */
export const choicesOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
