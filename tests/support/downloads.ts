import type { ApiRequest } from '@japa/api-client'
import { zipEntries, zipEntryBytes } from '#core/tabular/zip'
import type Account from '#accounts/models/account'
import { scratchFile } from '#tests/support/scratch_file'

/** Asks for a file as somebody; the body of the answer is a buffer, whatever its type. */
export function binary(request: ApiRequest, account: Account): ApiRequest {
  request.request.responseType('arraybuffer')
  return request.loginAs(account)
}

/** The files of a ZIP by name, in the order in which it lists them. */
export async function unzip(zip: Buffer): Promise<Record<string, Buffer>> {
  const path = await scratchFile(zip, 'archive.zip')
  const files: Record<string, Buffer> = {}
  for (const [name, entry] of await zipEntries(path)) {
    files[name] = Buffer.concat(await Array.fromAsync(zipEntryBytes(path, entry)))
  }
  return files
}
