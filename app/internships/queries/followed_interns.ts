import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type Account from '#accounts/models/account'
import { paginate, withQuery } from '#core/pagination'
import { BEFORE_START, NOT_OVER } from '#internships/lifecycle'
import type Internship from '#internships/models/internship'
import { waitingFor } from '#internships/people/waiting'
import { checklistsOf } from '#internships/queries/checklist'
import { internshipsFor } from '#internships/queries/scope'

const PER_PAGE = 25

/**
 * The internships of a tutor or of a host: those going on and to come, the next to begin or end first, and those that are over,
 * a page at a time. As many queries for fifty as for one.
 */
export async function followedInterns(actor: Account, path: string, page: number) {
  const over = () => internshipsFor(actor).whereNotIn('internships.state', NOT_OVER)
  const [{ $extras }] = await over().count('* as total')
  const pager = paginate(Number($extras.total), page, PER_PAGE, (pagina) =>
    withQuery(path, { pagina })
  )
  const past = await preloaded(over())
    .orderBy('internships.ends_on', 'desc')
    .orderBy('internships.id', 'desc')
    .forPage(pager.current, PER_PAGE)
  const present = await preloaded(internshipsFor(actor).whereIn('internships.state', NOT_OVER))
    .orderBy('internships.starts_on')
    .orderBy('internships.id')
  return { present: await withWaiting(present), past: past.map(quiet), pager }
}

type Query = ModelQueryBuilderContract<typeof Internship>

const preloaded = (query: Query) =>
  query
    .preload('intern')
    .preload('hostBody')
    .preload('site')
    .preload('tutors', (tutors) => tutors.preload('hostTutor').preload('promoterTutor'))

async function withWaiting(internships: Internship[]) {
  const ids = internships.filter(({ state }) => BEFORE_START.includes(state)).map(({ id }) => id)
  const lists = ids.length > 0 ? await checklistsOf(ids) : new Map()
  return internships.map((internship) => ({
    internship,
    waiting: waitingFor(internship, lists.get(internship.id) ?? []),
    hostTutor: hostTutorOf(internship),
  }))
}

const quiet = (internship: Internship) => ({ internship, waiting: null, hostTutor: null })

const hostTutorOf = ({ tutors }: Internship) =>
  tutors.find(({ kind, toOn }) => kind === 'host' && toOn === null)?.hostTutor.fullName ?? null
