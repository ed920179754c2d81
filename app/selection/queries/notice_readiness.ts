import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { asIsoDate } from '#core/database'
import { count, fullInstant } from '#core/dates'
import Agreement from '#hosts/models/agreement'
import NoticeCriterion from '#selection/models/notice_criterion'
import type SelectionNotice from '#selection/models/selection_notice'
import { codeWarnings } from '#selection/notices/position_code'
import { formatPoints } from '#selection/points'

/** One thing to see to before publication, and where: a section of the form, or the positions. */
export interface Lack {
  message: string
  place: 'dati' | 'date' | 'criteri' | 'posizioni'
}

export interface Readiness {
  /** Without these a notice is not published. */
  faults: Lack[]
  /** To be looked at; they hold nothing back. */
  warnings: Lack[]
}

const NAMES_SHOWN = 5

/** What a draft lacks before it can be published at an instant. Four queries, however many positions there are. */
export async function readinessOf(
  notice: SelectionNotice,
  now: DateTime,
  client: QueryClientContract = db.connection()
): Promise<Readiness> {
  const positions = await positionRows(notice.id, client)
  const criteria = await NoticeCriterion.query({ client }).where('noticeId', notice.id)
  const faults = [
    ...textFaults(notice),
    ...dateFaults(notice, now),
    ...scoreFaults(notice, criteria),
    ...positionFaults(positions),
  ]
  return { faults, warnings: await warningsFor(notice, positions, client) }
}

type PositionRow = {
  code: string
  months: number
  hostBodyId: number
  hostName: string
  archived: unknown
  seats: number
}

function positionRows(noticeId: number, client: QueryClientContract): Promise<PositionRow[]> {
  return client
    .from('positions')
    .join('host_bodies', 'host_bodies.id', 'positions.host_body_id')
    .where('positions.notice_id', noticeId)
    .orderBy('positions.code')
    .select('positions.code', 'positions.months')
    .select('host_bodies.id as hostBodyId', 'host_bodies.name as hostName')
    .select('host_bodies.archived_at as archived')
    .select(
      client.raw('(select count(*) from seats where seats.position_id = positions.id) as seats')
    )
}

function textFaults({ description }: SelectionNotice): Lack[] {
  if (description.trim()) return []
  return [{ place: 'dati', message: 'Manca la descrizione: dica in poche righe che cosa offre.' }]
}

function dateFaults({ opensAt, closesAt, startsOn }: SelectionNotice, now: DateTime): Lack[] {
  const faults: string[] = []
  if (!opensAt) faults.push('Manca l’apertura: scriva da quando si può fare domanda.')
  if (!closesAt) faults.push('Manca la chiusura: scriva fino a quando si può fare domanda.')
  if (closesAt && closesAt <= now) {
    faults.push(`La chiusura è già passata: era ${fullInstant(closesAt)}. Ne scelga una futura.`)
  }
  if (opensAt && closesAt && closesAt <= opensAt) {
    faults.push('La chiusura viene prima dell’apertura: controlli le due date.')
  }
  if (!startsOn) faults.push('Manca la data di inizio dei tirocini.')
  return faults.map((message) => ({ place: 'date', message }))
}

function scoreFaults(
  { minimumHundredths }: SelectionNotice,
  criteria: { maxHundredths: number }[]
): Lack[] {
  if (criteria.length === 0) {
    const message = 'Manca almeno un criterio di valutazione con il suo punteggio massimo.'
    return [{ place: 'criteri', message }]
  }
  const sum = criteria.reduce((total, { maxHundredths }) => total + Number(maxHundredths), 0)
  if (minimumHundredths <= sum) return []
  const message = `Il minimo per essere idonei (${formatPoints(minimumHundredths)}) supera la somma dei criteri (${formatPoints(sum)}).`
  return [{ place: 'criteri', message }]
}

function positionFaults(positions: PositionRow[]): Lack[] {
  if (positions.length === 0) {
    return [{ place: 'posizioni', message: 'Non c’è nessuna posizione: ne aggiunga almeno una.' }]
  }
  const bare = positions.filter(({ seats }) => Number(seats) === 0).map(({ code }) => code)
  if (bare.length === 0) return []
  return [{ place: 'posizioni', message: `Senza nemmeno un posto: ${listed(bare)}.` }]
}

async function warningsFor(
  notice: SelectionNotice,
  positions: PositionRow[],
  client: QueryClientContract
): Promise<Lack[]> {
  const odd = positions.filter(({ code, months }) => codeWarnings(code, notice, months).length > 0)
  const archived = positions.filter(({ archived: at }) => at !== null)
  const bare = await withoutAgreement(notice, positions, client)
  const messages = [
    ...(odd.length ? [`Codici da guardare: ${listed(odd.map(({ code }) => code))}.`] : []),
    ...(archived.length ? [`Enti che non sono più nella rete: ${listed(namesOf(archived))}.`] : []),
    ...(bare.length
      ? [`Enti senza una convenzione valida all’inizio dei tirocini: ${listed(bare)}.`]
      : []),
  ]
  return messages.map((message) => ({ place: 'posizioni', message }))
}

async function withoutAgreement(
  { startsOn }: SelectionNotice,
  positions: PositionRow[],
  client: QueryClientContract
): Promise<string[]> {
  const day = asIsoDate(startsOn)
  if (!day || positions.length === 0) return []
  const covered = await Agreement.query({ client })
    .whereIn('hostBodyId', [...new Set(positions.map(({ hostBodyId }) => hostBodyId))])
    .where('validFrom', '<=', day)
    .where((query) => query.whereNull('validTo').orWhere('validTo', '>=', day))
    .select('hostBodyId')
  const ids = new Set(covered.map(({ hostBodyId }) => hostBodyId))
  return namesOf(positions.filter(({ hostBodyId }) => !ids.has(hostBodyId)))
}

const namesOf = (rows: PositionRow[]) => [...new Set(rows.map(({ hostName }) => hostName))]

/** "Lecco, Merate e altri 12" */
function listed(names: string[]): string {
  if (names.length <= NAMES_SHOWN + 1) return names.join(', ')
  const rest = count(names.length - NAMES_SHOWN)
  return `${names.slice(0, NAMES_SHOWN).join(', ')} e altri ${rest}`
}
