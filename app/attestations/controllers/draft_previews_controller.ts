import type { HttpContext } from '@adonisjs/core/http'
import TemplateVersion from '#attestations/models/template_version'
import { pdfPipeline } from '#attestations/pdf_pipeline'
import { findPerson } from '#attestations/queries/draft_people'
import { draftMessagePreview, draftPrintable } from '#attestations/queries/draft_previews'
import { findDraft } from '#attestations/queries/drafts'
import { templateSource } from '#attestations/queries/template_source'
import { answersOf } from '#attestations/wizard/answers'

/** What a person of a draft will receive, before anything is made. */
export default class DraftPreviewsController {
  async pdf(ctx: HttpContext) {
    const { source, person } = await this.#find(ctx)
    const pipeline = await pdfPipeline()
    const bytes = await pipeline.preview(source, person)
    ctx.response.header('Content-Type', 'application/pdf')
    ctx.response.header('Content-Disposition', 'inline; filename="anteprima.pdf"')
    return this.#send(ctx, bytes)
  }

  async picture(ctx: HttpContext) {
    const { source, person } = await this.#find(ctx)
    const pipeline = await pdfPipeline()
    const bytes = await pipeline.picture(source, person)
    ctx.response.header('Content-Type', 'image/png')
    return this.#send(ctx, bytes)
  }

  /** The message with the text that is being written, for the page to show without being sent. */
  async message({ auth, params, request, view }: HttpContext) {
    const draft = await findDraft(auth.user!, params.draft)
    const text = {
      subject: String(request.input('oggetto') ?? '').slice(0, 250),
      body: String(request.input('messaggio') ?? '').slice(0, 20_000),
    }
    const preview = await draftMessagePreview(draft, text, Number(request.input('persona')))
    return view.render('components/attestations/message_preview', { preview })
  }

  #send({ response }: HttpContext, bytes: Uint8Array) {
    response.header('Cache-Control', 'private, no-store')
    return response.send(Buffer.from(bytes))
  }

  async #find({ auth, params }: HttpContext) {
    const draft = await findDraft(auth.user!, params.draft)
    const version = await TemplateVersion.findOrFail(answersOf(draft).templateVersionId)
    const person = await findPerson(draft.id, params.person)
    return {
      source: await templateSource(version.id),
      person: draftPrintable(draft, person, version.titleLine),
    }
  }
}
