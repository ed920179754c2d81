import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS, { type Worksheet } from 'exceljs'
import { test } from '@japa/runner'
import { readTable } from '#tests/support/tables'
import { workbookParts, zipOf } from '#tests/support/zips'

async function workbook(...fills: ((sheet: Worksheet) => void)[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fills.forEach((fill, index) => fill(book.addWorksheet(`Foglio ${index + 1}`)))
  return Buffer.from(await book.xlsx.writeBuffer())
}

const oneSheet = (...rows: unknown[][]) =>
  workbook((sheet) => sheet.addRows([['nome', 'comune'], ...rows]))

const byHand = (rows: string) =>
  zipOf(workbookParts(`<x:worksheet><x:sheetData>${rows}</x:sheetData></x:worksheet>`))

const HEADER =
  '<x:row><x:c t="inlineStr"><x:is><x:t>nome</x:t></x:is></x:c><x:c t="str"><x:v>comune</x:v></x:c></x:row>'

test.group('Reading XLSX', () => {
  test('texts come back as they are, whatever they contain', async ({ assert }) => {
    const rows = [
      ['Đorđe', 'Łódź; "centro"'],
      ['Maria\nGrazia', '<b>&amp;'],
      ['=1+1', '李'],
    ]
    const table = await readTable(await oneSheet(...rows))
    assert.equal(table.readAs, 'letto come Excel, foglio «Foglio 1»')
    assert.deepEqual(table.values, rows)
  })

  test('rich text, links, errors and results of formulas count as the text in sight', async ({
    assert,
  }) => {
    const table = await readTable(
      await oneSheet(
        [{ richText: [{ text: 'Maria ' }, { text: 'Grazia', font: { bold: true } }] }, true],
        [{ text: 'anna@posta.example', hyperlink: 'mailto:x' }, { error: '#N/A' }],
        [
          { formula: 'A2', result: 'Anna' },
          { formula: '0.1+0.2', result: 0.1 + 0.2 },
        ]
      )
    )
    assert.deepEqual(table.values, [
      ['Maria Grazia', 'VERO'],
      ['anna@posta.example', '#N/A'],
      ['Anna', '0,3'],
    ])
  })

  test('numbers, dates and times are written as an Italian sees them', async ({ assert }) => {
    const cells: [number, string, string][] = [
      [13.5, 'General', '13,5'],
      [80050050154, 'General', '80050050154'],
      [18, '0.00 "ore"', '18'],
      [46350, 'dd/mm/yyyy', '24/11/2026'],
      [46350.375, 'd mmm yyyy h:mm', '24/11/2026 09:00'],
      [0.5625, 'h:mm', '13:30'],
      [1.5, '[h]:mm', '36:00'],
      [4, '[Red]0', '4'],
    ]
    const table = await readTable(
      await workbook((sheet) => {
        sheet.addRow(['nome', 'comune'])
        for (const [value, format] of cells) {
          const row = sheet.addRow(['x', value])
          row.getCell(2).numFmt = format
        }
      })
    )
    assert.deepEqual(
      table.values.map((values) => values?.[1]),
      cells.map(([, , shown]) => shown)
    )
  })

  test('the first sheet with something in it is read, hidden ones aside', async ({ assert }) => {
    const table = await readTable(
      await workbook(
        (sheet) => {
          sheet.state = 'hidden'
          sheet.addRow(['altro'])
        },
        (sheet) => sheet.addRow([' ']),
        (sheet) =>
          sheet.addRows([
            ['nome', 'comune'],
            ['Anna', 'Lodi'],
          ])
      )
    )
    assert.equal(table.readAs, 'letto come Excel, foglio «Foglio 3»')
    assert.deepEqual(table.values, [['Anna', 'Lodi']])
  })

  test('rows keep the numbers of the sheet, blank ones left out', async ({ assert }) => {
    const table = await readTable(await oneSheet([], ['Anna', 'Lodi'], [' ', ''], ['Ugo', 'Como']))
    assert.deepEqual(
      table.rows.map(({ row }) => row),
      [3, 5]
    )
  })

  test('cells without references, prefixes and escaped characters are understood', async ({
    assert,
  }) => {
    const table = await readTable(
      await byHand(
        `${HEADER}<x:row><x:c/><x:c t="str"><x:v>Lodi_x000D_</x:v></x:c></x:row>` +
          '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>An</x:t></x:r><x:r><x:t>na</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c></x:row>'
      )
    )
    assert.deepEqual(table.values, [
      ['', 'Lodi'],
      ['Anna', ''],
    ])
  })

  test('a workbook of the 1904 calendar shows the same dates', async ({ assert }) => {
    const book = new ExcelJS.Workbook()
    book.properties.date1904 = true
    const sheet = book.addWorksheet('Date')
    sheet.addRow(['nome', 'comune'])
    sheet.addRow(['x', 46350 - 1462]).getCell(2).numFmt = 'dd/mm/yyyy'
    const table = await readTable(Buffer.from(await book.xlsx.writeBuffer()))
    assert.deepEqual(table.values, [['x', '24/11/2026']])
  })

  test('a workbook written as a stream, its texts after its sheets, reads the same', async ({
    assert,
  }) => {
    const stream = new PassThrough()
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: true })
    const sheet = book.addWorksheet('Presenti')
    for (const row of [
      ['nome', 'comune'],
      ['Anna', 'Lodi'],
    ])
      sheet.addRow(row).commit()
    const [content] = await Promise.all([buffer(stream), book.commit()])
    const table = await readTable(content)
    assert.deepEqual(table.values, [['Anna', 'Lodi']])
  })
})
