import { containing } from '#core/search_pattern'
import { paginate, withQuery } from '#core/pagination'
import { searchable } from '#core/values/searchable'
import type { MessageState } from '#messaging/lifecycle'
import Message from '#messaging/models/message'
import Attestation from '#attestations/models/attestation'
import type { Balance } from '#attestations/queries/balance'

/** A sending as a list shows it: the message and the attestation it carries. */
export type Shipment = { message: Message; attestation: Attestation }

/** The tabs over the list. */
export const SHIPMENT_TABS = {
  attesa: { label: 'In attesa', states: ['waiting', 'sending'], figure: 'waiting' },
  inviate: { label: 'Inviate', states: ['sent'], figure: 'sent' },
  fallite: { label: 'Fallite', states: ['failed'], figure: 'failed' },
  annullate: { label: 'Annullate', states: ['cancelled'], figure: 'cancelled' },
  incerte: { label: 'Incerte', states: ['uncertain'], figure: 'uncertain' },
} as const satisfies Record<
  string,
  { label: string; states: MessageState[]; figure: keyof Balance }
>

type Tab = keyof typeof SHIPMENT_TABS
type LedgerFilter = { tab: Tab | null; search: string; page: number }
type Ask = { batchId: number | null; filter: LedgerFilter; path: string; balance: Balance }

/** The order of the list when no tab is chosen: what asks for a decision comes first. */
const PRIORITY: Tab[] = ['incerte', 'fallite', 'attesa', 'inviate', 'annullate']

const PER_PAGE = 50
/** A search looks no further than so many rows: nobody pages through more. */
const SEARCH_LIMIT = 1000

/** What the address asks of the list. */
export function readLedgerFilter(query: Record<string, unknown>): LedgerFilter {
  const tab = String(query.stato ?? '')
  return {
    tab: tab in SHIPMENT_TABS ? (tab as Tab) : null,
    search: String(query.cerca ?? '').slice(0, 100),
    page: Number(query.pagina) || 1,
  }
}

/**
 * A page of sendings, those that ask for a decision first. The rows of each state lie together in an index, so a page
 * deep in 100,000 rows costs no sorting. Four queries at most.
 */
export async function shipmentsPage({ batchId, filter, path, balance }: Ask) {
  const order = filter.tab ? [filter.tab] : PRIORITY
  const sizes = filter.search.trim()
    ? await foundByTab(order, batchId, filter.search)
    : order.map((tab) => balance[SHIPMENT_TABS[tab].figure])
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const pager = paginate(total, filter.page, PER_PAGE, (pagina) =>
    withQuery(path, { stato: filter.tab, cerca: filter.search, pagina })
  )
  const messages: Message[] = []
  let skip = (pager.current - 1) * PER_PAGE
  for (const [index, tab] of order.entries()) {
    const room = PER_PAGE - messages.length
    if (room > 0 && skip < sizes[index]) {
      const query = matching(tab, batchId, filter.search)
        .orderBy('id', 'desc')
        .offset(skip)
        .limit(room)
      messages.push(...(await query))
    }
    skip = Math.max(0, skip - sizes[index])
  }
  return { shipments: await withAttestations(messages), pager, tabs: SHIPMENT_TABS }
}

/** One sending of an attestation, or a 404. */
export async function findShipment(id: number | string): Promise<Shipment> {
  const message = await Message.query()
    .where({ id: Number(id) || 0, causeType: 'attestation' })
    .firstOrFail()
  const attestation = await Attestation.query()
    .where('id', message.causeId)
    .preload('batch')
    .firstOrFail()
  return { message, attestation }
}

function matching(tab: Tab, batchId: number | null, search: string) {
  const query = Message.query()
    .where('causeType', 'attestation')
    .whereIn('state', [...SHIPMENT_TABS[tab].states])
  if (batchId) query.where({ groupType: 'batch', groupId: batchId })
  for (const word of searchable(search).split(' ').filter(Boolean)) {
    query.whereRaw(`search_text like ? escape '\\'`, [containing(word)])
  }
  return query
}

async function foundByTab(order: Tab[], batchId: number | null, search: string): Promise<number[]> {
  const found = order.map((tab) => matching(tab, batchId, search).select('id').limit(SEARCH_LIMIT))
  const rows = await Promise.all(found)
  return rows.map(({ length }) => length)
}

async function withAttestations(messages: Message[]): Promise<Shipment[]> {
  const attestations = await Attestation.query()
    .whereIn(
      'id',
      messages.map(({ causeId }) => causeId)
    )
    .preload('batch')
  const byId = new Map(attestations.map((attestation) => [attestation.id, attestation]))
  return messages.map((message) => ({ message, attestation: byId.get(message.causeId)! }))
}
