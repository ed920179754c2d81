import { execFile } from 'node:child_process'
import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test } from '@japa/runner'
import { LocalSigner } from '#attestations/pdf/local_signer'
import { openSigner } from '#attestations/pdf/seal_source'
import { embedSeal } from '#attestations/pdf/sealing'

const run = promisify(execFile)

test.group('The seal', (group) => {
  let folder: string
  group.each.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seal-'))
    return () => rm(folder, { recursive: true, force: true })
  })

  const certificate = async (kind: string[]) => {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const subject = ['-subj', '/CN=Ente di prova', '-days', '3', '-nodes']
    await run('openssl', [
      'req',
      '-x509',
      '-newkey',
      ...kind,
      '-keyout',
      key,
      '-out',
      cert,
      ...subject,
    ])
    return { key, cert }
  }

  test('of an {0} key is a CAdES signature that OpenSSL verifies')
    .with([
      ['RSA', ['rsa:2048']],
      ['EC', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']],
    ] as Array<[string, string[]]>)
    .run(async ({ assert }, [, kind]) => {
      const { key, cert } = await certificate(kind)
      const signer = await LocalSigner.fromFiles(key, cert)
      const content = Buffer.from('Attestato')
      const [cms] = await signer.sign([createHash('sha256').update(content).digest()])
      assert.deepEqual(signer.describe().isTestKey, false)
      assert.equal(signer.describe().sealer, 'Ente di prova')
      assert.isAtMost(cms.length, signer.describe().maximumBytes)
      const [cmsFile, contentFile] = [join(folder, 'cms.der'), join(folder, 'content')]
      await writeFile(cmsFile, cms)
      await writeFile(contentFile, content)
      const check = [
        '-binary',
        '-inform',
        'DER',
        '-in',
        cmsFile,
        '-content',
        contentFile,
        '-CAfile',
        cert,
        '-purpose',
        'any',
      ]
      const { stderr } = await run('openssl', ['cms', '-verify', '-cades', ...check])
      assert.match(stderr, /verification successful/i)
      const { stdout } = await run('openssl', ['asn1parse', '-inform', 'DER', '-in', cmsFile])
      assert.include(stdout, 'id-smime-aa-signingCertificateV2')
      assert.notInclude(stdout, 'signingTime')
    })

  test('refuses a key that is not of its certificate', async ({ assert }) => {
    const { cert } = await certificate(['rsa:2048'])
    const other = join(folder, 'other.pem')
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    await writeFile(other, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    await assert.rejects(() => LocalSigner.fromFiles(other, cert), /non è quella del certificato/)
  })

  test('says which file it cannot use', async ({ assert }) => {
    const { key, cert } = await certificate(['rsa:2048'])
    await assert.rejects(
      () => LocalSigner.fromFiles(join(folder, 'no.pem'), cert),
      /no\.pem non si legge \(ENOENT\)/
    )
    await assert.rejects(() => LocalSigner.fromFiles(cert, cert), /non contiene una chiave privata/)
    await assert.rejects(() => LocalSigner.fromFiles(key, key), /non contiene un certificato/)
    await assert.rejects(
      () => openSigner({ keyFile: key, testKeyFolder: folder }),
      /Indichi insieme/
    )
  })

  test('has a test key that is made once, kept private and called so', async ({ assert }) => {
    const [one, other] = await Promise.all([
      openSigner({ testKeyFolder: folder }),
      openSigner({ testKeyFolder: folder }),
    ])
    assert.isTrue(one.describe().isTestKey)
    const digest = createHash('sha256').update('a').digest()
    assert.deepEqual(await one.sign([digest]), await other.sign([digest]))
    const { mode } = await stat(join(folder, 'test-seal.pem'))
    assert.equal(mode & 0o777, 0o600)
  })

  test('that does not fit its place is refused', ({ assert }) => {
    const pdf = Buffer.from('/ByteRange[0 1 2 3]/Contents<0000>')
    assert.throws(() => embedSeal(pdf, Buffer.alloc(3)), /occupa 3 byte, ma ne sono riservati 2/)
  })
})
