import { errors, type HttpContext } from '@adonisjs/core/http'
import { storage } from '#core/storage'
import { findVersion } from '#attestations/queries/templates'

/** The logos and signatures of a version. */
export default class TemplatePicturesController {
  /** An SVG opened by itself is a document: the policy keeps it from doing anything. */
  async show({ params, request, response }: HttpContext) {
    const version = await findVersion(params)
    const asset = version.assets.find(({ name }) => name === params.name)
    if (!asset) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    response.header('Content-Type', asset.contentType)
    response.header(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    )
    response.header('Cache-Control', 'private, no-cache')
    return response.send(await storage.read(asset.storageKey))
  }
}
