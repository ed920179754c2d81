import type { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Answers with a table to be kept, as it is being written. */
export function sendSheet({ response }: HttpContext, sheet: Readable, name: string) {
  response.header('Content-Type', TYPES[name.endsWith('.xlsx') ? 'xlsx' : 'csv'])
  response.header('Content-Disposition', `attachment; filename="${name}"`)
  response.header('Cache-Control', 'private, no-store')
  return response.stream(sheet)
}
