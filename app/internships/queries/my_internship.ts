import type Account from '#accounts/models/account'
import { toDb } from '#core/database'
import Message from '#messaging/models/message'
import { FOLLOW_UP } from '#internships/mails/follow_up_mail'
import FollowUp from '#internships/models/follow_up'
import type Internship from '#internships/models/internship'
import { openForOthers, tasksOf } from '#internships/people/tasks'
import { standingOf } from '#internships/people/standing'
import { checklistFacts } from '#internships/queries/checklist'
import { ownInternships } from '#internships/queries/scope'
import { answersEnd } from '#internships/surveys/terms'
import { formatDay, WEEKDAYS, type WeekPattern } from '#internships/week_pattern'

const MESSAGES = 20

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
    messages: await messagesTo(internship, own),
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

/** Those in charge now, with the address of their work. */
const tutorsOf = ({ tutors }: Internship) =>
  tutors
    .filter(({ toOn }) => toOn === null)
    .map(({ kind, hostTutor, promoterTutor }) => {
      const { fullName, email } = hostTutor ?? promoterTutor
      return { label: kind === 'host' ? 'Tutor dell’ente' : 'Tutor del promotore', fullName, email }
    })

/** The e-mails of this module that went to this person, the latest first. Those of other people about them are not theirs. */
async function messagesTo({ internId, intern }: Internship, own: Internship[]) {
  const questions = FollowUp.query().select('id').whereIn('internshipId', idsOf(own))
  return Message.query()
    .where('toAddress', intern.email)
    .whereIn('state', ['waiting', 'sending', 'sent', 'uncertain'])
    .where((any) =>
      any
        .where((one) => one.where('causeType', 'internship').whereIn('causeId', idsOf(own)))
        .orWhere({ causeType: 'intern', causeId: internId })
        .orWhere((one) => one.where('causeType', FOLLOW_UP).whereIn('causeId', questions))
    )
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(MESSAGES)
}

const idsOf = (own: Internship[]) => own.map(({ id }) => id)
