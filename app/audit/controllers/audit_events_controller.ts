import type { HttpContext } from '@adonisjs/core/http'
import { paginate, withQuery } from '#core/pagination'
import { ACTION_LABELS, actionLabel } from '#audit/action_labels'
import { auditFilters } from '#audit/audit_filters'
import { auditEvents, PER_PAGE } from '#audit/queries/audit_events'

const ACTIONS = Object.entries(ACTION_LABELS).map(([value, label]) => ({ value, label }))

export default class AuditEventsController {
  async index({ request, view }: HttpContext) {
    const filters = auditFilters(request.qs())
    const { events, total } = await auditEvents(filters)
    const pager = paginate(total, filters.pagina, PER_PAGE, (pagina) =>
      withQuery('/registro-attivita', { ...filters, pagina })
    )
    return view.render('pages/audit/index', {
      events,
      filters,
      pager,
      actionLabel,
      actions: ACTIONS,
    })
  }
}
