import { PDFDocument, ParseSpeeds } from 'pdf-lib'
import portal from '#config/portal'
import { clock } from '#core/clock'
import { makeArchival } from '#core/pdf/archival'
import { type DocumentToPrint, documentSheet } from '#core/pdf/document_sheet'
import { printerOfProcess } from '#core/pdf/printer_of_process'
import { tidyTags } from '#core/pdf/tidy_tags'

/**
 * A document on A4, as long as it needs: tagged, with an outline, PDF/A-2a and PDF/UA-1, its title at the head of every page and "Pagina 1
 * di 3" at the foot. Classes it may use: `facts` for a table of names and values, `lead`, `note`, `number`, `code`, `lines`, `keep`, `page`.
 * @param options `isUrgent` when a person waits for it: it goes before batches
 * @throws PrintTimeout, ChromiumMissing
 */
export async function printDocument(
  given: DocumentToPrint,
  { isUrgent = true }: { isUrgent?: boolean } = {}
): Promise<Uint8Array> {
  const { pdf } = await printerOfProcess().print(documentSheet(given), isUrgent)
  const document = await PDFDocument.load(pdf, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  })
  tidyTags(document)
  const issuedAt = `${clock.now().toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss")}Z`
  makeArchival(document, { title: given.title, author: portal.owner, issuedAt })
  return document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  })
}
