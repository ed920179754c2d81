import { buffer } from 'node:stream/consumers'
import { test } from '@japa/runner'
import ExcelJS from 'exceljs'
import { writeXlsx } from '#core/tabular/write_xlsx'
import { readTable } from '#tests/support/tables'

type Row = { name: string | null; city: string | number | null }

const COLUMNS = [
  { header: 'nome', value: (row: Row) => row.name },
  { header: 'comune', value: (row: Row) => row.city },
]

const written = async (rows: Iterable<Row> | AsyncIterable<Row>) =>
  buffer(writeXlsx(COLUMNS, rows, { sheet: 'Prova' }))

test.group('Workbooks that the portal writes', () => {
  test('are read back by the importer as they were', async ({ assert }) => {
    const rows = [
      { name: '00674240136', city: 'Sant’Àgata; "del" Bianco' },
      { name: 'Łucja\nD’Àngelo', city: 42 },
      { name: null, city: '<b>&amp;' },
    ]
    const table = await readTable(await written(rows))
    assert.deepEqual(table.values, [
      ['00674240136', 'Sant’Àgata; "del" Bianco'],
      ['Łucja\nD’Àngelo', '42'],
      ['', '<b>&amp;'],
    ])
    assert.equal(table.readAs, 'letto come Excel, foglio «Prova»')
  })

  test('run no formula: what looks like one is a text', async ({ assert }) => {
    const book = new ExcelJS.Workbook()
    const content = await written([{ name: '=HYPERLINK("http://x.example")', city: '@SUM(A1)' }])
    await book.xlsx.load(content as never)
    const cells = [book.worksheets[0].getCell('A2'), book.worksheets[0].getCell('B2')]
    for (const cell of cells) {
      assert.equal(cell.type, ExcelJS.ValueType.String)
      assert.isUndefined(cell.formula)
      assert.equal(cell.numFmt, '@')
    }
    assert.equal(cells[0].value, '=HYPERLINK("http://x.example")')
  })

  test('are written while rows come, and say when rows break off', async ({ assert }) => {
    async function* broken(): AsyncGenerator<Row> {
      yield { name: 'a', city: 'b' }
      throw new Error('the database went away')
    }
    await assert.rejects(() => written(broken()), 'the database went away')
    const many = Array.from({ length: 5000 }, (_, at) => ({ name: `n${at}`, city: 'x' }))
    const table = await readTable(await written(many))
    assert.equal(table.rowCount, 5000)
  })

  test('without rows have their header', async ({ assert }) => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await written([])) as never)
    assert.deepEqual(book.worksheets[0].getRow(1).values, [undefined, 'nome', 'comune'] as never)
  })
})
