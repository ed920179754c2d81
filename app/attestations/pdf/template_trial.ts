import { PrintTimeout } from '#core/pdf/browser'
import type { AttestationPipeline } from '#attestations/pdf/pipeline'
import { BatchMismatch, TaggedBatch } from '#attestations/pdf/tagged_batch'
import type { PersonToPrint, TemplateFault, TemplateSource } from '#attestations/pdf/types'

/**
 * Prints a template that passed `checkTemplate` for the people given, the longest values among them, and says what is wrong with the page.
 * @throws ChromiumMissing
 */
export async function tryTemplate(
  pipeline: AttestationPipeline,
  template: TemplateSource,
  people: PersonToPrint[]
): Promise<TemplateFault[]> {
  for (const person of people) {
    const message = await tryPerson(pipeline, template, person)
    if (message) return [{ part: 'page', message }]
  }
  return []
}

async function tryPerson(
  pipeline: AttestationPipeline,
  template: TemplateSource,
  person: PersonToPrint
): Promise<string | null> {
  try {
    const { pdf, measured: geometry } = await pipeline.layOut(template, person)
    await TaggedBatch.load(pdf, 1)
    const { NOME = '', COGNOME = '' } = person.values
    return geometry[0].overflows
      ? `Il testo esce dal foglio, per esempio con «${NOME} ${COGNOME}»: riduca caratteri o margini.`
      : null
  } catch (error) {
    if (error instanceof PrintTimeout) return `${error.message} Semplifichi il modello.`
    if (error instanceof BatchMismatch)
      return 'Il modello non dà una pagina sola: tolga le interruzioni di pagina e ciò che supera il foglio.'
    throw error
  }
}
