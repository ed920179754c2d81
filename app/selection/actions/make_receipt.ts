import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { printDocument } from '#core/pdf/documents'
import { sha256, storage } from '#core/storage'
import { ReleaseMessages } from '#messaging/actions/release_messages'
import { receiptOf } from '#selection/documents/receipt'
import Application from '#selection/models/application'
import { protocolOf } from '#selection/protocol'

/** A receipt that stands in the storage; `sha256` in lower-case hexadecimal. */
export interface Receipt {
  key: string
  sha256: string
}

const underWay = new Map<number, Promise<Receipt>>()

/**
 * The receipt of an application: printed and stored once, whoever asks first, the worker or the applicant. The mail that waits for it
 * leaves with it. The first one recorded stands; who comes second throws its own print away.
 */
export class MakeReceipt {
  /** @throws PrintTimeout, ChromiumMissing, StorageFull: nothing was recorded and it may be asked again */
  async handle(application: Application): Promise<Receipt> {
    const made = madeBefore(application)
    if (made) return made
    const run = underWay.get(application.id) ?? this.#make(application.id)
    underWay.set(application.id, run)
    return run.finally(() => underWay.delete(application.id))
  }

  async #make(id: number): Promise<Receipt> {
    const application = await Application.query()
      .where('id', id)
      .preload('notice', (notice) => notice.preload('criteria'))
      .firstOrFail()
    const made = madeBefore(application)
    if (made) return made
    const pdf = await printDocument(await receiptOf(application))
    const receipt = { key: keyOf(application, sha256(pdf)), sha256: sha256(pdf) }
    await storage.put(receipt.key, pdf)
    const kept = await db.transaction((trx) => record(application, receipt, trx))
    if (kept.key !== receipt.key) await storage.remove(receipt.key)
    return kept
  }
}

/** "ricevuta-2026-11-00347.pdf" */
export const receiptFileName = (application: Application): string =>
  `ricevuta-${protocolOf(application.notice, application).replace('/', '-')}.pdf`

const madeBefore = ({ receiptKey, receiptSha256 }: Application): Receipt | null =>
  receiptKey ? { key: receiptKey, sha256: receiptSha256! } : null

/** The key holds part of the digest: a second print never writes over the bytes that a first one recorded. */
const keyOf = ({ noticeId, id }: Application, digest: string) =>
  `applications/${noticeId}/${id}/receipt-${digest.slice(0, 16)}.pdf`

/** Of two that arrive here together the database lets one in; the other gets what the first recorded. */
async function record(
  application: Application,
  receipt: Receipt,
  trx: TransactionClientContract
): Promise<Receipt> {
  const { id } = application
  const written = await trx.from('applications').where({ id }).whereNull('receipt_key').update({
    receipt_key: receipt.key,
    receipt_sha256: receipt.sha256,
    leased_by: null,
    leased_until: null,
  })
  if (Number(written) === 0) {
    return madeBefore(await Application.findOrFail(id, { client: trx }))!
  }
  const attachment = { ...receipt, name: receiptFileName(application) }
  const cause = { type: 'application_receipt', id }
  await new ReleaseMessages().handle([{ cause, attachment }], trx)
  return receipt
}
