import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import AuditEvent from '#audit/models/audit_event'

/** Who acts: an account, or the portal itself. */
export type Actor = { id: number | null; fullName: string }

/** The portal acting by itself: scheduled jobs and commands. */
export const PORTAL: Actor = { id: null, fullName: 'Il portale' }

type Subject = { type: string; id: number | null }

/**
 * Writes an audit event inside the transaction of the fact it tells, so that neither stands without the other.
 * @param action dotted and in the past, such as `batch.confirmed`
 * @param details small facts, never secrets and no more personal data than needed
 */
export async function record(
  actor: Actor,
  action: string,
  subject: Subject,
  details: Record<string, unknown> | null,
  client: TransactionClientContract
): Promise<void> {
  await AuditEvent.create(
    {
      actorId: actor.id,
      actorName: actor.fullName,
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      details,
      occurredAt: clock.now(),
    },
    { client }
  )
}

/** How many rows go into one statement. */
const ROWS_AT_ONCE = 300

/** The same fact of many subjects at once, `[id, details]` each: an import, not a person at work. */
export async function recordMany(
  actor: Actor,
  action: string,
  type: string,
  facts: Array<[id: number, details: Record<string, unknown>]>,
  client: TransactionClientContract
): Promise<void> {
  const rows = facts.map(([id, details]) => ({
    actor_id: actor.id,
    actor_name: actor.fullName,
    action,
    subject_type: type,
    subject_id: id,
    details: JSON.stringify(details),
    occurred_at: toDb(clock.now()),
  }))
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await client.table('audit_events').multiInsert(rows.slice(at, at + ROWS_AT_ONCE))
  }
}
