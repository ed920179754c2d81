import { isBlank, type RecordSource, type TableRecord } from '#core/tabular/records'
import { TableRefused } from '#core/tabular/refusal'
import { readBook, type Book } from '#core/tabular/xlsx_book'
import { SheetRows } from '#core/tabular/xlsx_sheet'
import { gatherXml } from '#core/tabular/xml'
import { zipEntries, zipEntryBytes, type ZipEntry } from '#core/tabular/zip'

/**
 * The first sheet with something in it of an Excel workbook.
 *
 * Read straight from the zip rather than through a spreadsheet library: nothing is inflated before its declared size is
 * known and no byte past it, only the parts that the directory lists exist, and no copy of people's data is left in the
 * machine's temporary folder.
 * @throws TableRefused when the zip is something else, broken, or a bomb
 */
export async function xlsxRecords(filePath: string): Promise<RecordSource> {
  try {
    const entries = await zipEntries(filePath)
    refuseOtherZips(entries)
    return await firstFilledSheet(filePath, await readBook(filePath, entries))
  } catch (error) {
    throw refusalFor(error)
  }
}

async function firstFilledSheet(filePath: string, book: Book): Promise<RecordSource> {
  for (const { name, entry } of book.sheets) {
    const records = () => sheetRecords(filePath, entry, book)
    if (await hasRecords(records()))
      return { readAs: `letto come Excel, foglio «${name}»`, records }
  }
  throw new TableRefused({ code: 'empty' })
}

async function hasRecords(records: AsyncGenerator<TableRecord>): Promise<boolean> {
  const first = await records.next()
  await records.return(undefined)
  return !first.done
}

async function* sheetRecords(
  filePath: string,
  entry: ZipEntry,
  book: Book
): AsyncGenerator<TableRecord> {
  try {
    for await (const record of gatherXml(zipEntryBytes(filePath, entry), new SheetRows(book))) {
      if (!isBlank(record.cells)) yield record
    }
  } catch (error) {
    throw refusalFor(error)
  }
}

function refuseOtherZips(entries: Map<string, ZipEntry>) {
  if (entries.has('xl/workbook.xml')) return
  if (entries.has('xl/workbook.bin')) throw new TableRefused({ code: 'binary_workbook' })
  if (entries.has('word/document.xml')) throw new TableRefused({ code: 'word_document' })
  if (entries.has('content.xml')) throw new TableRefused({ code: 'open_document' })
  throw new TableRefused({ code: 'archive' })
}

/** Whatever zlib, the XML parser or a missing attribute complain of is a broken file; a disk fault stays what it is. */
function refusalFor(error: unknown): unknown {
  if (error instanceof TableRefused || (error instanceof Error && 'syscall' in error)) return error
  return new TableRefused({ code: 'damaged' }, { cause: error })
}
