import { actionLabel } from '#audit/action_labels'
import AuditEvent from '#audit/models/audit_event'
import { clock } from '#core/clock'
import { dayWith, fullInstant, longDay } from '#core/dates'
import { formatHours } from '#core/values/hours'
import { BEFORE_START } from '#internships/lifecycle'
import type Internship from '#internships/models/internship'
import Suspension from '#internships/models/suspension'
import { TIMELINE_WORDS } from '#internships/timeline_words'

/** One line of the history of an internship. */
export interface TimelineLine {
  /** What is done, what stands today, what is to come. */
  place: 'done' | 'now' | 'next'
  iso: string
  when: string
  title: string
  detail: string
}

/**
 * What happened to an internship and what is to come, the latest first: the recorded acts and the dated facts.
 * @param mayKnow whether the reader may know the reasons that are for coordinators
 */
export async function timelineOf(
  internship: Internship,
  mayKnow: boolean
): Promise<TimelineLine[]> {
  const today = clock.rome().toISODate()!
  const lines = [
    ...(await recordedActs(internship, mayKnow)),
    ...(await datedFacts(internship, today)),
  ]
  const now = {
    place: 'now' as const,
    iso: clock.rome().toISO()!,
    when: `Oggi, ${longDay(today)}`,
    title: internship.stateLabel.label,
    detail: '',
  }
  return [...lines, now].sort((a, b) => b.iso.localeCompare(a.iso))
}

/** What the audit log tells of the internship, of its person's code and of the offer it comes from. */
async function recordedActs(
  { id, internId, offerId }: Internship,
  mayKnow: boolean
): Promise<TimelineLine[]> {
  const events = await AuditEvent.query()
    .where((any) =>
      any
        .where({ subjectType: 'internship', subjectId: id })
        .orWhere((code) => code.where({ subjectType: 'intern', subjectId: internId }))
        .orWhere((offer) =>
          offer.where({ subjectType: 'offer', subjectId: offerId ?? 0, action: 'offer.accepted' })
        )
    )
    .orderBy('id')
  return events.map((event) => lineOf(event, mayKnow))
}

function lineOf(event: AuditEvent, mayKnow: boolean): TimelineLine {
  const { action, actorName, details, occurredAt } = event
  const words = TIMELINE_WORDS[action]
  const at = occurredAt.setZone('Europe/Rome')
  const base = { place: 'done' as const, iso: at.toISO()!, when: fullInstant(at) }
  if (!words) return { ...base, title: `${actorName} ${actionLabel(action)}`, detail: '' }
  const told = words.detail?.(details ?? {}, mayKnow) ?? ''
  const detail = [told, actorName].filter(Boolean).join('. ')
  return { ...base, title: words.title, detail }
}

async function datedFacts(internship: Internship, today: string): Promise<TimelineLine[]> {
  const { state, startsOn, endsOn, workMinutes, classroomMinutes } = internship
  if (state === 'annulled') return []
  const suspensions = await Suspension.query()
    .where('internshipId', internship.id)
    .whereNull('cancelledAt')
  const hours = `${formatHours(workMinutes + classroomMinutes)} ore in tutto: ${formatHours(workMinutes)} sul lavoro, ${formatHours(classroomMinutes)} in aula.`
  const isToStart = BEFORE_START.includes(state)
  const isOver = state === 'completed' || state === 'terminated'
  return [
    fact(startsOn, !isToStart, isToStart ? 'Inizio previsto' : 'Primo giorno', ''),
    fact(endsOn, isOver, isOver ? 'Ultimo giorno' : 'Fine prevista', hours),
    ...suspensions.map((one) =>
      fact(one.startsOn, one.startsOn <= today, 'Sospensione', `Fino ${dayWith('al', one.endsOn)}.`)
    ),
  ]
}

/** A day without an hour stands after what was recorded on it. */
const fact = (on: string, isDone: boolean, title: string, detail: string): TimelineLine => ({
  place: isDone ? 'done' : 'next',
  iso: `${on}T23:59`,
  when: longDay(on),
  title,
  detail,
})
