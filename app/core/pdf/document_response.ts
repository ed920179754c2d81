import type { HttpContext } from '@adonisjs/core/http'

/**
 * A PDF that belongs to somebody: shown in the browser under its name, kept by no cache. For one that is the same for everybody there is
 * `sendShared`.
 */
export function sendDocument({ response }: HttpContext, pdf: Uint8Array, fileName: string) {
  nameDocument(response, fileName)
  response.header('Cache-Control', 'private, no-store')
  return response.send(Buffer.from(pdf))
}

/** Says that the answer is a PDF, and its name when somebody keeps it: letters, digits, dots, hyphens and underscores. */
export function nameDocument(response: HttpContext['response'], fileName: string) {
  response.header('Content-Type', 'application/pdf')
  response.header('Content-Disposition', `inline; filename="${fileName.replace(/[^\w.-]+/g, '-')}"`)
  response.header('X-Content-Type-Options', 'nosniff')
}
