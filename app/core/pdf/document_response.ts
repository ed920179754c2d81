import type { HttpContext } from '@adonisjs/core/http'

/** Says that the answer is a PDF, shown in the browser, and its name when somebody keeps it: letters, digits, dots, hyphens and underscores. */
export function nameDocument(response: HttpContext['response'], fileName: string) {
  response.header('Content-Type', 'application/pdf')
  response.header('Content-Disposition', `inline; filename="${fileName.replace(/[^\w.-]+/g, '-')}"`)
  response.header('X-Content-Type-Options', 'nosniff')
}
