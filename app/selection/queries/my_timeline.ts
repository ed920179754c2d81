import type { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { fullInstant } from '#core/dates'
import { timelinessOf } from '#selection/application/closing'
import { dayWords } from '#selection/application/typed_dates'
import Admission from '#selection/models/admission'
import type Application from '#selection/models/application'
import type SelectionNotice from '#selection/models/selection_notice'
import { completionsOf } from '#selection/queries/my_applications'
import { myInterview } from '#selection/queries/my_interview'

/** One line of what an application went through, and of what is to come. */
export interface MyTimelineLine {
  phase: 'is-done' | 'is-now' | 'is-next'
  when: string
  title: string
  text?: string
  /** Where the applicant does something about it. */
  link?: { href: string; label: string }
}

type Fact = Omit<MyTimelineLine, 'phase' | 'when'> & { at: DateTime }

/** What was done to an application, with its dates, and what is to come. Needs `notice.criteria` loaded. */
export async function myTimeline(application: Application): Promise<MyTimelineLine[]> {
  const interview = await myInterview(application.id)
  const facts = [
    { at: application.submittedAt, title: 'Domanda ricevuta' },
    ...retractionOf(application),
    ...(await completionFacts(application)),
    ...(await admissionFacts(application)),
    ...(interview ? [{ at: interview.convokedAt, title: 'Convocazione al colloquio' }] : []),
  ]
  const done = facts
    .sort((a, b) => a.at.toMillis() - b.at.toMillis())
    .map(({ at, ...fact }) => ({ ...fact, phase: 'is-done' as const, when: fullInstant(at) }))
  return [...done, ...toCome(application, interview)]
}

const retractionOf = ({ retractedAt }: Application): Fact[] =>
  retractedAt ? [{ at: retractedAt, title: 'Domanda ritirata', text: 'Non sarà esaminata.' }] : []

async function completionFacts(application: Application): Promise<Fact[]> {
  const requests = await completionsOf(application)
  return requests.flatMap(({ askedAt, closedAt, state }) => [
    { at: askedAt, title: 'La commissione ha chiesto di completarla' },
    ...(closedAt && state === 'answered' ? [{ at: closedAt, title: 'Ha risposto' }] : []),
    ...(closedAt && state === 'expired'
      ? [{ at: closedAt, title: 'Il termine per rispondere è scaduto' }]
      : []),
  ])
}

/** The decision in force: one that is being reconsidered is not told. */
async function admissionFacts({ id }: Application): Promise<Fact[]> {
  const admission = await Admission.query()
    .where('applicationId', id)
    .whereNull('reconsideredAt')
    .first()
  if (!admission) return []
  const title =
    admission.outcome === 'admitted' ? 'Ammessa alla selezione' : 'Non ammessa alla selezione'
  return [{ at: admission.decidedAt, title, text: admission.reason ?? undefined }]
}

type Convocation = Awaited<ReturnType<typeof myInterview>>

/** What an application still waits for, in order; nothing once it is settled. */
function toCome(application: Application, interview: Convocation): MyTimelineLine[] {
  const { notice, state } = application
  const ahead = aheadOf(notice)
  if (state === 'submitted') {
    return timelinessOf(notice, clock.now()) === 'in_time'
      ? first([rethinking(application), CHECK, ...ahead])
      : first([{ ...CHECK, when: 'Adesso' }, ...ahead])
  }
  if (state === 'incomplete') return first([completing(application), ...ahead])
  if (state === 'admitted') return first(ahead)
  if (state === 'convoked') return first([talkOf(interview), ...ahead.slice(-1)])
  if (state === 'interviewed') return first(ahead.slice(-1))
  if (state === 'offered') return first([answering(application)])
  return []
}

type Line = Omit<MyTimelineLine, 'phase'>

const CHECK: Line = {
  when: 'Dopo la scadenza',
  title: 'L’ente controlla i requisiti',
  text: 'Se manca qualcosa Le scriverà, con un termine per rimediare.',
}

/** The interview, where the notice has one, and the ranking, which is always last. */
function aheadOf({ criteria, rankingsExpectedOn }: SelectionNotice): Line[] {
  const talk = { when: 'Poi', title: 'Colloquio', text: 'Riceverà data e luogo per e-mail.' }
  const when = rankingsExpectedOn ? `Entro il ${dayWords(rankingsExpectedOn)}` : 'Alla fine'
  const hasInterview = criteria.some(({ isInterview }) => isInterview)
  return [...(hasInterview ? [talk] : []), { when, title: 'Graduatoria' }]
}

const first = ([head, ...rest]: Line[]): MyTimelineLine[] => [
  { ...head, phase: 'is-now' },
  ...rest.map((line) => ({ ...line, phase: 'is-next' as const })),
]

const rethinking = ({ id, notice }: Application): Line => ({
  when: `Fino a ${fullInstant(notice.closesAt!)}`,
  title: 'Può ancora ripensarci',
  text: 'Può ritirare la domanda e presentarne un’altra, anche per una posizione diversa.',
  link: { href: `/domande/${id}/ritiro`, label: 'Ritira la domanda' },
})

const completing = ({ id }: Application): Line => ({
  when: 'Adesso',
  title: 'Tocca a Lei completarla',
  link: { href: `/domande/${id}/integrazione`, label: 'Rispondi alla commissione' },
})

const talkOf = (interview: Convocation): Line => ({
  when: interview ? fullInstant(interview.startsAt) : 'Data da comunicare',
  title: 'Colloquio',
  text: interview?.place,
})

const answering = ({ id }: Application): Line => ({
  when: 'Adesso',
  title: 'Le è offerto un posto',
  link: { href: `/domande/${id}/offerta`, label: 'Rispondi all’offerta' },
})
