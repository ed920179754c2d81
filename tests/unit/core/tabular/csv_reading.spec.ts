import { test } from '@japa/runner'
import { plain, readTable } from '#tests/support/tables'

/** Values that tempt a reader of CSV; all of them exist in Windows-1252 too. */
const PEOPLE = [
  ['Nicolò', 'San Donà; di Piave'],
  ['De "Santis"', '13,5'],
  ['Maria\nGrazia', 'L’Aquila, Bazzano'],
  ['Zoë', 'a\tb'],
]

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`

function csvOf(separator: string, lineEnd: string): string {
  const lines = [['nome', 'comune'], ...PEOPLE].map((cells) => cells.map(quote).join(separator))
  return lines.join(lineEnd) + lineEnd
}

const windows1252 = new TextDecoder('windows-1252')
const BYTE_OF = new Map(
  Array.from({ length: 256 }, (_, byte) => [windows1252.decode(Uint8Array.of(byte)), byte])
)
const toWindows1252 = (text: string) =>
  Buffer.from([...text].map((character) => BYTE_OF.get(character)!))

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()

const ENCODINGS: Record<string, { name: string; encode(text: string): Buffer }> = {
  'UTF-8': { name: 'UTF-8', encode: (text) => Buffer.from(text) },
  'UTF-8 with mark': { name: 'UTF-8', encode: (text) => Buffer.from(`\uFEFF${text}`) },
  'UTF-16 LE with mark': {
    name: 'UTF-16',
    encode: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  },
  'UTF-16 BE with mark': { name: 'UTF-16', encode: (text) => bigEndian(`\uFEFF${text}`) },
  'UTF-16 LE without mark': { name: 'UTF-16', encode: (text) => Buffer.from(text, 'utf16le') },
  'UTF-16 BE without mark': { name: 'UTF-16', encode: bigEndian },
  'Windows-1252': { name: 'Windows-1252', encode: toWindows1252 },
}

const SEPARATORS = { ';': '«;»', ',': '«,»', '\t': 'tabulazione' }

test.group('Reading CSV', () => {
  test('{encoding}: every separator and line end gives the same rows')
    .with(Object.keys(ENCODINGS).map((encoding) => ({ encoding })))
    .run(async ({ assert }, { encoding }) => {
      const { name, encode } = ENCODINGS[encoding]
      for (const [separator, separatorName] of Object.entries(SEPARATORS)) {
        for (const lineEnd of ['\r\n', '\n', '\r']) {
          const table = await readTable(encode(csvOf(separator, lineEnd)))
          assert.equal(table.readAs, `letto come ${name}, separatore ${separatorName}`)
          assert.deepEqual(table.values, PEOPLE)
        }
      }
    })

  test('an accent that is cut in two by the end of a chunk is read whole', async ({ assert }) => {
    const filler = 'x'.repeat(30)
    const lines = Array.from({ length: 9000 }, (_, index) => `${filler}${'y'.repeat(index % 3)};ò`)
    const table = await readTable(['nome;comune', ...lines].join('\n'))
    assert.isTrue(table.values.every((values) => values?.[1] === 'ò'))
  })

  test('one accent on the last line is enough to tell Windows-1252', async ({ assert }) => {
    const text = `nome;comune\n${'Anna;Lodi\n'.repeat(8000)}Niccolò;Cantù\n`
    const table = await readTable(toWindows1252(text))
    assert.deepEqual(table.values.at(-1), ['Niccolò', 'Cantù'])
  })

  test('decimal commas below do not outvote the separator of the header', async ({ assert }) => {
    const table = await readTable('nome;comune\n1,5;2,5\n3,5;4,5\n')
    assert.deepEqual(table.values, [
      ['1,5', '2,5'],
      ['3,5', '4,5'],
    ])
  })

  test('a separator inside a quoted header does not mislead', async ({ assert }) => {
    const columns = { name: plain('nome, cognome, età'), city: plain('comune') }
    const table = await readTable('"nome, cognome, età";comune\nAnna;Lodi\n', columns)
    assert.deepEqual(table.values, [['Anna', 'Lodi']])
  })

  test('a first line "{line}" declares the separator and is no row')
    .with([
      { line: 'sep=,', separator: ',' },
      { line: 'SEP=;', separator: ';' },
      { line: 'sep=;;', separator: ';' },
      { line: '"sep=;"', separator: ';' },
      { line: 'sep=\t', separator: '\t' },
    ])
    .run(async ({ assert }, { line, separator }) => {
      const table = await readTable(
        `\uFEFF${line}\r\nnome${separator}comune\r\nAnna${separator}Lodi`
      )
      assert.deepEqual(table.rows, [{ row: 2, values: ['Anna', 'Lodi'] }])
    })

  test('rows are numbered as a spreadsheet shows them, blank ones counted and left out', async ({
    assert,
  }) => {
    const table = await readTable('nome;comune\n\n"Anna\nMaria";Lodi\n;\n  ; \nUgo;Como\n\n')
    assert.deepEqual(
      table.rows.map(({ row }) => row),
      [3, 6]
    )
    assert.equal(table.rowCount, 2)
  })

  test('quotes in the middle of a bare cell are part of it', async ({ assert }) => {
    const table = await readTable('nome;comune\nDe "Santis";Lodi\n"De" Santis;Como\n')
    assert.deepEqual(table.values, [
      ['De "Santis"', 'Lodi'],
      ['"De" Santis', 'Como'],
    ])
  })

  test('missing cells at the end are empty, blank ones past the header do not count', async ({
    assert,
  }) => {
    const table = await readTable('nome;comune;;\nAnna\nUgo;Como;;;;\n')
    assert.deepEqual(table.values, [
      ['Anna', ''],
      ['Ugo', 'Como'],
    ])
    assert.deepEqual(table.findings, [])
  })

  test('a row that has slipped sideways is one fault, with its cells in sight', async ({
    assert,
  }) => {
    const table = await readTable('nome;comune\nAnna;San Donà; di Piave\nUgo;Como\n')
    assert.deepEqual(table.values, [null, ['Ugo', 'Como']])
    assert.deepInclude(table.findings[0], {
      row: 2,
      column: '',
      code: 'surplus_cells',
      value: 'Anna · San Donà · di Piave',
    })
  })
})
