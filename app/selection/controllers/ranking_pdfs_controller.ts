import type { HttpContext } from '@adonisjs/core/http'
import { nameDocument } from '#core/pdf/document_response'
import { keptByContent } from '#core/pdf/kept_document'
import { publicRanking } from '#selection/queries/public_rankings'

/** "Graduatoria (PDF)": what the public page says, to be posted on a notice board. */
export default class RankingPdfsController {
  async show({ params, request, response, view }: HttpContext) {
    const version = Number(request.input('versione')) || null
    const page = await publicRanking(
      Number(params.year),
      Number(params.number),
      params.code,
      version
    )
    const { position, version: shown } = page.ranking
    const title = `Graduatoria ${position.code}, avviso ${position.notice.label}`
    const body = await view.render('documents/selection/ranking', page)
    response.header('X-Robots-Tag', 'noindex')
    nameDocument(response, `graduatoria-${position.code}-v${shown}.pdf`)
    return response.send(await keptByContent(`selection/rankings/${position.id}`, { title, body }))
  }
}
