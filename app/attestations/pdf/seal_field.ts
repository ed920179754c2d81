import {
  type PDFDict,
  type PDFDocument,
  PDFArray,
  PDFHexString,
  PDFInvalidObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from 'pdf-lib'
import { pdfDate } from '#core/pdf/archival'
import { name } from '#core/pdf/structure'
import { type SingleDocument, adoptAnnotation } from '#attestations/pdf/splitter'
import type { Rectangle } from '#attestations/pdf/types'

export interface SealField {
  /** Who seals, as the signature dictionary names it. */
  sealer: string
  issuedAt: string
  /** Bytes kept for the CMS. */
  room: number
  /** Where the seal shows; without it the seal is there but unseen. */
  rectangle: Rectangle | null
}

const WORDS = 'Sigillo elettronico dell’ente'
/** Annotation flags: printed and locked (ISO 32000-1, 12.5.3). */
const PRINT_AND_LOCKED = 132

/** Adds the signature field with an empty place for the CMS, tagged as PDF/UA asks of form fields (ISO 14289-1, 7.18.4). */
export function addSealField(single: SingleDocument, field: SealField) {
  const { context, catalog } = single.document
  const widget = makeWidget(single, field)
  const widgetRef = context.register(widget)
  const page = context.lookup(single.page) as PDFDict
  const annotations = page.lookupMaybe(name('Annots'), PDFArray)
  if (annotations) annotations.push(widgetRef)
  else page.set(name('Annots'), context.obj([widgetRef]))
  catalog.set(name('AcroForm'), context.obj({ Fields: [widgetRef], SigFlags: 3 }))
  const element = tagWidget(single, widgetRef)
  adoptAnnotation(single, widget, element)
}

function makeWidget(single: SingleDocument, field: SealField): PDFDict {
  const { context } = single.document
  const rectangle = field.rectangle ?? [0, 0, 0, 0]
  const value = context.register(PDFInvalidObject.of(signatureDictionary(field)))
  const widget = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    F: PRINT_AND_LOCKED,
    P: single.page,
    V: value,
    Rect: rectangle,
  })
  widget.set(name('T'), PDFString.of('Sigillo'))
  widget.set(name('TU'), PDFHexString.fromText(WORDS))
  widget.set(name('AP'), context.obj({ N: appearance(single.document, field.rectangle) }))
  return widget
}

/** Written as raw bytes, so that it stays out of the compressed object streams and its places can be filled in afterwards. */
function signatureDictionary({ sealer, issuedAt, room }: SealField): Uint8Array {
  const who = PDFHexString.fromText(sealer).toString()
  const places = `/ByteRange[0 ${'/********** '.repeat(3).trim()}]/Contents<${'0'.repeat(room * 2)}>`
  return Buffer.from(
    `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(${pdfDate(issuedAt)})/Name ${who}${places}>>`,
    'latin1'
  )
}

/** A small shield with a tick in the corner: the unsealed copy for printing does not have it. Vectors only, so that it needs no font. */
function appearance({ context }: PDFDocument, rectangle: Rectangle | null): PDFRef {
  const [left, bottom, right, top] = rectangle ?? [0, 0, 0, 0]
  const [width, height] = [right - left, top - bottom]
  const drawing = Buffer.from(rectangle && width > 40 && height > 24 ? shieldAt(width - 20, 5) : '')
  const entries = {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: {},
    Length: drawing.length,
  }
  return context.register(PDFRawStream.of(context.obj(entries), drawing))
}

function shieldAt(x: number, y: number): string {
  const shield = '7 16 m 14 13.4 l 14 8 l 14 4 10.5 1.2 7 0 c 3.5 1.2 0 4 0 8 c 0 13.4 l h f'
  const tick = '1 1 1 RG 1.4 w 1 J 1 j 3.6 8.2 m 6.2 5.6 l 10.6 10.4 l S'
  return `q 1 0 0 1 ${x.toFixed(2)} ${y} cm 0 0.4 0.8 rg ${shield} ${tick} Q`
}

function tagWidget(single: SingleDocument, widget: PDFRef): PDFRef {
  const { context } = single.document
  const reference = { Type: 'OBJR', Obj: widget, Pg: single.page }
  const element = context.obj({ Type: 'StructElem', S: 'Form', P: single.root, K: reference })
  element.set(name('Alt'), PDFHexString.fromText(WORDS))
  const ref = context.register(element)
  single.children.push(ref)
  return ref
}
