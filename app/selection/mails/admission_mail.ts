import { aboutIt, letterTo, pageOf, type Mail } from '#selection/mails/admission_letter'
import type Application from '#selection/models/application'

/** Tells the decision of the commission. The reason of an exclusion stays on the applicant's page: it may be a private matter. */
export function admissionMail(application: Application, outcome: 'admitted' | 'excluded'): Mail {
  if (outcome === 'admitted') {
    return letterTo(application, 'La Sua domanda è ammessa', [
      `${aboutIt(application)}, è ammessa alla selezione.`,
      nextStepOf(application),
      'Può seguire la domanda da questa pagina:',
      pageOf(application),
    ])
  }
  return letterTo(application, 'Esito della Sua domanda', [
    `la commissione ha esaminato ${aboutIt(application)}: non è ammessa alla selezione.`,
    'La decisione, con il motivo, è in questa pagina:',
    pageOf(application),
    `Per chiarimenti può rivolgersi a ${application.position.hostBody.name}.`,
  ])
}

function nextStepOf({ notice }: Application): string {
  return notice.criteria.some(({ isInterview }) => isInterview)
    ? 'Il prossimo passo è il colloquio: giorno, ora e luogo Le arriveranno con un altro messaggio.'
    : 'Ora la commissione valuta titoli ed esperienze. Quando la graduatoria sarà pubblicata, la troverà sul portale.'
}
