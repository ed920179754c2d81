import type Account from '#accounts/models/account'
import { toDb } from '#core/database'
import { NOT_OVER } from '#internships/lifecycle'
import FollowUp from '#internships/models/follow_up'
import type Internship from '#internships/models/internship'
import InternshipDocument from '#internships/models/internship_document'
import { paperName, signatureStatus } from '#internships/papers/kinds'
import { openForOthers, tasksOf } from '#internships/people/tasks'
import { standingOf } from '#internships/people/standing'
import { checklistFacts } from '#internships/queries/checklist'
import { messagesToIntern } from '#internships/queries/messages_to_intern'
import { ownInternships } from '#internships/queries/scope'
import { answersEnd } from '#internships/surveys/terms'
import { formatDay, WEEKDAYS, type WeekPattern } from '#internships/week_pattern'

/** The internship of the person who is signed in, with what they have to do; null for whoever never had one. */
export async function myInternship(account: Account) {
  const own = await ownInternships(account)
    .preload('hostBody')
    .orderBy('startsOn', 'desc')
    .orderBy('id', 'desc')
  if (own.length === 0) return null
  const { id } = [...own].sort(byUrgency)[0]
  const [facts] = await checklistFacts([id])
  const { internship } = facts
  await internship.load('area')
  if (internship.plan) await internship.plan.load('sites')
  return {
    internship,
    standing: standingOf(internship),
    tasks: tasksOf(facts, await openQuestion(own)),
    openForOthers: openForOthers(facts),
    threshold: facts.rules?.get('attendanceThreshold') ?? null,
    otherSites: (internship.plan?.sites ?? []).filter((site) => site.id !== internship.siteId),
    week: weekOf(internship.plan?.week),
    tutors: tutorsOf(internship),
    papers: await papersOf(internship),
    messages: await messagesToIntern(internship.intern, idsOf(own)),
    others: own.filter((one) => one.id !== id),
  }
}

/** What is going on first, then what is to come, then what is over; the latest of each. */
const URGENCY: Internship['state'][] = [
  'active',
  'suspended',
  'ready',
  'preparing',
  'completed',
  'terminated',
  'annulled',
]

const byUrgency = (a: Internship, b: Internship) =>
  URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state)

/** A question after the end that still waits for its answer. */
const openQuestion = (own: Internship[]): Promise<FollowUp | null> =>
  FollowUp.query()
    .whereIn('internshipId', idsOf(own))
    .where('askedAt', '>', toDb(answersEnd()))
    .whereNull('answeredAt')
    .orderBy('id', 'desc')
    .first()

/** The days on which there is something to do: "lunedì, 9.00-13.00". */
const weekOf = (week: WeekPattern | undefined) =>
  (week ?? []).flatMap((day, index) => {
    const hours = formatDay(day)
    return hours ? [{ day: WEEKDAYS[index], hours }] : []
  })

/** Null while nobody is named yet. */
interface ShownTutor {
  label: string
  fullName: string | null
  email: string | null
}

const TUTORS = { host: 'Tutor dell’ente', promoter: 'Tutor del promotore' } as const

/** Those in charge now, with the address of their work; before the end, also who is still to be named. */
function tutorsOf({ tutors, state }: Internship) {
  return (['host', 'promoter'] as const).flatMap((kind): ShownTutor[] => {
    const label = TUTORS[kind]
    const present = tutors.find((one) => one.kind === kind && one.toOn === null)
    if (!present) return NOT_OVER.includes(state) ? [{ label, fullName: null, email: null }] : []
    const { fullName, email } = present.hostTutor ?? present.promoterTutor
    return [{ label, fullName, email }]
  })
}

/** The papers that stand, to be read and kept. */
async function papersOf({ id }: Internship) {
  const papers = await InternshipDocument.query()
    .where('internshipId', id)
    .whereNull('supersededAt')
    .whereNotNull('fileKey')
    .preload('signatures')
    .orderBy('kind', 'desc')
    .orderBy('number', 'desc')
  return papers.map((paper) => ({
    name: paperName(paper),
    href: `/tirocini/${id}/documenti/${paper.id}`,
    status: signatureStatus(paper.signatures.length, false),
  }))
}

const idsOf = (own: Internship[]) => own.map(({ id }) => id)
