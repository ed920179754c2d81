import type Account from '#accounts/models/account'
import type { ChecklistLine } from '#internships/checklist/lines'
import type Internship from '#internships/models/internship'
import { mayRecord } from '#internships/queries/checks'

/** Where a line of the checklist leads. */
export type LineAct = { href: string; label: string }

/** Lines that the training plan answers. */
const OF_THE_PLAN = ['insurance', 'competences', 'indemnity', 'hours']

/** The one thing that somebody can do about a line of the checklist; null when it is not theirs. */
export function actFor(
  line: ChecklistLine,
  internship: Internship,
  actor: Account
): LineAct | null {
  const base = `/tirocini/${internship.id}`
  if (line.isRecorded || line.key === 'cob') {
    if (!mayRecord(actor, line.key)) return null
    return { href: `${base}/lista/${line.key}`, label: line.isDone ? 'Vedi' : 'Registra' }
  }
  if (line.key === 'plan_signed') {
    const mayOpen = actor.is('admin', 'coordinator', 'hostOfficer', 'tutor')
    return mayOpen ? { href: `${base}/documenti`, label: 'Documenti' } : null
  }
  return actor.is('admin', 'coordinator') ? actOfManager(line, internship, base) : null
}

function actOfManager(line: ChecklistLine, { hostBodyId }: Internship, base: string) {
  if (line.justifies) {
    const label = line.isDone ? 'Vedi il motivo' : 'Scrivi il motivo'
    return { href: `${base}/motivi/${line.justifies}`, label }
  }
  if (line.key === 'agreement') return { href: `/enti/${hostBodyId}`, label: 'Vai all’ente' }
  if (line.isDone) return null
  if (line.key === 'tutors') return { href: '#tutor', label: 'Nomina' }
  return OF_THE_PLAN.includes(line.key)
    ? { href: `${base}/progetto`, label: 'Scrivi il progetto' }
    : null
}
