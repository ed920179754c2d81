import db from '@adonisjs/lucid/services/db'
import { storage } from '#core/storage'
import { storePrinted } from '#attestations/actions/store_printed'
import { PostponePrinting } from '#attestations/actions/postpone_printing'
import { IssueAttestations, type Sealed } from '#attestations/actions/issue_attestations'
import TemplateVersion from '#attestations/models/template_version'
import type Attestation from '#attestations/models/attestation'
import type { AttestationPipeline } from '#attestations/pdf/pipeline'
import type { Produced } from '#attestations/pdf/types'
import { printable } from '#attestations/printable'
import { templateSource } from '#attestations/queries/template_source'

/**
 * Prints, seals, stores and issues some attestations of one batch that this worker holds. Who cannot be printed is
 * tried again later; the others are not held back.
 */
export class PrintAttestations {
  constructor(private pipeline: AttestationPipeline) {}

  async handle(attestations: Attestation[]): Promise<void> {
    try {
      await this.#print(attestations)
    } catch (error) {
      await new PostponePrinting().handle(attestations, (error as Error).message)
    }
  }

  async #print(attestations: Attestation[]) {
    const { templateVersionId } = attestations[0].batch
    const source = await templateSource(templateVersionId)
    const { titleLine } = await TemplateVersion.findOrFail(templateVersionId)
    const people = attestations.map((attestation) => printable(attestation, titleLine))
    const { results, printed } = await this.pipeline.produce(source, people)
    const sealed = await Promise.all(
      results.flatMap((result, at) => keep(attestations[at], result))
    )
    for (const [at, result] of results.entries()) {
      if (!result.ok) await new PostponePrinting().handle([attestations[at]], result.error)
    }
    await db.transaction((trx) => new IssueAttestations().handle(sealed, trx))
    if (sealed.length === attestations.length) await storePrinted(attestations, printed)
  }
}

/** Stores a document that was made; who has none is left out. */
const keep = (attestation: Attestation, result: Produced): Array<Promise<Sealed>> =>
  result.ok ? [store(attestation, result.pdf, result.sha256)] : []

/** The key holds part of the digest: a second try never writes over the bytes that a first one recorded. */
async function store(attestation: Attestation, pdf: Uint8Array, digest: string): Promise<Sealed> {
  const { registryYear, batchId, registryNumber } = attestation
  const key = `attestations/${registryYear}/${batchId}/${registryNumber}-${digest.slice(0, 8)}.pdf`
  await storage.put(key, pdf)
  return { attestation, key, sha256: digest, bytes: pdf.length }
}
