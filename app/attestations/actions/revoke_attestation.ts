import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { CancelMessages } from '#messaging/actions/cancel_messages'
import { attestationLifecycle } from '#attestations/lifecycle'
import Attestation from '#attestations/models/attestation'

/** Takes an issued attestation back, for a reason that its verification page shows. Its waiting message never leaves. */
export class RevokeAttestation {
  constructor(private actor: Account) {}

  /** Throws `IllegalTransition` unless it is issued now. */
  async handle({ id }: Attestation, reason: string): Promise<void> {
    await db.transaction(async (trx) => {
      const fresh = await Attestation.query({ client: trx })
        .where('id', id)
        .forUpdate()
        .firstOrFail()
      fresh.state = attestationLifecycle.next('revoke', fresh.state)
      fresh.merge({
        revokedAt: clock.now(),
        revocationReason: reason,
        revokedBy: this.actor.id,
      })
      await fresh.save()
      const subject = { type: 'attestation', id }
      await new CancelMessages(this.actor).handle({ cause: subject }, trx)
      await record(this.actor, 'attestation.revoked', subject, { reason }, trx)
    })
  }
}
