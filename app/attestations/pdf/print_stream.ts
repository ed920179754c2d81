import {
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  PDFString,
  ParseSpeeds,
  type PDFObject,
  type PDFRef,
} from 'pdf-lib'

/** A page to put on paper: which one (from 0) of which stored PDF. */
export type Sheet = { key: string; page: number }
type Read = (key: string) => Promise<Uint8Array>

/**
 * One file to print from pages of many, written as it is made: however many there are, one source lies in memory at a
 * time. It bears no seal and says so in its title.
 */
export async function* streamSheets(
  sheets: Sheet[],
  title: string,
  read: Read
): AsyncGenerator<Buffer> {
  const writer = new PrintWriter()
  yield writer.begin()
  for (const { key, pages } of runsOf(sheets)) {
    yield writer.add(await PDFDocument.load(await read(key), LOADING), pages)
  }
  yield writer.end(`${title} (copia per la stampa, senza sigillo)`)
}

const LOADING = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest }

/** Neighbouring pages of the same file, so that it is read once. */
function runsOf(sheets: Sheet[]): Array<{ key: string; pages: number[] }> {
  const runs: Array<{ key: string; pages: number[] }> = []
  for (const { key, page } of sheets) {
    const last = runs.at(-1)
    if (last?.key === key) last.pages.push(page)
    else runs.push({ key, pages: [page] })
  }
  return runs
}

const name = PDFName.of

/** Writes objects one after another and remembers where each begins (ISO 32000-1, 7.5). */
class PrintWriter {
  #context = PDFContext.create()
  #catalog = this.#context.nextRef()
  #pages = this.#context.nextRef()
  #info = this.#context.nextRef()
  #kids: PDFRef[] = []
  #offsets: number[] = []
  #position = 0

  begin(): Buffer {
    return this.#count(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'))
  }

  add(source: PDFDocument, pages: number[]): Buffer {
    const copier = PDFObjectCopier.for(source.context, this.#context)
    for (const index of pages) {
      const page = source.getPage(index)
      dropInteractive(page.node)
      const ref = copier.copy(page.ref)
      this.#context.lookup(ref, PDFDict).set(name('Parent'), this.#pages)
      this.#kids.push(ref)
    }
    const objects = this.#context.enumerateIndirectObjects()
    return Buffer.concat(objects.map(([ref, object]) => this.#write(ref, object)))
  }

  end(title: string): Buffer {
    const context = this.#context
    const language = { Lang: PDFString.of('it'), ViewerPreferences: { DisplayDocTitle: true } }
    const head = [
      this.#write(
        this.#pages,
        context.obj({ Type: 'Pages', Kids: this.#kids, Count: this.#kids.length })
      ),
      this.#write(this.#catalog, context.obj({ Type: 'Catalog', Pages: this.#pages, ...language })),
      this.#write(this.#info, context.obj({ Title: PDFHexString.fromText(title) })),
    ]
    return Buffer.concat([...head, this.#crossReferences()])
  }

  #write(ref: PDFRef, object: PDFObject): Buffer {
    this.#offsets[ref.objectNumber] = this.#position
    const body = Buffer.alloc(object.sizeInBytes())
    object.copyBytesInto(body, 0)
    this.#context.delete(ref)
    const opening = Buffer.from(`${ref.objectNumber} ${ref.generationNumber} obj\n`)
    return this.#count(Buffer.concat([opening, body, Buffer.from('\nendobj\n')]))
  }

  #crossReferences(): Buffer {
    const size = this.#context.largestObjectNumber + 1
    const rows = Array.from({ length: size }, (_, number) => entry(this.#offsets[number]))
    const trailer = `<< /Size ${size} /Root ${this.#catalog} /Info ${this.#info} >>`
    return Buffer.from(
      `xref\n0 ${size}\n${rows.join('')}trailer\n${trailer}\nstartxref\n${this.#position}\n%%EOF\n`
    )
  }

  #count(bytes: Buffer): Buffer {
    this.#position += bytes.length
    return bytes
  }
}

const entry = (offset: number | undefined) =>
  offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`

/** Links, seal and tag tree belong to the sealed file; on paper they are nothing. */
function dropInteractive(page: PDFDict) {
  for (const key of ['Annots', 'StructParents', 'Tabs', 'AA']) page.delete(name(key))
}
