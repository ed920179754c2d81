import { fillTags, type TagValues } from '#core/tags'
import { verifyUrl } from '#attestations/verification/code'
import type Attestation from '#attestations/models/attestation'
import type { PersonToPrint } from '#attestations/pdf/types'

/** What the printer needs of an attestation that stands in the register. */
export function printable(attestation: Attestation, titleLine: string): PersonToPrint {
  return {
    id: String(attestation.id),
    title: documentTitle(titleLine, attestation.frozenValues),
    values: attestation.frozenValues,
    registerNumber: attestation.registryEntry,
    verifyUrl: verifyUrl(attestation.code),
  }
}

/** "Partecipazione al webinar «Privacy» – Łucja Brambilla": the title that readers of PDF show. */
export const documentTitle = (titleLine: string, values: TagValues) =>
  `${fillTags(titleLine, values)} – ${values.NOME} ${values.COGNOME}`
