import { PDFDict, PDFDocument, PDFRef, ParseSpeeds } from 'pdf-lib'
import { childrenOf, name } from '#core/pdf/structure'

/** What Chromium printed is not one tagged page a person: the batch is to be printed again, one by one. */
export class BatchMismatch extends Error {
  constructor(detail: string) {
    super(`La stampa non ha dato una pagina per persona: ${detail}.`)
    this.name = 'BatchMismatch'
  }
}

/** One page of a batch with the element of the tag tree that covers it. */
export interface TaggedPage {
  page: PDFRef
  article: PDFRef
}

/**
 * A batch as Chromium printed it, with the links between its pages cut, so that a deep copy of one page carries nothing of the others.
 */
export class TaggedBatch {
  private constructor(
    readonly document: PDFDocument,
    readonly pages: TaggedPage[]
  ) {}

  /** @throws BatchMismatch unless there are `expected` pages with exactly one article each */
  static async load(bytes: Uint8Array, expected: number): Promise<TaggedBatch> {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
    })
    const pages = pairPages(document, expected)
    for (const { article } of pages) document.context.lookup(article, PDFDict).delete(name('P'))
    for (const page of document.getPages()) page.node.delete(name('Parent'))
    return new TaggedBatch(document, pages)
  }
}

function pairPages(document: PDFDocument, expected: number): TaggedPage[] {
  const pages = document.getPages().map((page) => page.ref)
  if (pages.length !== expected)
    throw new BatchMismatch(`${pages.length} pagine per ${expected} persone`)
  const articles = articlesOf(document)
  const byPage = new Map(articles.map((article) => [firstPageOf(document, article), article]))
  if (articles.length !== expected || byPage.size !== expected) {
    throw new BatchMismatch(`${articles.length} attestati riconosciuti su ${expected}`)
  }
  return pages.map((page) => {
    const article = byPage.get(page)
    if (!article) throw new BatchMismatch('una pagina è rimasta senza attestato')
    return { page, article }
  })
}

/** Chromium's tree is StructTreeRoot > Document > one Art for every `<article>`. */
function articlesOf({ catalog, context }: PDFDocument): PDFRef[] {
  const root = catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('K'), PDFDict)
  return childrenOf(context, root).filter((child): child is PDFRef => child instanceof PDFRef)
}

function firstPageOf(document: PDFDocument, ref: PDFRef): PDFRef | undefined {
  const element = document.context.lookup(ref)
  if (!(element instanceof PDFDict)) return undefined
  const page = element.get(name('Pg'))
  if (page instanceof PDFRef) return page
  for (const child of childrenOf(document.context, element)) {
    const found = child instanceof PDFRef ? firstPageOf(document, child) : undefined
    if (found) return found
  }
  return undefined
}
