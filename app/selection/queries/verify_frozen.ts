import { createHash } from 'node:crypto'
import { storage } from '#core/storage'
import type Application from '#selection/models/application'
import type { FrozenApplication } from '#selection/frozen_application'

/** Whether an application is still what its applicant sent. `sha256` is taken again from the frozen text. */
export interface Verification {
  sha256: string
  isIntact: boolean
  /** Names of files whose content is missing, or is not the one that was sent; empty when files were not asked for. */
  alteredFiles: string[]
}

/** Takes the digest of what was frozen again; with `files`, the digest of every attachment too. */
export async function verifyFrozen(
  application: Application,
  { files = false }: { files?: boolean } = {}
): Promise<Verification> {
  const sha256 = createHash('sha256').update(application.frozen).digest('hex')
  const alteredFiles = files ? await alteredOf(application) : []
  return {
    sha256,
    isIntact: sha256 === application.frozenSha256 && alteredFiles.length === 0,
    alteredFiles,
  }
}

/** Each file that was named when the application was sent must be there, with the digest that was frozen then. */
async function alteredOf(application: Application): Promise<string[]> {
  await application.load('attachments')
  const { attachments } = JSON.parse(application.frozen) as FrozenApplication
  const altered: string[] = []
  for (const { fileName, sha256 } of attachments) {
    const stored = application.attachments.find(
      (one) => one.sha256 === sha256 && one.fileName === fileName
    )
    if (!stored || (await digestOf(stored.storageKey)) !== sha256) altered.push(fileName)
  }
  return altered
}

async function digestOf(key: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of storage.stream(key)) hash.update(chunk)
    return hash.digest('hex')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
