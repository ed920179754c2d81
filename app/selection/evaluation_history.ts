import type { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { fullInstant } from '#core/dates'
import { protocolOf } from '#selection/protocol'
import type Admission from '#selection/models/admission'
import type Application from '#selection/models/application'
import type CompletionRequest from '#selection/models/completion_request'
import type Interview from '#selection/models/interview'

/** One line of the timeline; `at` null for what has no instant yet. */
export type HistoryLine = {
  at: DateTime | null
  cssClass: 'is-done' | 'is-now' | 'is-next'
  title: string
  detail: string | null
}

type Facts = {
  application: Application
  admissions: Admission[]
  completions: CompletionRequest[]
  interviews: Interview[]
  names: Map<number, string>
}

/** What happened to an application, from the receipt on, the latest first. */
export function evaluationHistory(facts: Facts): HistoryLine[] {
  const lines = [
    done(
      facts.application.submittedAt,
      'Domanda ricevuta',
      `Protocollo ${protocolOf(facts.application.notice, facts.application)}`
    ),
    ...facts.completions.flatMap((request) => completionLines(request, facts.names)),
    ...facts.admissions.flatMap((admission) => admissionLines(admission, facts.names)),
    ...facts.interviews.flatMap((interview) => interviewLines(interview, facts.names)),
  ]
  return lines.sort((a, b) => (b.at?.toMillis() ?? 0) - (a.at?.toMillis() ?? 0))
}

function completionLines(request: CompletionRequest, names: Facts['names']): HistoryLine[] {
  const asked = done(request.askedAt, 'Integrazione chiesta', by(names, request.askedBy))
  if (request.state === 'open') {
    const term = { title: 'Termine per rispondere', detail: request.request }
    return [asked, { at: request.dueAt, cssClass: 'is-next', ...term }]
  }
  const title =
    request.state === 'answered' ? 'Integrazione ricevuta' : 'Integrazione non arrivata nel termine'
  return [asked, done(request.closedAt!, title, null)]
}

function admissionLines(admission: Admission, names: Facts['names']): HistoryLine[] {
  const title = admission.outcome === 'admitted' ? 'Domanda ammessa' : 'Domanda non ammessa'
  const detail = [admission.reason, by(names, admission.decidedBy)].filter(Boolean).join(' ')
  const decided = done(admission.decidedAt, title, detail)
  if (!admission.reconsideredAt) return [decided]
  const why = [admission.reconsideredWhy, by(names, admission.reconsideredBy)].join(' ')
  return [decided, done(admission.reconsideredAt, 'Decisione riesaminata', why)]
}

function interviewLines(interview: Interview, names: Facts['names']): HistoryLine[] {
  const when = `${fullInstant(interview.slot.startsAt)}, ${interview.slot.place}`
  const title = interview.sequence > 0 ? 'Colloquio spostato' : 'Convocazione al colloquio'
  const convoked = done(interview.convokedAt, title, when)
  const lines = [convoked]
  if (interview.state === 'convoked' && interview.slot.startsAt > clock.now()) {
    lines.push({
      at: interview.slot.startsAt,
      cssClass: 'is-next',
      title: 'Colloquio',
      detail: interview.slot.place,
    })
  }
  if (interview.recordedAt) {
    const outcome = interview.state === 'present' ? 'Presente al colloquio' : 'Assente al colloquio'
    lines.push(done(interview.recordedAt, outcome, by(names, interview.recordedBy)))
  }
  if (interview.movedWhy) convoked.detail = `${when}. Poi spostato: ${interview.movedWhy}`
  return lines
}

const done = (at: DateTime, title: string, detail: string | null): HistoryLine => ({
  at,
  cssClass: 'is-done',
  title,
  detail,
})

const by = (names: Facts['names'], id: number | null) => {
  const name = id === null ? undefined : names.get(id)
  return name ? `A cura di ${name}.` : ''
}
