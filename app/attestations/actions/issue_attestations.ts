import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { ReleaseMessages } from '#messaging/actions/release_messages'
import type Attestation from '#attestations/models/attestation'

/** A stored PDF and whose it is; `bytes` is its size. */
export type Sealed = { attestation: Attestation; key: string; sha256: string; bytes: number }

/**
 * Issues attestations whose PDF is stored and lets their messages go. One that was cancelled while it was being printed
 * stays cancelled.
 */
export class IssueAttestations {
  async handle(sealed: Sealed[], trx: TransactionClientContract): Promise<void> {
    const issued: Sealed[] = []
    for (const item of sealed) {
      const changed = await trx
        .from('attestations')
        .where({ id: item.attestation.id, state: 'registered' })
        .update(issuedColumns(item))
      if (Number(changed) > 0) issued.push(item)
    }
    await new ReleaseMessages().handle(
      issued.map(({ attestation, key, sha256 }) => ({
        cause: { type: 'attestation', id: attestation.id },
        attachment: { key, name: attestation.fileName, sha256 },
      })),
      trx
    )
  }
}

const issuedColumns = ({ key, sha256, bytes }: Sealed) => ({
  state: 'issued',
  pdf_key: key,
  pdf_sha256: sha256,
  pdf_bytes: bytes,
  issued_at: toDb(clock.now()),
  print_problem: null,
  leased_by: null,
  leased_until: null,
})
