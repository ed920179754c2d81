import router from '@adonisjs/core/services/router'
import { allow } from '#accounts/access'
import { controllers } from '#generated/controllers'

const { selection } = controllers

/** The commission of a position, and the interviews that it holds. */
const commission = () => {
  router.get('commissione', [selection.Commissions, 'edit'])
  router.post('commissione', [selection.Commissions, 'update'])
  router.post('commissione/componenti', [selection.Commissioners, 'store'])
  router.delete('commissione/componenti/:commissioner', [selection.Commissioners, 'destroy'])
  router.get('colloqui', [selection.InterviewSlots, 'index'])
  router.post('colloqui', [selection.InterviewSlots, 'store'])
  router.delete('colloqui/orari/:slot', [selection.InterviewSlots, 'destroy'])
  router.get('colloqui/:day', [selection.InterviewDays, 'show'])
  router.post('convocazioni', [selection.Convocations, 'store'])
}

/** A position as a whole. */
const positions = () => {
  router.get('/', [selection.EvaluationPositions, 'show'])
  router.get('ammissioni', [selection.ClearAdmissions, 'create'])
  router.post('ammissioni', [selection.ClearAdmissions, 'store'])
  router.get('punteggi', [selection.Scores, 'edit'])
  router.post('punteggi', [selection.Scores, 'update'])
  router.get('verbali', [selection.Minutes, 'index'])
  router.post('verbali', [selection.Minutes, 'store'])
  router.get('verbali/:minute', [selection.Minutes, 'show'])
  commission()
}

/** One application. */
const applications = () => {
  router.get('/', [selection.EvaluationApplications, 'show'])
  router.get('allegati/:attachment', [selection.EvaluationAttachments, 'show'])
  router.get('ammissione', [selection.RequirementChecks, 'edit'])
  router.post('ammissione', [selection.RequirementChecks, 'update'])
  router.post('ammissione/decisione', [selection.Admissions, 'store'])
  router.get('ammissione/riesame', [selection.AdmissionReconsiderations, 'create'])
  router.post('ammissione/riesame', [selection.AdmissionReconsiderations, 'store'])
  router.get('integrazione', [selection.CompletionRequests, 'create'])
  router.post('integrazione', [selection.CompletionRequests, 'store'])
  router.get('convocazione', [selection.ApplicantConvocations, 'create'])
  router.post('convocazione', [selection.ApplicantConvocations, 'store'])
  router.post('presenza', [selection.InterviewOutcomes, 'store'])
  router.get('punteggi', [selection.ApplicationScores, 'edit'])
  router.post('punteggi', [selection.ApplicationScores, 'update'])
}

/** "Valutazione": what commissions do. */
export const evaluationRoutes = () => {
  router
    .group(() => {
      router.get('/', [selection.Evaluations, 'index'])
      router.group(positions).prefix('posizioni/:id')
      router.group(applications).prefix('domande/:id')
    })
    .prefix('valutazione')
    .use(allow('SelectionEvaluationPolicy', 'evaluate'))
}
