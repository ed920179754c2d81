import type { HttpContext } from '@adonisjs/core/http'
import { writeCsv } from '#core/tabular/write_csv'
import { sendSheet } from '#hosts/import/send_sheet'
import { BULK_OUTCOMES } from '#internships/bulk/kinds'
import type BulkItem from '#internships/models/bulk_item'
import { bulkReport, findBulkRun } from '#internships/queries/bulk_runs'

const SHEET = [
  { header: 'tirocinio', value: ({ internship }: BulkItem) => internship.code },
  { header: 'cognome', value: ({ internship }: BulkItem) => internship.intern.lastName },
  { header: 'nome', value: ({ internship }: BulkItem) => internship.intern.firstName },
  { header: 'ente', value: ({ internship }: BulkItem) => internship.hostBody.name },
  {
    header: 'esito',
    value: ({ outcome }: BulkItem) => (outcome ? BULK_OUTCOMES[outcome].label : 'In attesa'),
  },
  { header: 'perché', value: ({ message }: BulkItem) => message ?? '' },
]

/** What was done and what was not, as a file. */
export default class BulkReportsController {
  async show(ctx: HttpContext) {
    const { id } = await findBulkRun(ctx.params.run)
    return sendSheet(ctx, writeCsv(SHEET, bulkReport(id)), 'resoconto-azione.csv')
  }
}
