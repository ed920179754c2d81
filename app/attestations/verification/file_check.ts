import type { Result } from '#core/result'
import type { Verification } from '#attestations/queries/verification'
import type { UploadedPdf, UploadFault } from '#attestations/verification/uploaded_pdf'

/** What the page answers about an uploaded file; `status` is that of the HTTP answer. */
export type FileCheck = {
  tone: 'ok' | 'warn' | 'ko'
  status: 200 | 413 | 422
  title: string
  sentence: string
  advice?: string
}

const FAULTS: Record<UploadFault, FileCheck> = {
  missing: {
    tone: 'ko',
    status: 422,
    title: 'Manca il file.',
    sentence: 'Scelga prima il PDF dell’attestato, poi prema «Controlla il file».',
  },
  not_pdf: {
    tone: 'ko',
    status: 422,
    title: 'Il file non è un PDF.',
    sentence:
      'I nostri attestati sono file PDF: scelga quello allegato all’e-mail, non una foto o un altro documento.',
  },
  too_large: {
    tone: 'ko',
    status: 413,
    title: 'Il file supera i 10 MB.',
    sentence: 'I nostri attestati pesano molto meno: questo non è uno di loro.',
  },
}

/**
 * Compares an upload with what the register recorded.
 * @param verification the attestation it is compared with; null when no attestation has those bytes
 */
export function checkFile(
  upload: Result<UploadedPdf, UploadFault>,
  verification: Verification | null
): FileCheck {
  if (!upload.ok) return FAULTS[upload.error]
  const { name, sha256 } = upload.value
  if (!verification || verification.sha256 !== sha256) return different(name)
  return verification.state === 'issued'
    ? authentic(name, verification)
    : authenticButOver(name, verification)
}

const authentic = (name: string, { facts }: Verification): FileCheck => ({
  tone: 'ok',
  status: 200,
  title: 'Il file è autentico.',
  sentence: `«${name}» è identico a quello che abbiamo emesso, repertorio n. ${facts?.registryEntry}.`,
})

const authenticButOver = (name: string, { state }: Verification): FileCheck => ({
  tone: 'warn',
  status: 200,
  title: 'Il file è quello emesso, ma non vale più.',
  sentence: `«${name}» è identico a quello che abbiamo emesso; l’attestato però è stato poi ${state === 'replaced' ? 'sostituito' : 'revocato'}.`,
})

const different = (name: string): FileCheck => ({
  tone: 'ko',
  status: 200,
  title: 'Il file non corrisponde.',
  sentence: `«${name}» non è quello che abbiamo emesso: può essere stato cambiato, o salvato di nuovo da un altro programma.`,
  advice: 'Chieda l’originale alla persona che glielo ha dato.',
})
