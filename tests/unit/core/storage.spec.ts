import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { sha256, Storage } from '#core/storage'

test.group('Storage', (group) => {
  let root: string
  let storage: Storage
  group.each.setup(async () => {
    root = await mkdtemp(join(tmpdir(), 'storage-'))
    storage = new Storage(root)
    return () => rm(root, { recursive: true })
  })

  test('gives back the bytes that were put', async ({ assert }) => {
    const bytes = new TextEncoder().encode('attestato')
    await storage.put('2026/1/a.pdf', bytes)
    assert.deepEqual(new Uint8Array(await storage.read('2026/1/a.pdf')), bytes)
    assert.isTrue(await storage.has('2026/1/a.pdf'))
    await storage.remove('2026/1/a.pdf')
    assert.isFalse(await storage.has('2026/1/a.pdf'))
  })

  test('a file that cannot be written leaves nothing behind', async ({ assert }) => {
    await storage.put('taken', new Uint8Array(1))
    await assert.rejects(() => storage.put('taken/inside.pdf', new Uint8Array(1)))
    assert.deepEqual(await readdir(root), ['taken'])
  })

  for (const key of ['../outside', '/etc/passwd', 'a/../../outside', '.']) {
    test(`the key "${key}" does not lead outside`, ({ assert }) => {
      assert.throws(() => storage.pathOf(key), /outside the storage/)
    })
  }

  test('the digest is SHA-256 in hexadecimal', ({ assert }) => {
    assert.equal(
      sha256(new TextEncoder().encode('abc')),
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    )
  })
})
