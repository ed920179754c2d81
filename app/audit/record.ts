import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
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
