import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { paginate, withQuery } from '#core/pagination'
import { COMMUNICATION_KINDS } from '#internships/changes/words'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import { internshipsFor } from '#internships/queries/scope'

const PER_PAGE = 25
const PATH = '/tirocini/comunicazioni'

/** The communications still to be sent for the internships that somebody may see, by their term: the overdue ones stand first. */
export async function openCommunications(actor: Account, page: number) {
  const visible = internshipsFor(actor).select('internships.id')
  const today = clock.rome().toISODate()!
  const open = () =>
    MandatoryCommunication.query().whereNull('sentOn').whereIn('internshipId', visible.clone())
  const total = await countOf(open())
  const overdue = await countOf(open().where('dueOn', '<', today))
  const pager = paginate(total, page, PER_PAGE, (pagina) => withQuery(PATH, { pagina }))
  const rows = await open()
    .preload('internship', (one) => one.preload('intern').preload('hostBody'))
    .orderBy('dueOn')
    .orderBy('id')
    .forPage(pager.current, PER_PAGE)
  return { rows: rows.map((one) => rowOf(one, today)), pager, overdue }
}

function rowOf(owed: MandatoryCommunication, today: string) {
  const { id, kind, dueOn, internshipId } = owed
  const own = `/tirocini/${internshipId}`
  return {
    owed,
    kindLabel: COMMUNICATION_KINDS[kind],
    isOverdue: dueOn < today,
    /** The number of the start is recorded on its checklist. */
    path: kind === 'start' ? own : `${own}/comunicazioni/${id}`,
  }
}

async function countOf(query: OpenQuery): Promise<number> {
  const [row] = await query.count('* as total')
  return Number(row.$extras.total)
}

type OpenQuery = ModelQueryBuilderContract<typeof MandatoryCommunication>
