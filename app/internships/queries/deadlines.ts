import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { BEFORE_START } from '#internships/lifecycle'
import Intern from '#internships/models/intern'
import type Internship from '#internships/models/internship'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import { daysAfter } from '#internships/periods'
import { internshipsFor } from '#internships/queries/scope'
import programme from '#config/programme'

/** Days ahead that the board looks. */
export const DAYS_AHEAD = 30
const SHOWN = 6

/** Something that comes within some days, or is overdue; `on` as `yyyy-MM-dd`. */
export interface Deadline {
  on: string
  isLate: boolean
  what: string
  internshipId: number
  who: string
}

/** What comes in the next days to somebody's internships: starts, ends and communications, overdue ones first. */
export async function deadlinesFor(actor: Account) {
  const today = clock.rome().toISODate()!
  const until = daysAfter(today, DAYS_AHEAD)
  const visible = internshipsFor(actor)
  const groups = [
    await startsUntil(visible, until),
    await endsUntil(visible, until),
    await communicationsUntil(visible, until),
  ]
  const all = groups
    .flatMap(({ rows }) => rows)
    .map((row) => ({ ...row, isLate: row.on < today }))
    .sort((a, b) => a.on.localeCompare(b.on))
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  const oldCodes = await countOldCodes(visible)
  return { rows: all.slice(0, SHOWN) as Deadline[], more: Math.max(0, total - SHOWN), oldCodes }
}

type Visible = ReturnType<typeof internshipsFor>
type Rows = { rows: Omit<Deadline, 'isLate'>[]; total: number }

function startsUntil(visible: Visible, until: string): Promise<Rows> {
  const query = visible
    .clone()
    .whereIn('internships.state', BEFORE_START)
    .where('internships.starts_on', '<=', until)
  return firstOf(query, 'starts_on', ({ startsOn }) => ({ on: startsOn, what: 'Inizia' }))
}

function endsUntil(visible: Visible, until: string): Promise<Rows> {
  const query = visible
    .clone()
    .whereIn('internships.state', ['active', 'suspended'])
    .where('internships.ends_on', '<=', until)
  return firstOf(query, 'ends_on', ({ endsOn }) => ({ on: endsOn, what: 'Finisce' }))
}

async function firstOf(
  query: Visible,
  column: 'starts_on' | 'ends_on',
  tell: (internship: Internship) => { on: string; what: string }
): Promise<Rows> {
  const [{ $extras }] = await query.clone().count('* as total')
  const found = await query
    .clone()
    .preload('intern')
    .orderBy(`internships.${column}`)
    .orderBy('internships.id')
    .limit(SHOWN)
  const rows = found.map((one) => ({
    ...tell(one),
    internshipId: one.id,
    who: one.intern.fullName,
  }))
  return { rows, total: Number($extras.total) }
}

async function communicationsUntil(visible: Visible, until: string): Promise<Rows> {
  const query = MandatoryCommunication.query()
    .whereNull('sentOn')
    .where('dueOn', '<=', until)
    .whereIn('internshipId', visible.clone().select('internships.id'))
  const [{ $extras }] = await query.clone().count('* as total')
  const found = await query
    .preload('internship', (internship) => internship.preload('intern'))
    .orderBy('dueOn')
    .orderBy('id')
    .limit(SHOWN)
  const rows = found.map(({ dueOn, internshipId, internship }) => ({
    on: dueOn,
    what: 'COB da inviare',
    internshipId,
    who: internship.intern.fullName,
  }))
  return { rows, total: Number($extras.total) }
}

/** Provisional codes older than the months within which they are to be replaced. */
async function countOldCodes(visible: Visible): Promise<number> {
  const before = clock.now().minus({ months: programme.provisionalCodeMonths })
  const [{ $extras }] = await provisionalInterns(visible)
    .where('createdAt', '<', toDb(before))
    .count('* as total')
  return Number($extras.total)
}

/** People with a provisional codice fiscale, eleven digits, among some internships. */
export const provisionalInterns = (visible: Visible) =>
  Intern.query()
    .whereRaw('length(codice_fiscale) = 11')
    .whereIn('id', visible.clone().select('internships.intern_id'))
