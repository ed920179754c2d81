import type { HttpContext } from '@adonisjs/core/http'
import { municipalityLabel, searchMunicipalities } from '#hosts/geography'

/** Municipalities to suggest while somebody types: public data, `[{ code, label }]`. */
export default class MunicipalitiesController {
  async index({ request, response }: HttpContext) {
    const sought = String(request.input('cerca') ?? '').slice(0, 60)
    response.header('Cache-Control', 'private, max-age=3600')
    return response.json(
      searchMunicipalities(sought).map((one) => ({ code: one.code, label: municipalityLabel(one) }))
    )
  }
}
