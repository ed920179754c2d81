import Factory from '@adonisjs/lucid/factories'
import { clock } from '#core/clock'
import { sha256, storage } from '#core/storage'
import { newCode } from '#attestations/verification/code'
import { frozenValues } from '#attestations/frozen_values'
import Attestation from '#attestations/models/attestation'
import Batch from '#attestations/models/batch'

/** Numbers that the register, which begins from one, does not reach in a test. */
const FAR_NUMBERS = 5000

let made = 0

/** Somebody entered in the register of a batch (`batchId` must be given), the PDF still to be made. */
export const AttestationFactory = Factory.define(Attestation, () => {
  made += 1
  return {
    row: made + 1,
    state: 'registered' as const,
    registryYear: 2026,
    registryNumber: FAR_NUMBERS + made,
    code: newCode(),
    firstName: 'Łucja',
    lastName: 'Brambilla',
    codiceFiscale: 'BRMLCJ89T53F205B',
    email: `lucja${made}@prova.example`,
    mobile: '+393331234567',
    minutes: 1080,
    datedOn: '2026-11-24',
    createdAt: clock.now(),
  }
})
  .state('issued', async (attestation) => {
    const pdf = Buffer.from(`%PDF-1.7\n% ${attestation.code}\n%%EOF\n`)
    await issueWith(attestation, pdf)
  })
  .before('create', async (_, attestation, { $trx }) => {
    const batch = await Batch.findOrFail(attestation.batchId, { client: $trx })
    const { project, cup, webinarTitle } = batch
    attestation.frozenValues ??= frozenValues({
      firstName: attestation.firstName,
      lastName: attestation.lastName,
      minutes: attestation.minutes,
      datedOn: attestation.datedOn,
      code: attestation.code,
      project,
      cup,
      webinarTitle,
    })
  })
  .build()

/** Makes it issued with these bytes as its PDF; saving is up to the caller. */
export async function issueWith(attestation: Attestation, pdf: Uint8Array) {
  attestation.state = 'issued'
  attestation.pdfKey = `attestations/prova/${attestation.code}.pdf`
  attestation.pdfSha256 = sha256(pdf)
  attestation.pdfBytes = pdf.length
  attestation.issuedAt = clock.now()
  await storage.put(attestation.pdfKey, pdf)
}
