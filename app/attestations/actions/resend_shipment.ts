import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { formFault } from '#core/form_fault'
import { IllegalTransition } from '#core/lifecycle'
import { readEmail } from '#core/values/email'
import { ResendMessage } from '#messaging/actions/resend_message'
import type Message from '#messaging/models/message'
import type { AttestationState } from '#attestations/lifecycle'
import type Attestation from '#attestations/models/attestation'
import { EMAIL_SENTENCES } from '#attestations/people/people_sentences'

/** Nobody is sent an attestation that was taken back. */
const SENDABLE: AttestationState[] = ['registered', 'issued']

/**
 * Sends an attestation again, alone. A corrected address is kept with the attestation and audited; one whose PDF could
 * not be made goes back to the printer first.
 */
export class ResendShipment {
  constructor(private actor: Account) {}

  async handle(message: Message, attestation: Attestation, written: string): Promise<void> {
    if (!SENDABLE.includes(attestation.state)) {
      throw new IllegalTransition('attestation', 'send', attestation.state)
    }
    const address = readEmail(written)
    if (!address.ok) throw formFault({ email: EMAIL_SENTENCES[address.error] })
    await db.transaction(async (trx) => {
      await new ResendMessage(this.actor).handle(message, { address: address.value }, trx)
      const isCorrected = address.value !== attestation.email
      attestation
        .useTransaction(trx)
        .merge({ email: address.value, printTries: 0, printAfter: null })
      await attestation.save()
      if (!isCorrected) return
      const subject = { type: 'attestation', id: attestation.id }
      await record(this.actor, 'attestation.addressCorrected', subject, null, trx)
    })
  }
}
