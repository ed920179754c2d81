import type { HttpContext } from '@adonisjs/core/http'
import { readDraftForm } from '#attestations/templates/draft_form'
import { templateSource } from '#attestations/queries/template_source'
import { findVersion } from '#attestations/queries/templates'
import { printSample, type PreviewFormat } from '#attestations/templates/sample_printing'
import { samplePerson, sampleNamed } from '#attestations/templates/template_samples'

/** How a version comes out for invented people. */
export default class TemplatePreviewsController {
  /** As saved. What was printed once is not printed again while it is the same. */
  async picture(ctx: HttpContext) {
    return this.#show(ctx, 'png')
  }

  async pdf(ctx: HttpContext) {
    return this.#show(ctx, 'pdf')
  }

  /** As it is being written, without saving it: the picture, or all there is to mend. */
  async store({ params, request, response }: HttpContext) {
    const version = await findVersion(params)
    const { faults, source } = await readDraftForm(request, version)
    const inLayout = faults.filter(({ field }) => ['layout', 'stile', 'immagine'].includes(field))
    if (inLayout.length > 0) return response.unprocessableEntity({ faults: inLayout })
    const sample = sampleNamed(request.input('campione'))
    const picture = await printSample('png', source, samplePerson(sample, version.titleLine))
    if (!picture.ok) return response.serviceUnavailable({ message: picture.error })
    return response.json({ png: picture.value.toString('base64') })
  }

  async #show({ params, request, response }: HttpContext, format: PreviewFormat) {
    const version = await findVersion(params)
    const sample = sampleNamed(request.input('campione'))
    response.header('Cache-Control', 'private, no-cache')
    response.header('ETag', `"${version.checksum}-${sample}"`)
    if (response.fresh()) return response.status(304)
    const source = await templateSource(version.id)
    const printed = await printSample(format, source, samplePerson(sample, version.titleLine))
    if (!printed.ok) return response.serviceUnavailable(printed.error)
    response.header('Content-Type', TYPES[format])
    response.header('Content-Disposition', `inline; filename="anteprima.${format}"`)
    return response.send(printed.value)
  }
}

const TYPES = { png: 'image/png', pdf: 'application/pdf' } as const
