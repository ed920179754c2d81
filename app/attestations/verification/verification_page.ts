import attestationsConfig from '#config/attestations'
import type { FileCheck } from '#attestations/verification/file_check'
import type { Verification } from '#attestations/queries/verification'
import { verdictOn } from '#attestations/verification/verdicts'

/** What the page of one attestation needs. */
export function verificationPage(verification: Verification, check: FileCheck | null = null) {
  return {
    verification,
    verdict: verdictOn(verification),
    check,
    isTestSeal: !attestationsConfig.seal.keyFile,
  }
}
