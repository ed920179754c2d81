import { PDFDocument, type PDFRawStream, decodePDFRawStream } from 'pdf-lib'
import { name } from '#core/pdf/structure'

/** The content stream of every page, as text. */
export async function contentStreams(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  return document.getPages().map(({ node }) => {
    const stream = document.context.lookup(node.get(name('Contents')))
    return Buffer.from(decodePDFRawStream(stream as PDFRawStream).decode()).toString('latin1')
  })
}

/** What a page paints outside of every mark, tagged or artifact: nothing, where it is accessible. */
export function unmarkedPainting(stream: string): string[] {
  let depth = 0
  return stream.split('\n').filter((line) => {
    if (/\bB[DM]C$/.test(line)) depth++
    if (line === 'EMC') depth--
    return depth === 0 && /(?:^|\s)(?:Tj|TJ|f|f\*|F|B|B\*|S|s|b|b\*|Do|sh)$/.test(line)
  })
}
