import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFNull,
  PDFNumber,
  PDFRef,
  type PDFRawStream,
  decodePDFRawStream,
} from 'pdf-lib'
import { childrenOf, name } from '#core/pdf/structure'

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

/** Of every page, the numbers that mark its content, those that the tag tree names, and those that lead back to the tree. */
export async function marksByPage(pdf: Uint8Array) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const streams = await contentStreams(pdf)
  const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict)
  const named = namedByPage(document, root)
  const parents = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray).asArray()
  return document.getPages().map(({ node, ref }, index) => {
    const key = node.lookup(name('StructParents'), PDFNumber).asNumber()
    const at = parents.findIndex(
      (entry, place) => place % 2 === 0 && entry instanceof PDFNumber && entry.asNumber() === key
    )
    const owners = document.context.lookup(parents[at + 1], PDFArray).asArray()
    return {
      marked: [...streams[index].matchAll(/\/MCID (\d+)/g)].map(([, mcid]) => Number(mcid)),
      named: [...(named.get(ref) ?? [])].sort((a, b) => a - b),
      led: owners.flatMap((owner, mcid) => (owner === PDFNull ? [] : [mcid])),
    }
  })
}

function namedByPage(document: PDFDocument, root: PDFDict) {
  const named = new Map<PDFRef, number[]>()
  const add = (page: PDFRef, mcid: number) => named.set(page, [...(named.get(page) ?? []), mcid])
  const visit = (element: PDFDict, above: PDFRef | null) => {
    const page = (element.get(name('Pg')) as PDFRef | undefined) ?? above
    for (const child of childrenOf(document.context, element)) {
      const dict = child instanceof PDFRef ? document.context.lookup(child) : child
      if (dict instanceof PDFNumber) add(page!, dict.asNumber())
      else if (dict instanceof PDFDict && dict.has(name('MCID')))
        add(
          (dict.get(name('Pg')) as PDFRef) ?? page,
          dict.lookup(name('MCID'), PDFNumber).asNumber()
        )
      else if (dict instanceof PDFDict && dict.has(name('S'))) visit(dict, page)
    }
  }
  visit(root, null)
  return named
}
