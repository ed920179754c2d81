import { PDFDocument, ParseSpeeds } from 'pdf-lib'

/**
 * One file to put on paper from what Chromium printed, in order. It bears no seal and says so in its title: the sealed files are the
 * attestations, this is a copy.
 */
export async function joinForPrint(printed: Uint8Array[], title: string): Promise<Uint8Array> {
  const whole = await PDFDocument.create({ updateMetadata: false })
  whole.setTitle(`${title} (copia per la stampa)`, { showInWindowTitleBar: true })
  whole.setLanguage('it')
  for (const bytes of printed) {
    const part = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
    })
    const pages = await whole.copyPages(part, part.getPageIndices())
    for (const page of pages) whole.addPage(page)
  }
  return whole.save({ objectsPerTick: Infinity })
}
