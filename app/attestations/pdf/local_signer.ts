import { type KeyObject, X509Certificate, createPrivateKey, sign } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { CmsBuilder } from '#attestations/pdf/cms'
import { type SealDescription, SealKeyUnusable, type Signer } from '#attestations/pdf/signer'

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g
/** What a CMS holds besides certificates and names; the largest signature (RSA-8192) is 1,024 bytes. */
const OVERHEAD_BYTES = 1400

/** Seals with a key that lies on this machine: an advanced electronic seal, not a qualified one. */
export class LocalSigner implements Signer {
  #cms: CmsBuilder
  #description: SealDescription

  constructor(
    private key: KeyObject,
    chain: X509Certificate[],
    isTestKey: boolean
  ) {
    this.#cms = new CmsBuilder(chain)
    const size = chain.reduce((sum, { raw }) => sum + raw.length, OVERHEAD_BYTES)
    this.#description = { sealer: commonName(chain[0]), isTestKey, maximumBytes: size }
  }

  /**
   * @param keyFile PEM of the private key, RSA or EC
   * @param certificateFile PEM of the certificate, the chain after it if there is one
   * @throws SealKeyUnusable
   */
  static async fromFiles(
    keyFile: string,
    certificateFile: string,
    isTestKey = false
  ): Promise<LocalSigner> {
    const key = readKey(await readPem(keyFile), keyFile)
    const chain = readChain(await readPem(certificateFile), certificateFile)
    if (!chain[0].checkPrivateKey(key)) {
      throw new SealKeyUnusable(
        `La chiave ${keyFile} non è quella del certificato ${certificateFile}.`
      )
    }
    return new LocalSigner(key, chain, isTestKey)
  }

  describe() {
    return this.#description
  }

  sign(digests: Uint8Array[]) {
    return Promise.all(digests.map((digest) => this.#signOne(digest)))
  }

  async #signOne(digest: Uint8Array): Promise<Buffer> {
    const attributes = this.#cms.signedAttributes(digest)
    const signature = await signOffThread(attributes, this.key)
    return this.#cms.assemble(attributes, signature)
  }
}

/** With a callback Node signs in its thread pool. */
function signOffThread(data: Buffer, key: KeyObject): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    sign('sha256', data, key, (error, signature) => (error ? reject(error) : resolve(signature)))
  })
}

async function readPem(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new SealKeyUnusable(
      `Il file del sigillo ${path} non si legge (${error.code}). Controlli percorso e permessi.`
    )
  })
}

function readKey(pem: string, path: string): KeyObject {
  const key = attempt(() => createPrivateKey(pem))
  if (key?.asymmetricKeyType === 'rsa' || key?.asymmetricKeyType === 'ec') return key
  throw new SealKeyUnusable(
    `${path} non contiene una chiave privata RSA o EC in formato PEM senza parola d’ordine.`
  )
}

function readChain(pem: string, path: string): X509Certificate[] {
  const chain = attempt(() =>
    [...pem.matchAll(CERTIFICATE)].map(([one]) => new X509Certificate(one))
  )
  if (chain && chain.length > 0) return chain
  throw new SealKeyUnusable(`${path} non contiene un certificato in formato PEM.`)
}

function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

function commonName({ subject }: X509Certificate): string {
  return /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')
}
