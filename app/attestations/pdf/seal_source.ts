import { LocalSigner } from '#attestations/pdf/local_signer'
import { SealKeyUnusable, type Signer } from '#attestations/pdf/signer'
import { testSealFile } from '#attestations/pdf/test_key'

export interface SealFiles {
  keyFile?: string
  certificateFile?: string
  testKeyFolder: string
}

/**
 * The signer that the configuration asks for: the given key, or a test key that paper and pages call so.
 * @throws SealKeyUnusable
 */
export async function openSigner({
  keyFile,
  certificateFile,
  testKeyFolder,
}: SealFiles): Promise<Signer> {
  if (keyFile && certificateFile) return LocalSigner.fromFiles(keyFile, certificateFile)
  if (keyFile || certificateFile)
    throw new SealKeyUnusable(
      'Indichi insieme SEAL_KEY_FILE e SEAL_CERT_FILE, oppure nessuno dei due.'
    )
  const path = await testSealFile(testKeyFolder)
  return LocalSigner.fromFiles(path, path, true)
}
