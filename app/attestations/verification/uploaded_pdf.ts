import { createHash } from 'node:crypto'
import type { HttpRequest } from '@adonisjs/core/http'
import { fail, ok, type Result } from '#core/result'

/** A PDF that somebody sent to be compared: only its name and its digest are ever kept, and only for the answer. */
export type UploadedPdf = { name: string; sha256: string }
export type UploadFault = 'missing' | 'not_pdf' | 'too_large'

/** Our PDFs weigh some tens of kilobytes: whatever is larger is none of them. */
const MAXIMUM_BYTES = 10 * 1024 * 1024
/** Beyond this the rest of a body is not even read. */
const READ_LIMIT = '50mb'
const HEADER = Buffer.from('%PDF-')
const REFUSED_BODIES = ['E_REQUEST_ENTITY_TOO_LARGE', 'E_INVALID_MULTIPART_REQUEST']

type Part = Parameters<Parameters<HttpRequest['multipart']['onFile']>[2]>[0]
type Report = Parameters<Parameters<HttpRequest['multipart']['onFile']>[2]>[1]

/** Takes the digest of the field `file` while it arrives: the file touches neither disk nor database. */
export async function readUploadedPdf(
  request: HttpRequest
): Promise<Result<UploadedPdf, UploadFault>> {
  let outcome: Result<UploadedPdf, UploadFault> = fail('missing')
  if (!request.is(['multipart/form-data'])) return outcome
  request.multipart.onFile('file', {}, async (part, report) => {
    outcome = await digestOf(part, report)
  })
  try {
    await request.multipart.process({ limit: READ_LIMIT })
  } catch (error) {
    const { code } = error as { code?: string }
    if (!code || !REFUSED_BODIES.includes(code)) throw error
    return fail(code === REFUSED_BODIES[0] ? 'too_large' : 'missing')
  }
  return outcome
}

async function digestOf(part: Part, report: Report): Promise<Result<UploadedPdf, UploadFault>> {
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  let bytes = 0
  for await (const chunk of part as AsyncIterable<Buffer>) {
    report(chunk)
    bytes += chunk.length
    if (head.length < HEADER.length) {
      head = Buffer.concat([head, chunk.subarray(0, HEADER.length - head.length)])
    }
    if (bytes <= MAXIMUM_BYTES) hash.update(chunk)
  }
  if (bytes > MAXIMUM_BYTES) return fail('too_large')
  if (!head.equals(HEADER)) return fail('not_pdf')
  return ok({ name: part.filename, sha256: hash.digest('hex') })
}
