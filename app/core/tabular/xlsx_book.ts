import { MAX_SHARED_TEXT_BYTES } from '#core/tabular/limits'
import { TableRefused } from '#core/tabular/refusal'
import { readXml } from '#core/tabular/xml'
import { cellFormats, type CellFormat } from '#core/tabular/xlsx_formats'
import { zipEntryBytes, type ZipEntry } from '#core/tabular/zip'

/** What reading any sheet of a workbook needs; `sheets` in the order of their tabs, hidden ones left out. */
export interface Book {
  sheets: { name: string; entry: ZipEntry }[]
  sharedTexts: string[]
  formats: CellFormat[]
  startsIn1904: boolean
}

/** Opens one part of the workbook by its path; an absent part is empty. */
type Parts = (path: string) => AsyncIterable<Buffer>

interface Relation {
  id: string
  type: string
  path: string
}

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'

/** Reads all of a workbook but its sheets. The parts are found through its relations, since their names are free. */
export async function readBook(filePath: string, entries: Map<string, ZipEntry>): Promise<Book> {
  const parts: Parts = (path) => partBytes(filePath, entries.get(path))
  const relations = await readRelations(parts)
  const pathOf = (type: string) => relations.find((relation) => relation.type === type)?.path ?? ''
  const textsPath = pathOf('sharedStrings')
  if ((entries.get(textsPath)?.size ?? 0) > MAX_SHARED_TEXT_BYTES) {
    throw new TableRefused({ code: 'inflates_too_much' })
  }
  const { tabs, startsIn1904 } = await readWorkbook(parts)
  const sheets = tabs.flatMap(({ name, relationId }) => {
    const entry = entries.get(relations.find(({ id }) => id === relationId)?.path ?? '')
    return entry ? [{ name, entry }] : []
  })
  const [sharedTexts, formats] = [
    await readSharedTexts(parts(textsPath)),
    await cellFormats(parts(pathOf('styles'))),
  ]
  return { sheets, startsIn1904, sharedTexts, formats }
}

async function* partBytes(filePath: string, entry: ZipEntry | undefined): AsyncGenerator<Buffer> {
  if (entry) yield* zipEntryBytes(filePath, entry)
}

async function readRelations(parts: Parts): Promise<Relation[]> {
  const relations: Relation[] = []
  await readXml(parts(RELATIONS), {
    open(name, { Id: id, Type: type, Target: target }) {
      if (name !== 'Relationship') return
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      relations.push({ id, path, type: type.slice(type.lastIndexOf('/') + 1) })
    },
  })
  return relations
}

async function readWorkbook(parts: Parts) {
  const tabs: { name: string; relationId: string }[] = []
  let startsIn1904 = false
  await readXml(parts(WORKBOOK), {
    open(name, attributes) {
      if (name === 'workbookPr') startsIn1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet' || /hidden/i.test(attributes.state ?? '')) return
      tabs.push({ name: attributes.name, relationId: attributes['r:id'] })
    },
  })
  return { tabs, startsIn1904 }
}

/** Rich text is the sum of its runs; `rPh` is how Japanese is read aloud, and no part of the text. */
async function readSharedTexts(chunks: AsyncIterable<Buffer>): Promise<string[]> {
  const texts: string[] = []
  let current = ''
  let [isText, isPhonetic] = [false, false]
  await readXml(chunks, {
    open(name) {
      if (name === 'si') current = ''
      isText = name === 't'
      isPhonetic ||= name === 'rPh'
    },
    text(text) {
      if (isText && !isPhonetic) current += text
    },
    close(name) {
      isText = false
      if (name === 'rPh') isPhonetic = false
      if (name === 'si') texts.push(current)
    },
  })
  return texts
}
