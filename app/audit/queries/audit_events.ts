import { paginate, withQuery } from '#core/pagination'
import { containing } from '#core/search_pattern'
import { toDb } from '#core/database'
import { startOfDay, type AuditFilters } from '#audit/audit_filters'
import AuditEvent from '#audit/models/audit_event'

const PER_PAGE = 50

/** One page of what was recorded, the latest first, with its pager. */
export async function auditEvents(filters: AuditFilters) {
  const query = AuditEvent.query()
  if (filters.chi) {
    query.whereRaw("lower(actor_name) like lower(?) escape '\\'", [containing(filters.chi)])
  }
  if (filters.azione) query.where('action', filters.azione)
  if (filters.dal) query.where('occurredAt', '>=', toDb(startOfDay(filters.dal)))
  if (filters.al) query.where('occurredAt', '<', toDb(startOfDay(filters.al).plus({ days: 1 })))
  const counted = await query.clone().count('* as total').firstOrFail()
  const pager = paginate(Number(counted.$extras.total), filters.pagina, PER_PAGE, (pagina) =>
    withQuery('/registro-attivita', { ...filters, pagina })
  )
  const events = await query.orderBy('id', 'desc').forPage(pager.current, PER_PAGE)
  return { events, pager }
}
