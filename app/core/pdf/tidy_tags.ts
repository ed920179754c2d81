import { deflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  decodePDFRawStream,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib'
import { markArtifacts } from '#core/pdf/marked_content'
import { childrenOf, name } from '#core/pdf/structure'

type Numbers = Map<PDFRef, Set<number>>

/**
 * What Chromium's tags lack for several pages: artifacts are called so, a table's header row is heard once however many pages repeat it,
 * and links have words of their own (ISO 14289-1, 7.1 and 7.18.5).
 */
export function tidyTags(document: PDFDocument) {
  const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict)
  const repeated = repeatedHeaders(document, root)
  const dropped: Numbers = new Map()
  for (const page of document.getPages()) {
    const numbers = markPage(document, page.node, repeated.get(page.ref) ?? new Set())
    dropped.set(page.ref, numbers)
  }
  forget(document, root, dropped)
  for (const page of document.getPages()) describeLinks(document, page.node)
}

function markPage({ context }: PDFDocument, page: PDFDict, repeated: Set<number>): Set<number> {
  const ref = page.get(name('Contents')) as PDFRef
  const stream = context.lookup(ref)
  if (!(stream instanceof PDFRawStream)) throw new Error('A page without one content stream')
  const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  const marked = markArtifacts(text, (mcid) => repeated.has(mcid))
  const bytes = deflateSync(Buffer.from(marked.text, 'latin1'))
  const dict = context.obj({ Length: bytes.length, Filter: 'FlateDecode' })
  context.assign(ref, PDFRawStream.of(dict, bytes))
  return marked.dropped
}

/** Of every table heading that stands on several pages, what stands on all but its first. */
function repeatedHeaders(document: PDFDocument, root: PDFDict): Numbers {
  const found: Numbers = new Map()
  eachElement(document, root, null, (element) => {
    if (element.get(name('S')) !== name('TH')) return
    const pieces = contentBelow(document, element)
    for (const { page, mcid } of pieces.filter((piece) => piece.page !== pieces[0].page))
      found.set(page, (found.get(page) ?? new Set()).add(mcid))
  })
  return found
}

interface Piece {
  page: PDFRef
  mcid: number
}

function contentBelow(document: PDFDocument, top: PDFDict): Piece[] {
  const pieces: Piece[] = []
  eachElement(document, top, null, (element, page) => {
    for (const child of childrenOf(document.context, element)) {
      const piece = pieceOf(document, child, page)
      if (piece) pieces.push(piece)
    }
  })
  return pieces
}

/** A number on the element's own page, or a reference that names another. */
function pieceOf({ context }: PDFDocument, child: PDFObject, page: PDFRef | null): Piece | null {
  if (child instanceof PDFNumber) return page && { page, mcid: child.asNumber() }
  const dict = context.lookup(child)
  if (!(dict instanceof PDFDict) || dict.get(name('Type')) !== name('MCR')) return null
  const own = (dict.get(name('Pg')) as PDFRef | undefined) ?? page
  return own && { page: own, mcid: dict.lookup(name('MCID'), PDFNumber).asNumber() }
}

/** Walks the elements of the tree, each with the page that it, or one above it, names. */
function eachElement(
  document: PDFDocument,
  element: PDFDict,
  above: PDFRef | null,
  visit: (element: PDFDict, page: PDFRef | null) => void
) {
  const page = (element.get(name('Pg')) as PDFRef | undefined) ?? above
  visit(element, page)
  for (const child of childrenOf(document.context, element)) {
    const dict = child instanceof PDFRef ? document.context.lookup(child) : child
    if (dict instanceof PDFDict && dict.has(name('S'))) eachElement(document, dict, page, visit)
  }
}

/** Takes numbers that no longer mark anything out of the tree, and out of the table that leads from them to it. */
function forget(document: PDFDocument, root: PDFDict, dropped: Numbers) {
  const isGone = (piece: Piece | null) => piece && dropped.get(piece.page)?.has(piece.mcid)
  eachElement(document, root, null, (element, page) => {
    const kept = childrenOf(document.context, element)
    const left = kept.filter((child) => !isGone(pieceOf(document, child, page)))
    if (left.length < kept.length) element.set(name('K'), document.context.obj(left))
  })
  for (const page of document.getPages()) {
    const owners = ownersOf(document, root, page.node)
    for (const mcid of dropped.get(page.ref)!) owners?.set(mcid, document.context.obj(null))
  }
}

/** The line of the parent tree that belongs to a page: the owner of each number. */
function ownersOf({ context }: PDFDocument, root: PDFDict, page: PDFDict): PDFArray | null {
  const key = page.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber()
  const find = (node: PDFDict): PDFArray | null => {
    const numbers = node.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? []
    const at = numbers.findIndex((entry, index) => index % 2 === 0 && isNumber(entry, key))
    if (at !== -1) return context.lookup(numbers[at + 1], PDFArray)
    for (const kid of node.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? []) {
      const found = find(context.lookup(kid, PDFDict))
      if (found) return found
    }
    return null
  }
  return find(root.lookup(name('ParentTree'), PDFDict))
}

const isNumber = (entry: PDFObject, value?: number) =>
  entry instanceof PDFNumber && entry.asNumber() === value

function describeLinks({ context }: PDFDocument, page: PDFDict) {
  for (const ref of page.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []) {
    const annotation = context.lookup(ref, PDFDict)
    const action = annotation.lookupMaybe(name('A'), PDFDict)
    const target = action?.lookupMaybe(name('URI'), PDFString, PDFHexString)?.decodeText()
    const words = target ? `Apre ${target}` : 'Va a un altro punto del documento'
    annotation.set(name('Contents'), PDFHexString.fromText(words))
  }
}
