import db from '@adonisjs/lucid/services/db'
import { AttestationFactory } from '#database/factories/attestations/attestation_factory'
import { BatchFactory } from '#database/factories/attestations/batch_factory'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import Message from '#messaging/models/message'
import type { MessageState } from '#messaging/lifecycle'
import { messageFor } from '#attestations/actions/register_people'
import type Attestation from '#attestations/models/attestation'
import Batch from '#attestations/models/batch'

type Values = Partial<Attestation>

/** A batch in the register, without people. */
export const createBatch = (values: Partial<Batch> = {}): Promise<Batch> =>
  BatchFactory.merge(values).create()

/** An attestation whose PDF is still to be made; in a batch of its own unless `batchId` says which. */
export async function createRegistered(values: Values = {}): Promise<Attestation> {
  return AttestationFactory.merge(await placed(values)).create()
}

/** An issued attestation, its (tiny) PDF in the storage. */
export async function createIssued(values: Values = {}): Promise<Attestation> {
  return AttestationFactory.apply('issued')
    .merge(await placed(values))
    .create()
}

/** The row of the outbox that carries an attestation, in any state. */
export async function createMessageOf(
  attestation: Attestation,
  state: MessageState = 'waiting'
): Promise<Message> {
  const batch = await Batch.findOrFail(attestation.batchId)
  await db.transaction((trx) => new EnqueueMessages().handle([messageFor(attestation, batch)], trx))
  const message = await messageOf(attestation)
  return message.merge({ state }).save()
}

/** The row of the outbox that carries an attestation. */
export const messageOf = ({ id }: Attestation): Promise<Message> =>
  Message.query().where({ causeType: 'attestation', causeId: id }).firstOrFail()

async function placed(values: Values): Promise<Values> {
  if (values.batchId) return values
  const batch = await createBatch()
  return { ...values, batchId: batch.id }
}
