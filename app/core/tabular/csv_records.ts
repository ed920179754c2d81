import { Readable } from 'node:stream'
import { CsvError, parse, type InfoRecord, type Parser } from 'csv-parse'
import {
  decodedChunks,
  detectEncoding,
  ENCODING_NAMES,
  type Encoding,
} from '#core/tabular/encoding'
import { MAX_RAGGED_ROWS, MAX_RECORD_BYTES } from '#core/tabular/limits'
import { isBlank, type RecordSource, type TableRecord } from '#core/tabular/records'
import { TableRefused } from '#core/tabular/refusal'
import {
  declaredSeparator,
  detectSeparator,
  SEPARATOR_NAMES,
  type Separator,
} from '#core/tabular/separator'

interface Dialect {
  filePath: string
  encoding: Encoding
  separator: Separator
  /** characters of the `sep=` line, zero without one */
  skip: number
}

interface ParsedRecord {
  record: string[]
  info: InfoRecord
}

/**
 * A delimited text as people save it: UTF-8, UTF-16 or Windows-1252, with `;`, `,` or tab, any line end.
 * @throws TableRefused when the bytes are no text
 */
export async function csvRecords(filePath: string, head: Buffer): Promise<RecordSource> {
  const encoding = await detectEncoding(filePath, head)
  const beginning = new TextDecoder(encoding).decode(head)
  const declared = declaredSeparator(beginning)
  const separator = declared?.separator ?? detectSeparator(beginning)
  const dialect = { filePath, encoding, separator, skip: declared?.length ?? 0 }
  return {
    readAs: `letto come ${ENCODING_NAMES[encoding]}, separatore ${SEPARATOR_NAMES[separator]}`,
    records: () => parsedRecords(dialect),
  }
}

async function* parsedRecords(dialect: Dialect): AsyncGenerator<TableRecord> {
  const source = Readable.from(withoutFirst(dialect))
  const parser = source.pipe(newParser(dialect.separator))
  source.on('error', (error) => parser.destroy(error))
  let row = 0
  try {
    for await (const { record: cells, info } of parser as AsyncIterable<ParsedRecord>) {
      if (info.invalid_field_length > MAX_RAGGED_ROWS) {
        throw new TableRefused({ code: 'too_many_rows' })
      }
      row = info.records + info.empty_lines
      if (!isBlank(cells)) yield { row, cells }
    }
  } catch (error) {
    throw refusalFor(error, row + 1)
  } finally {
    source.destroy()
  }
}

async function* withoutFirst({ filePath, encoding, skip }: Dialect): AsyncGenerator<string> {
  let left = skip
  for await (const text of decodedChunks(filePath, encoding)) {
    yield text.slice(left)
    left = Math.max(0, left - text.length)
  }
}

/** `relax_quotes` reads a quote inside a bare cell as Excel does: De "Santis" is a surname. */
function newParser(separator: Separator): Parser {
  return parse({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    relax_column_count: true,
    max_record_size: MAX_RECORD_BYTES,
  })
}

function refusalFor(error: unknown, row: number): unknown {
  if (!(error instanceof CsvError)) return error
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new TableRefused({ code: 'open_quote', row })
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new TableRefused({ code: 'record_too_long', row })
  }
  return new TableRefused({ code: 'damaged' }, { cause: error })
}
