import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { formFault } from '#core/form_fault'
import { IllegalTransition } from '#core/lifecycle'
import { missingTags, type TagValues } from '#core/tags'
import { CancelMessages } from '#messaging/actions/cancel_messages'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import { allocateNumbers } from '#core/registry_numbers'
import { messageFor } from '#attestations/actions/register_people'
import { newCode } from '#attestations/verification/code'
import { frozenValues } from '#attestations/frozen_values'
import type { Correction } from '#attestations/validators'
import { attestationLifecycle } from '#attestations/lifecycle'
import Attestation from '#attestations/models/attestation'
import Batch from '#attestations/models/batch'

/**
 * "Correggi e riemetti": a new attestation, with a number and a code of its own, takes the place of one that was wrong.
 * It joins the same batch; its message leaves as soon as its PDF is made.
 */
export class ReissueAttestation {
  constructor(private actor: Account) {}

  /** Throws `IllegalTransition` unless the old one is issued or revoked; a form fault when the text needs the hours. */
  async handle({ id, batchId }: Attestation, correction: Correction, reason: string) {
    return db.transaction(async (trx) => {
      const batch = await lockBatch(batchId, trx)
      const old = await Attestation.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
      await this.#replace(old, reason, trx)
      const reissued = await enter(old, batch, correction, trx)
      const draft = messageFor(reissued, batch, clock.now())
      await new EnqueueMessages().handle(
        [{ ...draft, body: `${draft.body}\n\n${replacementNotice(reissued, old)}` }],
        trx
      )
      const details = { reason, reissuedAs: reissued.id }
      await record(this.actor, 'attestation.reissued', { type: 'attestation', id }, details, trx)
      return reissued
    })
  }

  /** One that was revoked before keeps the day and the reason of its revocation. */
  async #replace(old: Attestation, reason: string, trx: TransactionClientContract) {
    old.state = attestationLifecycle.next('replace', old.state)
    old.revokedAt ??= clock.now()
    old.revocationReason ??= reason
    old.revokedBy ??= this.actor.id
    await old.save()
    const cause = { type: 'attestation', id: old.id }
    await new CancelMessages(this.actor).handle({ cause }, trx)
  }
}

/** Holds the batch, so that two reissues take two rows. While its people are being entered, theirs come first. */
async function lockBatch(id: number, trx: TransactionClientContract): Promise<Batch> {
  const batch = await Batch.query({ client: trx })
    .where('id', id)
    .preload('templateVersion')
    .forUpdate()
    .firstOrFail()
  if (batch.state !== 'registered') throw new IllegalTransition('batch', 'reissue', batch.state)
  return batch
}

async function enter(
  old: Attestation,
  batch: Batch,
  correction: Correction,
  trx: TransactionClientContract
): Promise<Attestation> {
  const { project, cup, webinarTitle } = batch
  const today = clock.rome()
  const datedOn = today.toISODate()!
  const code = newCode()
  const values = frozenValues({ ...correction, project, cup, webinarTitle, datedOn, code })
  demandHours(batch, values)
  return Attestation.create(
    {
      ...correction,
      batchId: batch.id,
      row: await nextRow(batch.id, trx),
      state: 'registered',
      registryYear: today.year,
      registryNumber: await allocateNumbers('attestations', 1, today.year, trx),
      code,
      codiceFiscale: old.codiceFiscale,
      mobile: old.mobile,
      datedOn,
      frozenValues: values,
      replacesId: old.id,
      printTries: 0,
      createdAt: clock.now(),
    },
    { client: trx }
  )
}

function demandHours({ templateVersion, subject, body }: Batch, values: TagValues) {
  const texts = [templateVersion.titleLine, templateVersion.body, subject, body].join('\n')
  if (missingTags(texts, values).includes('ORE')) {
    throw formFault({ ore: 'L’attestato o il messaggio riportano le ore: le scriva.' })
  }
}

/** After everybody else of the batch: the row of the old one belongs to the print that holds its page. */
async function nextRow(batchId: number, trx: TransactionClientContract): Promise<number> {
  const { last } = await trx
    .from('attestations')
    .where('batch_id', batchId)
    .max('row as last')
    .firstOrFail()
  return Number(last) + 1
}

const replacementNotice = (reissued: Attestation, old: Attestation) =>
  `Questo attestato, n. ${reissued.registryEntry}, sostituisce il n. ${old.registryEntry}, che non è più valido.`
