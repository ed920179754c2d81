import type { HttpContext } from '@adonisjs/core/http'
import { readDraftForm } from '#attestations/draft_form'
import type { PersonToPrint, TemplateSource } from '#attestations/pdf/types'
import { pdfPipeline } from '#attestations/pdf_pipeline'
import { templateSource } from '#attestations/queries/template_source'
import { findVersion } from '#attestations/queries/templates'
import { samplePerson, sampleNamed } from '#attestations/template_samples'

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
    const picture = await print('png', source, samplePerson(sample, version.titleLine))
    return response.json({ png: Buffer.from(picture).toString('base64') })
  }

  async #show({ params, request, response }: HttpContext, format: Format) {
    const version = await findVersion(params)
    const sample = sampleNamed(request.input('campione'))
    response.header('Cache-Control', 'private, no-cache')
    response.header('ETag', `"${version.checksum}-${sample}"`)
    if (response.fresh()) return response.status(304)
    const person = samplePerson(sample, version.titleLine)
    const bytes = await print(format, await templateSource(version.id), person)
    response.header('Content-Type', TYPES[format])
    response.header('Content-Disposition', `inline; filename="anteprima.${format}"`)
    return response.send(Buffer.from(bytes))
  }
}

type Format = keyof typeof TYPES

const TYPES = { png: 'image/png', pdf: 'application/pdf' } as const

async function print(format: Format, source: TemplateSource, person: PersonToPrint) {
  const pipeline = await pdfPipeline()
  return format === 'png' ? pipeline.picture(source, person) : pipeline.preview(source, person)
}
