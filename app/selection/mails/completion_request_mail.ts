import { fullInstant } from '#core/dates'
import { aboutIt, letterTo, pageOf, type Mail } from '#selection/mails/admission_letter'
import type Application from '#selection/models/application'
import type CompletionRequest from '#selection/models/completion_request'

/** Asks to complete an application. What is asked stands on the page alone: the commission's words may touch private matters. */
export function completionRequestMail(
  application: Application,
  request: Pick<CompletionRequest, 'dueAt'>
): Mail {
  return letterTo(application, 'La Sua domanda va completata', [
    `per esaminare ${aboutIt(application)}, la commissione ha bisogno di un’integrazione.`,
    `Può rispondere e allegare documenti fino a ${fullInstant(request.dueAt)}. Che cosa serve è scritto in questa pagina:`,
    pageOf(application, '/integrazione'),
    'Se non risponde in tempo, la commissione decide con quello che ha già inviato.',
  ])
}
