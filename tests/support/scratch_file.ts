import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getActiveTestOrFail } from '@japa/runner'

/** Writes a file that lives as long as the test that asked for it, and gives its path. */
export async function scratchFile(content: string | Buffer, name = 'upload.csv'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dotecomune-'))
  getActiveTestOrFail().cleanup(() => rm(folder, { recursive: true }))
  const filePath = join(folder, name)
  await writeFile(filePath, content)
  return filePath
}
