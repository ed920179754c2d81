import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { dayWith, fullDay } from '#core/dates'
import { actFor, type LineAct } from '#internships/checklist/line_acts'
import { checklistLines, type ChecklistLine } from '#internships/checklist/lines'
import { BEFORE_START, internshipLifecycle } from '#internships/lifecycle'
import type Internship from '#internships/models/internship'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import TutorAssignment from '#internships/models/tutor_assignment'
import { daysOf } from '#internships/periods'
import { changesOf } from '#internships/queries/changes'
import { checklistFacts } from '#internships/queries/checklist'
import { documents } from '#internships/queries/documents'
import { planSummary } from '#internships/queries/plan_summary'
import { timelineOf } from '#internships/queries/timeline'

/** A line of the checklist as the page shows it, with the one thing to do about it. */
export type ShownLine = ChecklistLine & { act: LineAct | null }

/** Everything that the page of an internship shows to somebody. */
export async function internshipPage(internship: Internship, actor: Account) {
  const mayManage = actor.is('admin', 'coordinator')
  const isBefore = BEFORE_START.includes(internship.state)
  const [facts] = await checklistFacts([internship.id])
  const lines = isBefore ? withKeptTogether(checklistLines(facts)) : []
  const open = lines.filter(({ isDone }) => !isDone)
  const isOver = ['completed', 'terminated', 'annulled'].includes(internship.state)
  return {
    internship,
    isOver,
    changes:
      isBefore || internship.state === 'annulled' ? null : await changesOf(internship, actor),
    summary: await planSummary(internship),
    papers: await documents(internship),
    mayOpen: actor.is('admin', 'coordinator', 'hostOfficer', 'tutor'),
    owedAnnulment: await owedAnnulment(internship),
    rules: facts.rules,
    threshold: facts.rules?.get('attendanceThreshold') ?? null,
    tutors: await currentTutors(internship),
    lines: lines.map((line) => ({ ...line, act: actFor(line, internship, actor) })),
    open,
    timeline: await timelineOf(internship, mayManage),
    mayManage,
    isBefore,
    mayAnnul: mayManage && internshipLifecycle.can('annul', internship.state),
    hold: isBefore ? holdOf(internship, open.length) : null,
    datesSentence: datesSentence(internship),
  }
}

/** The rules that are kept, on one line instead of one each. */
function withKeptTogether(lines: ChecklistLine[]): ChecklistLine[] {
  const kept = lines.filter(({ keeps }) => keeps)
  if (kept.length === 0) return lines
  const matters = kept.map(({ label }) => label.toLowerCase()).join(', ')
  const together = {
    ...kept[0],
    key: 'rules_kept',
    label: 'Regole della Regione',
    sentence: `Rispettate per: ${matters}.`,
  }
  return [...lines.filter(({ keeps }) => !keeps), together]
}

/** Why the start button is off, beside it; null when it is on. */
function holdOf({ startsOn, endsOn }: Internship, open: number): string | null {
  const today = clock.rome().toISODate()!
  if (open > 0) return open === 1 ? 'Manca una voce.' : `Mancano ${open} voci.`
  if (today < startsOn) return `Si può avviare ${dayWith('dal', startsOn)}.`
  return today > endsOn ? 'L’ultimo giorno è passato: cambi le date.' : null
}

function datesSentence({ state, startsOn, endsOn }: Internship): string {
  if (!BEFORE_START.includes(state)) return `${dayWith('dal', startsOn)} ${dayWith('al', endsOn)}`
  const today = clock.rome().toISODate()!
  return `inizio previsto ${fullDay(startsOn)}, ${distance(today, startsOn)}`
}

/** "oggi", "tra 4 giorni", "4 giorni fa" */
function distance(today: string, day: string): string {
  if (day === today) return 'oggi'
  const isAhead = day > today
  const span = isAhead ? { startsOn: today, endsOn: day } : { startsOn: day, endsOn: today }
  const days = daysOf(span) - 1
  const words = days === 1 ? 'un giorno' : `${days} giorni`
  return isAhead ? `tra ${words}` : `${words} fa`
}

/** The communication that takes the start back, while it is not sent. */
const owedAnnulment = ({ id }: Internship) =>
  MandatoryCommunication.query()
    .where({ internshipId: id, kind: 'annulment' })
    .whereNull('sentOn')
    .first()

async function currentTutors({ id }: Internship) {
  const assignments = await TutorAssignment.query()
    .where('internshipId', id)
    .whereNull('toOn')
    .preload('hostTutor')
    .preload('promoterTutor')
  const on = (side: 'host' | 'promoter') => assignments.find(({ kind }) => kind === side) ?? null
  return { host: on('host'), promoter: on('promoter') }
}
