import type { HttpContext } from '@adonisjs/core/http'
import { FINDING_COLUMNS, writeCsv } from '#core/tabular/write_csv'
import { sendSheet } from '#hosts/import/send_sheet'
import {
  allInternshipFindings,
  findInternshipImport,
} from '#internships/queries/internship_imports'

/** The faults and warnings of an upload, to be mended with the file beside. */
export default class InternshipImportFindingsController {
  async index(ctx: HttpContext) {
    const { id } = await findInternshipImport(ctx.auth.user!, ctx.params.import)
    const sheet = writeCsv(FINDING_COLUMNS, await allInternshipFindings(id))
    return sendSheet(ctx, sheet, 'errori-e-avvisi.csv')
  }
}
