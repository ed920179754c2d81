import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { link, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  X509CertificateGenerator,
} from '@peculiar/x509'
import { clock } from '#core/clock'

const ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
}

/**
 * The path of a PEM with a self-made key and its certificate, made at the first call and kept. For demonstrations: anybody can make one
 * like it, so the seal proves that the file was not changed, not who made it.
 * @param folder kept private to the portal's user
 */
export async function testSealFile(folder: string): Promise<string> {
  const path = join(folder, 'test-seal.pem')
  if (await exists(path)) return path
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, await makePem(), { mode: 0o600 })
  await link(draft, path).catch(ignoreIfAnotherWasFirst)
  await rm(draft)
  return path
}

async function makePem(): Promise<string> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
  const now = clock.now()
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name: 'CN=DoteComune - sigillo di prova, O=DoteComune, C=IT',
      notBefore: now.minus({ days: 1 }).toJSDate(),
      notAfter: now.plus({ years: 10 }).toJSDate(),
      keys,
      signingAlgorithm: ALGORITHM,
      extensions: [
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
      ],
    },
    crypto
  )
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  return `${PemConverter.encode(key, 'PRIVATE KEY')}\n${certificate.toString('pem')}\n`
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false
  )

/** Two processes may start at once: the first key stays. */
function ignoreIfAnotherWasFirst(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}
