import { fullInstant } from '#core/dates'
import { aboutIt, letterTo, pageOf, type Mail } from '#selection/mails/admission_letter'
import type Application from '#selection/models/application'
import type InterviewSlot from '#selection/models/interview_slot'

/** Convokes to an interview, or tells that it has moved. The calendar file travels with it. */
export function convocationMail(
  application: Application,
  slot: Pick<InterviewSlot, 'startsAt' | 'place'>,
  isMoved: boolean
): Mail {
  const opening = isMoved
    ? `il colloquio per ${aboutIt(application)}, è spostato. Il nuovo appuntamento prende il posto del precedente:`
    : `La convochiamo al colloquio per ${aboutIt(application)}:`
  return letterTo(
    application,
    isMoved ? 'Il Suo colloquio è spostato' : 'Convocazione al colloquio',
    [
      opening,
      `${fullInstant(slot.startsAt)}\n${slot.place}`,
      'Porti un documento d’identità. Il file allegato aggiunge l’appuntamento al Suo calendario.',
      `Se non può venire, lo dica prima possibile a ${application.position.hostBody.name}. L’appuntamento è anche in questa pagina:`,
      pageOf(application),
    ]
  )
}
