import { aboutIt, letterTo, pageOf, type Mail } from '#selection/mails/admission_letter'
import type Application from '#selection/models/application'

export type Settlement = 'accepted' | 'withdrawn' | 'forfeited'

const SUBJECTS: Record<Settlement, string> = {
  accepted: 'Posto accettato',
  withdrawn: 'Rinuncia registrata',
  forfeited: 'Il posto non è più assegnato a Lei',
}

const OPENINGS: Record<Settlement, (about: string) => string> = {
  accepted: (about) => `il posto è assegnato a Lei: riguarda ${about}.`,
  withdrawn: (about) =>
    `abbiamo registrato la rinuncia al posto. Riguarda ${about}. Il posto passa alla domanda che segue in graduatoria.`,
  forfeited: (about) =>
    `il posto offerto non è più assegnato a Lei e passa alla domanda che segue in graduatoria. Riguarda ${about}.`,
}

/** Confirms what became of an offered seat. The reason stays on the page. */
export const offerSettledMail = (application: Application, settlement: Settlement): Mail =>
  letterTo(application, SUBJECTS[settlement], [
    OPENINGS[settlement](aboutIt(application)),
    settlement === 'accepted'
      ? 'Le scriveremo per i documenti e per il primo giorno. Trova tutto in questa pagina:'
      : 'I dettagli sono in questa pagina:',
    pageOf(application),
  ])
