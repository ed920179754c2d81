import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  type PDFObject,
  type PDFRef,
  PDFString,
} from 'pdf-lib'
import { type StructureIndex, indexStructure, name } from '#core/pdf/structure'
import type { TaggedBatch } from '#attestations/pdf/tagged_batch'

/** A document of one page, its tag tree still open: elements may be added before `closeStructure`. */
export interface SingleDocument {
  document: PDFDocument
  page: PDFRef
  /** The Document element: parent of what the page holds. */
  root: PDFRef
  children: PDFRef[]
  /** Entries of the parent tree: key, value, key, value. */
  parents: PDFObject[]
  nextKey: number
  identified: StructureIndex['identified']
}

/**
 * Takes one page out of a batch with its own branch of the tag tree. No stock tool keeps tags when it splits, or it keeps everybody's; here
 * the branch is copied and the parent tree, the table of names and the annotations' keys are built anew.
 */
export async function splitPage(batch: TaggedBatch, index: number): Promise<SingleDocument> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const copier = PDFObjectCopier.for(batch.document.context, document.context)
  const source = batch.pages[index]
  const page = addPage(document, copier.copy(source.page) as PDFObject as PDFRef)
  const article = copier.copy(source.article) as PDFObject as PDFRef
  const root = document.context.nextRef()
  document.context.lookup(article, PDFDict).set(name('P'), root)
  const structure = indexStructure(document.context, article)
  const single: SingleDocument = {
    document,
    page,
    root,
    children: [article],
    parents: [],
    nextKey: 0,
    identified: structure.identified,
  }
  linkMarkedContent(single, structure)
  for (const { annotation, element } of structure.annotations)
    linkAnnotation(single, annotation, element)
  return single
}

/** Gives an annotation its place in the tag tree. */
export function adoptAnnotation(single: SingleDocument, annotation: PDFDict, element: PDFRef) {
  annotation.set(name('StructParent'), PDFNumber.of(single.nextKey))
  single.parents.push(PDFNumber.of(single.nextKey++), element)
}

/** Writes the tag tree: nothing may be added after. */
export function closeStructure(single: SingleDocument) {
  const { context, catalog } = single.document
  const treeRoot = context.nextRef()
  const element = context.obj({
    Type: 'StructElem',
    S: 'Document',
    P: treeRoot,
    K: single.children,
  })
  element.set(name('Lang'), PDFString.of('it'))
  context.assign(single.root, element)
  const tree = context.obj({
    Type: 'StructTreeRoot',
    K: single.root,
    ParentTreeNextKey: single.nextKey,
  })
  tree.set(name('ParentTree'), context.obj({ Nums: single.parents }))
  if (single.identified.length > 0)
    tree.set(name('IDTree'), context.obj({ Names: sortedNames(single) }))
  context.assign(treeRoot, tree)
  catalog.set(name('StructTreeRoot'), treeRoot)
}

function addPage(document: PDFDocument, page: PDFRef): PDFRef {
  const pages = document.catalog.Pages()
  pages.Kids().push(page)
  pages.set(name('Count'), PDFNumber.of(1))
  document.context
    .lookup(page, PDFDict)
    .set(name('Parent'), document.catalog.get(PDFName.of('Pages'))!)
  return page
}

function linkMarkedContent(single: SingleDocument, { byMarkedContent }: StructureIndex) {
  const { context } = single.document
  const owners = Array.from(byMarkedContent, (owner) => owner ?? null)
  context.lookup(single.page, PDFDict).set(name('StructParents'), PDFNumber.of(single.nextKey))
  single.parents.push(PDFNumber.of(single.nextKey++), context.register(context.obj(owners)))
}

/** PDF/UA asks every link for words of its own (ISO 14289-1, 7.18.5). */
function linkAnnotation(single: SingleDocument, ref: PDFRef, element: PDFRef) {
  const annotation = single.document.context.lookup(ref, PDFDict)
  const target = annotation
    .lookupMaybe(name('A'), PDFDict)
    ?.lookupMaybe(name('URI'), PDFString, PDFHexString)
  const words = `Verifica questo attestato: ${target?.decodeText() ?? ''}`
  annotation.set(name('Contents'), PDFHexString.fromText(words))
  adoptAnnotation(single, annotation, element)
}

function sortedNames({ identified }: SingleDocument): PDFObject[] {
  const key = (id: PDFObject) => id.toString()
  return [...identified]
    .sort((a, b) => (key(a.id) < key(b.id) ? -1 : 1))
    .flatMap(({ id, element }) => [id, element])
}
