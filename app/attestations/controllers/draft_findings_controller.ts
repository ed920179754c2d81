import type { HttpContext } from '@adonisjs/core/http'
import { allFindings } from '#attestations/queries/draft_findings'
import { findDraft } from '#attestations/queries/drafts'
import { FINDING_COLUMNS, writeCsv } from '#core/tabular/write_csv'

/** The faults and warnings of a file, to be mended with the file beside. */
export default class DraftFindingsController {
  async index({ auth, params, response }: HttpContext) {
    const draft = await findDraft(auth.user!, params.draft)
    response.header('Content-Type', 'text/csv; charset=utf-8')
    response.attachment('errori-e-avvisi.csv')
    return response.stream(writeCsv(FINDING_COLUMNS, await allFindings(draft.id)))
  }
}
