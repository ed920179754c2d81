import { readFile, rm } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import type { GivenFile } from '#selection/actions/add_attachment'

/** The files that a field brought, read and taken off the disk where the framework had put them. */
export async function uploadsOf({ request }: HttpContext, field: string): Promise<GivenFile[]> {
  const files = request.files(field).filter(({ tmpPath }) => tmpPath)
  return Promise.all(
    files.map(async ({ clientName, tmpPath }) => {
      const bytes = await readFile(tmpPath!)
      await rm(tmpPath!, { force: true })
      return { name: clientName, bytes }
    })
  )
}
