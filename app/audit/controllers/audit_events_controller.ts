import type { HttpContext } from '@adonisjs/core/http'
import { ACTION_LABELS, actionLabel } from '#audit/action_labels'
import { auditFilters } from '#audit/audit_filters'
import { auditEvents } from '#audit/queries/audit_events'

const ACTIONS = Object.entries(ACTION_LABELS).map(([value, label]) => ({ value, label }))

export default class AuditEventsController {
  async index({ request, view }: HttpContext) {
    const filters = auditFilters(request.qs())
    return view.render('pages/audit/index', {
      ...(await auditEvents(filters)),
      filters,
      actionLabel,
      actions: ACTIONS,
    })
  }
}
