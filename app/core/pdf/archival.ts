import { createHash, randomUUID } from 'node:crypto'
import { type PDFDocument, PDFHexString, PDFRawStream, PDFString } from 'pdf-lib'
import { srgbDeflated } from '#core/pdf/icc'
import { name } from '#core/pdf/structure'
import { CREATOR, type DocumentFacts, PRODUCER, xmpPacket } from '#core/pdf/xmp'

/**
 * What Chromium's PDF lacks to be PDF/A-2a and PDF/UA-1: language and title in the catalogue, the colour space of the output, XMP, /ID
 * (ISO 19005-2, 6.1.3, 6.2.3, 6.6.2; ISO 14289-1, 7.1). Fonts, tags and the order of tabbing are right already.
 */
export function makeArchival(document: PDFDocument, given: Omit<DocumentFacts, 'documentId'>) {
  const facts = { ...given, documentId: randomUUID() }
  const { catalog, context } = document
  catalog.set(name('Lang'), PDFString.of('it'))
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }))
  catalog.set(name('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
  catalog.set(name('OutputIntents'), context.obj([outputIntent(document)]))
  catalog.set(name('Metadata'), metadata(document, facts))
  context.trailerInfo.Info = context.register(information(document, facts))
  const id = PDFHexString.of(createHash('md5').update(facts.documentId).digest('hex'))
  context.trailerInfo.ID = context.obj([id, id])
}

function outputIntent({ context }: PDFDocument) {
  const profile = PDFRawStream.of(
    context.obj({ N: 3, Length: srgbDeflated.length, Filter: 'FlateDecode' }),
    srgbDeflated
  )
  const condition = PDFString.of('sRGB IEC61966-2.1')
  return {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: condition,
    Info: condition,
    DestOutputProfile: context.register(profile),
  }
}

/** Left uncompressed, as archives that only read metadata expect. */
function metadata({ context }: PDFDocument, facts: DocumentFacts) {
  const packet = Buffer.from(xmpPacket(facts))
  return context.register(
    PDFRawStream.of(
      context.obj({ Type: 'Metadata', Subtype: 'XML', Length: packet.length }),
      packet
    )
  )
}

/** Says the same as XMP, word for word (ISO 19005-2, 6.6.2.3). */
function information({ context }: PDFDocument, { title, author, issuedAt }: DocumentFacts) {
  const date = PDFString.of(pdfDate(issuedAt))
  return context.obj({
    Title: PDFHexString.fromText(title),
    Author: PDFHexString.fromText(author),
    Creator: PDFString.of(CREATOR),
    Producer: PDFString.of(PRODUCER),
    CreationDate: date,
    ModDate: date,
  })
}

/** "2026-11-24T09:00:00Z" as PDF writes it: "D:20261124090000+00'00'". */
export function pdfDate(iso: string): string {
  return `D:${iso.slice(0, 19).replace(/[-:T]/g, '')}+00'00'`
}
