import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { storage } from '#core/storage'
import type { AgreementFile } from '#hosts/agreement_file'
import Agreement from '#hosts/models/agreement'
import type HostBody from '#hosts/models/host_body'

export type AgreementValues = Pick<Agreement, 'number' | 'signedOn' | 'validFrom' | 'validTo'>

const NO_FILE = { fileKey: null, fileName: null, fileSha256: null, fileBytes: null }

/**
 * Adds an agreement to a body, or changes one. A new file takes the place of the earlier one, whose digest the register of
 * activity keeps.
 */
export class KeepAgreement {
  constructor(private actor: Account) {}

  async handle(
    host: HostBody,
    values: AgreementValues,
    file: AgreementFile | null,
    agreement?: Agreement
  ): Promise<Agreement> {
    if (file) await storage.put(file.fileKey, file.content)
    try {
      return await this.#keep(host, values, file, agreement)
    } catch (error) {
      if (file) await storage.remove(file.fileKey)
      throw error
    }
  }

  #keep(
    host: HostBody,
    values: AgreementValues,
    file: AgreementFile | null,
    agreement?: Agreement
  ): Promise<Agreement> {
    return db.transaction(async (trx) => {
      const kept = agreement
        ? await Agreement.query({ client: trx }).where('id', agreement.id).forUpdate().firstOrFail()
        : new Agreement().fill({ hostBodyId: host.id, createdAt: clock.now(), ...NO_FILE })
      const replaced = file ? kept.fileSha256 : null
      await kept
        .useTransaction(trx)
        .merge({ ...values, ...columnsOf(file) })
        .save()
      const action = agreement ? 'agreement.changed' : 'agreement.created'
      const details = { hostBody: host.name, ...values, sha256: kept.fileSha256, replaced }
      await record(this.actor, action, { type: 'agreement', id: kept.id }, details, trx)
      return kept
    })
  }
}

function columnsOf(file: AgreementFile | null) {
  if (!file) return {}
  const { fileKey, fileName, fileSha256, fileBytes } = file
  return { fileKey, fileName, fileSha256, fileBytes }
}
