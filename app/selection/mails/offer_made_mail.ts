import type { DateTime } from 'luxon'
import { fullInstant } from '#core/dates'
import { aboutIt, letterTo, pageOf, type Mail } from '#selection/mails/admission_letter'
import type Application from '#selection/models/application'

/** Offers a seat, with the term to answer. */
export const offerMadeMail = (application: Application, dueAt: DateTime): Mail =>
  letterTo(application, 'Le offriamo un posto', [
    `c’è un posto per Lei: riguarda ${aboutIt(application)}.`,
    `Può accettarlo o rinunciare fino a ${fullInstant(dueAt)}, da questa pagina:`,
    pageOf(application, '/offerta'),
    'Se non risponde entro il termine, il posto passa alla domanda che segue in graduatoria.',
  ])
