import type { HttpContext } from '@adonisjs/core/http'
import { FINDING_COLUMNS, writeCsv } from '#core/tabular/write_csv'
import { sendSheet } from '#hosts/import/send_sheet'
import { allImportFindings, findImport } from '#hosts/queries/host_imports'

/** The faults and warnings of an upload, to be mended with the file beside. */
export default class HostImportFindingsController {
  async index(ctx: HttpContext) {
    const { id } = await findImport(ctx.auth.user!, ctx.params.import)
    const sheet = writeCsv(FINDING_COLUMNS, await allImportFindings(id))
    return sendSheet(ctx, sheet, 'errori-e-avvisi.csv')
  }
}
