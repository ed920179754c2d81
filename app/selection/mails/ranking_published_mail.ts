import { aboutIt, letterTo, pageOf, type Mail } from '#selection/mails/admission_letter'
import type Application from '#selection/models/application'

/** Tells that a ranking is out. Place and points stay on the page, which asks who is reading. */
export const rankingPublishedMail = (application: Application, version: number): Mail =>
  letterTo(application, version === 1 ? 'Graduatoria pubblicata' : 'Graduatoria aggiornata', [
    version === 1
      ? `abbiamo pubblicato la graduatoria che riguarda ${aboutIt(application)}.`
      : `abbiamo pubblicato una nuova versione della graduatoria che riguarda ${aboutIt(application)}: sostituisce la precedente.`,
    'L’esito della Sua domanda, con le ragioni, è in questa pagina:',
    pageOf(application),
  ])
