import Account from '#accounts/models/account'
import Message from '#messaging/models/message'
import Attestation from '#attestations/models/attestation'
import Batch from '#attestations/models/batch'
import { historyOf } from '#attestations/history'

/** The largest id that PostgreSQL's integer holds; beyond it a query fails instead of finding nothing. */
const LAST_ID = 2_147_483_647

/** One attestation with its batch and template, or a 404. */
export function findAttestation(id: string | number): Promise<Attestation> {
  return Attestation.query()
    .where('id', knownId(id))
    .preload('batch', (batch) => batch.preload('templateVersion', (it) => it.preload('template')))
    .firstOrFail()
}

/** One batch, or a 404. */
export function findBatch(id: string | number): Promise<Batch> {
  return Batch.query().where('id', knownId(id)).firstOrFail()
}

/** An attestation with everything that happened to it and to its messages, or a 404. */
export async function attestationPage(id: string | number) {
  const attestation = await findAttestation(id)
  const messages = await Message.query()
    .where({ causeType: 'attestation', causeId: attestation.id })
    .preload('attempts', (attempts) => attempts.orderBy('id'))
    .orderBy('id')
  const successor = await Attestation.findBy('replacesId', attestation.id)
  const predecessor = attestation.replacesId && (await Attestation.find(attestation.replacesId))
  const revoker = attestation.revokedBy && (await Account.find(attestation.revokedBy))
  return {
    attestation,
    message: messages.at(-1) ?? null,
    successor,
    predecessor,
    history: historyOf({
      attestation,
      messages,
      revoker: revoker ? revoker.fullName : null,
      successor,
    }),
  }
}

function knownId(id: string | number): number {
  const number = Number(id)
  return Number.isInteger(number) && number > 0 && number <= LAST_ID ? number : 0
}
