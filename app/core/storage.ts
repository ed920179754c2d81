import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { Exception } from '@adonisjs/core/exceptions'
import app from '@adonisjs/core/services/app'
import env from '#start/env'

/** The disk has no room: nothing was written under the key. */
export class StorageFull extends Exception {
  static status = 507
  static code = 'E_STORAGE_FULL'
  static message = 'Lo spazio su disco è finito: liberi spazio e riprovi.'
}

/**
 * Files of the portal on a disk that all its machines share. A file appears whole or not at all.
 */
export class Storage {
  constructor(private root: string) {}

  /** Writes a file under a key such as `attestations/2026/12/84.pdf`. */
  async put(key: string, content: Uint8Array): Promise<void> {
    const target = this.pathOf(key)
    const draft = `${target}.${randomBytes(6).toString('hex')}.part`
    await mkdir(dirname(target), { recursive: true })
    try {
      await writeDurably(draft, content)
      await rename(draft, target)
    } catch (error) {
      await rm(draft, { force: true })
      throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new StorageFull() : error
    }
  }

  /** The whole file. Throws ENOENT when there is none. */
  read(key: string): Promise<Buffer> {
    return readFile(this.pathOf(key))
  }

  /** The file as a stream, for answers that should not sit in memory. */
  stream(key: string) {
    return createReadStream(this.pathOf(key))
  }

  /** Whether a file stands under the key. */
  async has(key: string): Promise<boolean> {
    return stat(this.pathOf(key)).then(
      () => true,
      () => false
    )
  }

  /** Deletes the file; a missing one is no error. */
  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true })
  }

  /** The path of a key; a key that points outside the storage is a programming error and throws. */
  pathOf(key: string): string {
    const path = resolve(this.root, key)
    if (!path.startsWith(this.root + sep)) throw new Error(`Key outside the storage: ${key}`)
    return path
  }
}

async function writeDurably(path: string, content: Uint8Array) {
  const file = await open(path, 'wx', 0o640)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** SHA-256 of some bytes, in lower-case hexadecimal. */
export const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

/** The folder of the portal's files: `STORAGE_PATH`, or `storage` beside `.env`. */
export const storageRoot = () =>
  resolve(process.env.ENV_PATH ?? app.makePath(), env.get('STORAGE_PATH', 'storage'))

export const storage = new Storage(storageRoot())
