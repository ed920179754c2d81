import { DateTime } from 'luxon'
import { ROME } from '#core/clock'
import { ACTION_LABELS } from '#audit/action_labels'

export type AuditFilters = {
  chi: string
  azione: string
  /** Days of Italy, as `yyyy-MM-dd`, both included; empty for no limit. */
  dal: string
  al: string
  /** From 1. */
  pagina: number
}

/** What the address of the page asks for; values that make no sense count as not given. */
export function auditFilters(query: Record<string, unknown>): AuditFilters {
  const azione = String(query.azione ?? '')
  return {
    chi: typeof query.chi === 'string' ? query.chi.trim().slice(0, 100) : '',
    azione: azione in ACTION_LABELS ? azione : '',
    dal: day(query.dal),
    al: day(query.al),
    pagina: Math.min(Math.max(1, Math.trunc(Number(query.pagina)) || 1), 1_000_000),
  }
}

/** The first instant of a day in Italy. */
export const startOfDay = (text: string) => DateTime.fromISO(text, { zone: ROME }).startOf('day')

function day(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return ''
  return startOfDay(value).isValid ? value : ''
}
