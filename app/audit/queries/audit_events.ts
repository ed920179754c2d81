import { toDb } from '#core/database'
import { startOfDay, type AuditFilters } from '#audit/audit_filters'
import AuditEvent from '#audit/models/audit_event'

export const PER_PAGE = 50

/** One page of what was recorded, the latest first. */
export async function auditEvents(filters: AuditFilters) {
  const query = AuditEvent.query()
  if (filters.chi) {
    const pattern = `%${filters.chi.replace(/[\\%_]/g, '\\$&')}%`
    query.whereRaw("lower(actor_name) like lower(?) escape '\\'", [pattern])
  }
  if (filters.azione) query.where('action', filters.azione)
  if (filters.dal) query.where('occurredAt', '>=', toDb(startOfDay(filters.dal)))
  if (filters.al) query.where('occurredAt', '<', toDb(startOfDay(filters.al).plus({ days: 1 })))
  const counted = await query.clone().count('* as total').firstOrFail()
  const total = Number(counted.$extras.total)
  const last = Math.max(1, Math.ceil(total / PER_PAGE))
  const events = await query.orderBy('id', 'desc').forPage(Math.min(filters.pagina, last), PER_PAGE)
  return { events, total }
}
