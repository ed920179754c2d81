import { PDFDocument, PDFName, PDFRawStream, PDFString, decodePDFRawStream } from 'pdf-lib'

/** A PDF with a page for each word, which stands in the page's own content as a comment. */
export async function paper(words: string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (const word of words) {
    const page = document.addPage([842, 595])
    const content = document.context.flateStream(`% ${word}\n`)
    page.node.set(PDFName.of('Contents'), document.context.register(content))
    page.node.set(PDFName.of('Annots'), document.context.obj([linkTo(word)]))
    page.node.set(PDFName.of('StructParents'), document.context.obj(0))
  }
  return document.save()
}

/** The words of the pages, in order, as `paper` wrote them. */
export async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  return document.getPages().map(({ node }) => {
    const content = node.Contents()
    if (!(content instanceof PDFRawStream)) throw new Error('A page without content')
    return Buffer.from(decodePDFRawStream(content).decode()).toString('utf8').slice(2).trim()
  })
}

const linkTo = (word: string) => ({
  Type: 'Annot',
  Subtype: 'Link',
  Rect: [0, 0, 10, 10],
  A: { S: 'URI', URI: PDFString.of(`https://portale.example/${word}`) },
})
