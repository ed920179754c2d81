import { fail, ok, type Result } from '#core/result'
import { PrintTimeout } from '#core/pdf/browser'
import { ChromiumMissing } from '#core/pdf/chromium'
import type { PersonToPrint, TemplateSource } from '#attestations/pdf/types'
import { pdfPipeline } from '#attestations/pdf_pipeline'

export type PreviewFormat = 'png' | 'pdf'

/** A template with an invented person on it; or, in Italian, why it cannot be printed now. */
export async function printSample(
  format: PreviewFormat,
  source: TemplateSource,
  person: PersonToPrint
): Promise<Result<Buffer, string>> {
  try {
    const pipeline = await pdfPipeline()
    const bytes = await (format === 'png'
      ? pipeline.picture(source, person)
      : pipeline.preview(source, person))
    return ok(Buffer.from(bytes))
  } catch (error) {
    return fail(whyNot(error))
  }
}

/** The sentence of an error that people can do something about; the others are ours and go on. */
export function whyNot(error: unknown): string {
  if (error instanceof ChromiumMissing) return error.message
  if (error instanceof PrintTimeout) return `${error.message} Semplifichi il modello.`
  throw error
}
