import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { BEFORE_START } from '#internships/lifecycle'
import Internship from '#internships/models/internship'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import { daysAfter } from '#internships/periods'
import type { ApplicationState } from '#selection/lifecycle'
import Application from '#selection/models/application'
import Offer from '#selection/models/offer'
import SelectionNotice from '#selection/models/selection_notice'

/** Days ahead: of a deadline for applications, of starts, of communications. */
const CLOSING = 7
const STARTING = 30
const COMMUNICATING = 7

/** Where an application is in the hands of its commission. */
const TO_EVALUATE: ApplicationState[] = ['submitted', 'admitted', 'convoked', 'interviewed']

/** One figure of the day, and where it leads. */
export interface TodayFigure {
  label: string
  total: number
  href: string
}

/** What asks for the coordination's attention today. Five queries, whatever the size. */
export async function todayFigures(): Promise<TodayFigure[]> {
  const lines: TodayFigure[] = []
  for (const { label, href, query } of [...ofSelection(), ...ofInternships()]) {
    const [{ $extras }] = await query.count('* as total')
    lines.push({ label, href, total: Number($extras.total) })
  }
  return lines
}

interface Figure {
  label: string
  href: string
  query: { count(columns: string): PromiseLike<Array<{ $extras: Record<string, unknown> }>> }
}

function ofSelection(): Figure[] {
  const now = clock.now()
  const closed = SelectionNotice.query().select('id').where('state', 'closed')
  return [
    {
      label: `Avvisi che chiudono entro ${CLOSING} giorni`,
      href: '/gestione/avvisi?stato=published',
      query: SelectionNotice.query()
        .where('state', 'published')
        .whereBetween('closesAt', [toDb(now), toDb(now.plus({ days: CLOSING }))]),
    },
    {
      label: 'Domande da valutare',
      href: '/valutazione',
      query: Application.query().whereIn('state', TO_EVALUATE).whereIn('noticeId', closed),
    },
    {
      label: 'Posti offerti, in attesa di risposta',
      href: '/gestione/graduatorie/situazione',
      query: Offer.query().where('state', 'open'),
    },
  ]
}

function ofInternships(): Figure[] {
  const today = clock.rome().toISODate()!
  return [
    {
      label: `Tirocini da avviare entro ${STARTING} giorni`,
      href: '/tirocini?ordine=inizio',
      query: Internship.query()
        .whereIn('state', BEFORE_START)
        .where('startsOn', '<=', daysAfter(today, STARTING)),
    },
    {
      label: `COB da inviare entro ${COMMUNICATING} giorni`,
      href: '/tirocini/comunicazioni',
      query: MandatoryCommunication.query()
        .whereNull('sentOn')
        .where('dueOn', '<=', daysAfter(today, COMMUNICATING)),
    },
  ]
}
