import type { DateTime } from 'luxon'
import type Account from '#accounts/models/account'
import { clock, ROME } from '#core/clock'
import { paginate, withQuery } from '#core/pagination'
import { daysOf } from '#internships/periods'
import { provisionalInterns } from '#internships/queries/deadlines'
import { internshipsFor } from '#internships/queries/scope'
import programme from '#config/programme'

const PER_PAGE = 50

/** People whose codice fiscale is provisional, the oldest first, with their age in days and their newest internship. */
export async function provisionalCodes(actor: Account, page: number) {
  const visible = internshipsFor(actor)
  const [{ $extras }] = await provisionalInterns(visible).count('* as total')
  const pager = paginate(Number($extras.total), page, PER_PAGE, (pagina) =>
    withQuery('/tirocini/codici-fiscali', { pagina })
  )
  const interns = await provisionalInterns(visible)
    .orderBy('createdAt')
    .orderBy('id')
    .forPage(pager.current, PER_PAGE)
  const internships = await visible
    .clone()
    .whereIn(
      'internships.intern_id',
      interns.map(({ id }) => id)
    )
    .preload('hostBody')
    .orderBy('internships.id', 'desc')
  const now = clock.now()
  const due = now.minus({ months: programme.provisionalCodeMonths })
  const rows = interns.map((intern) => ({
    intern,
    internship: internships.find(({ internId }) => internId === intern.id)!,
    days: calendarDays(intern.createdAt, now),
    isOld: intern.createdAt < due,
  }))
  return { rows, pager, months: programme.provisionalCodeMonths }
}

const calendarDays = (from: DateTime, to: DateTime): number => {
  const [first, last] = [from, to].map((one) => one.setZone(ROME).toISODate()!)
  return daysOf({ startsOn: first, endsOn: last }) - 1
}
