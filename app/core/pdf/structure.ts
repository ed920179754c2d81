import {
  type PDFContext,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from 'pdf-lib'

export const name = (value: string) => PDFName.of(value)

/** The children of a structure element, whether it has none, one, or an array. */
export function childrenOf(context: PDFContext, element: PDFDict): PDFObject[] {
  const kids = element.get(name('K'))
  if (kids === undefined) return []
  const resolved = context.lookup(kids)
  return resolved instanceof PDFArray ? resolved.asArray() : [kids]
}

/** What a structure tree says of the page below it, as the parent tree of that page wants it. */
export interface StructureIndex {
  /** The element that owns each piece of marked content, by its number on the page. */
  byMarkedContent: PDFRef[]
  /** Annotations with the element that owns each. */
  annotations: Array<{ annotation: PDFRef; element: PDFRef }>
  /** Elements that others name, table headings for instance. */
  identified: Array<{ id: PDFObject; element: PDFRef }>
}

/** Walks an element and all below it. */
export function indexStructure(context: PDFContext, root: PDFRef): StructureIndex {
  const index: StructureIndex = { byMarkedContent: [], annotations: [], identified: [] }
  visit(context, root, index)
  return index
}

function visit(context: PDFContext, ref: PDFRef, index: StructureIndex) {
  const element = context.lookup(ref, PDFDict)
  const id = element.get(name('ID'))
  if (id) index.identified.push({ id, element: ref })
  for (const child of childrenOf(context, element)) visitChild(context, child, ref, index)
}

function visitChild(context: PDFContext, child: PDFObject, owner: PDFRef, index: StructureIndex) {
  if (child instanceof PDFNumber) {
    index.byMarkedContent[child.asNumber()] = owner
    return
  }
  const dict = context.lookup(child)
  if (!(dict instanceof PDFDict)) return
  const type = dict.get(name('Type'))
  if (type === name('MCR'))
    index.byMarkedContent[dict.lookup(name('MCID'), PDFNumber).asNumber()] = owner
  else if (type === name('OBJR'))
    index.annotations.push({ annotation: dict.get(name('Obj')) as PDFRef, element: owner })
  else if (child instanceof PDFRef) visit(context, child, index)
}
