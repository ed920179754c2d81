import { test } from '@japa/runner'
import { MAX_FILE_BYTES, MAX_ROWS } from '#core/tabular/limits'
import { readTable, refusalCodeOf, refusalOf } from '#tests/support/tables'
import { workbookParts, withDeclaredSize, zeros, zipOf } from '#tests/support/zips'

const hex = (digits: string) => Buffer.from(digits.padEnd(600, '0'), 'hex')
const SHEET = '<worksheet><sheetData><row><c t="str"><v>nome</v></c></row></sheetData></worksheet>'

test.group('Refused files', () => {
  test('{what} is refused as {why}, whatever its name says')
    .with([
      { what: 'a PNG', content: hex('89504e470d0a1a0a'), why: 'image' },
      { what: 'a JPEG', content: hex('ffd8ffe0'), why: 'image' },
      { what: 'a PDF', content: Buffer.from('%PDF-1.7\n%âãÏÓ\n'), why: 'pdf' },
      { what: 'an old XLS', content: hex('d0cf11e0a1b11ae1'), why: 'old_excel' },
      { what: 'a web page', content: Buffer.from('\n <html><table><tr><td>'), why: 'web_page' },
      { what: 'a gzip', content: hex('1f8b0800'), why: 'archive' },
      { what: 'anything with zeros in it', content: Buffer.from('nome;com\0une\n'), why: 'binary' },
      { what: 'an empty file', content: Buffer.alloc(0), why: 'empty' },
      { what: 'a file of blank lines', content: Buffer.from('\r\n;;\r\n \r\n'), why: 'empty' },
      { what: 'a lone mark', content: Buffer.from('\uFEFF'), why: 'empty' },
      { what: 'a header alone', content: Buffer.from('nome;comune\r\n;\r\n'), why: 'header_only' },
      {
        what: 'a quote left open',
        content: Buffer.from('nome;comune\n"Anna;Lodi\n'),
        why: 'open_quote',
      },
      {
        what: 'a header of 101 columns',
        content: Buffer.from(`nome;comune${';x'.repeat(99)}\nAnna;Lodi\n`),
        why: 'too_many_columns',
      },
    ])
    .run(async ({ assert }, { content, why }) => {
      const { refusal, sentence } = await refusalOf(content)
      assert.equal(refusal.code, why)
      assert.match(sentence, /^[A-ZÈ].*\.$/)
    })

  test('a zip with {part} is refused as {why}')
    .with([
      { part: 'xl/workbook.bin', why: 'binary_workbook' },
      { part: 'word/document.xml', why: 'word_document' },
      { part: 'content.xml', why: 'open_document' },
      { part: 'elenco.csv', why: 'archive' },
    ])
    .run(async ({ assert }, { part, why }) => {
      assert.equal(await refusalCodeOf(await zipOf({ [part]: 'x' })), why)
    })

  test('a quote left open is looked for where it opens', async ({ assert }) => {
    const { sentence } = await refusalOf('nome;comune\nAnna;Lodi\n"Ugo;Como\nEva;Lecco\n')
    assert.match(sentence, /^Dalla riga 3 in poi/)
  })

  test('a quote left open in a long file does not gather it all in memory', async ({ assert }) => {
    const { refusal } = await refusalOf(`nome;comune\n"Anna;Lodi\n${'Ugo;Como\n'.repeat(100_000)}`)
    assert.deepEqual(refusal, { code: 'record_too_long', row: 2 })
  })

  test('20 MB are read and one byte more is refused', async ({ assert }) => {
    const line = `Anna;${'x'.repeat(1000)}\n`
    const text = `nome;comune\n${line.repeat(Math.floor(MAX_FILE_BYTES / line.length))}`
    const full = Buffer.alloc(MAX_FILE_BYTES, '\n')
    full.write(text.slice(0, MAX_FILE_BYTES))
    const { rowCount } = await readTable(full)
    assert.isAbove(rowCount, 20_000)
    assert.equal(await refusalCodeOf(Buffer.concat([full, Buffer.from('\n')])), 'too_big')
  })

  test('50,000 rows are read and one row more is refused', async ({ assert }) => {
    const text = `nome;comune\n${'A;B\n'.repeat(MAX_ROWS)}`
    const { rowCount } = await readTable(text)
    assert.equal(rowCount, MAX_ROWS)
    const { refusal, sentence } = await refusalOf(`${text}A;B\n`)
    assert.equal(refusal.code, 'too_many_rows')
    assert.match(sentence, /più di 50\.000 righe/)
  })

  test('blank rows down to the last of a spreadsheet are no reason to refuse', async ({
    assert,
  }) => {
    const { rows } = await readTable(
      `nome;comune\n${'\n'.repeat(1000)};\n`.concat(';\n'.repeat(200_000), 'A;B\n')
    )
    assert.deepEqual(rows, [{ row: 201_003, values: ['A', 'B'] }])
  })

  test('ragged rows without end are refused, blank as they may be', async ({ assert }) => {
    const text = `nome;comune\nA;B\n${';;\n'.repeat(50_001)}`
    assert.equal(await refusalCodeOf(text), 'too_many_rows')
  })

  test('a workbook that would inflate to 260 MB is refused before it does', async ({ assert }) => {
    const bomb = await zipOf(workbookParts(zeros(260 * 1024 * 1024)))
    assert.isBelow(bomb.length, 1024 * 1024)
    assert.equal(await refusalCodeOf(bomb), 'inflates_too_much')
  })

  test('a workbook that declares less than it holds is refused at the first byte too many', async ({
    assert,
  }) => {
    const bomb = await zipOf(workbookParts(zeros(50 * 1024 * 1024)))
    const forged = withDeclaredSize(bomb, 'xl/worksheets/elenco.xml', 100)
    assert.equal(await refusalCodeOf(forged), 'inflates_too_much')
  })

  test('a sheet of blank rows past the last of a spreadsheet is refused', async ({ assert }) => {
    const rows = '<row/>'.repeat(1_048_577)
    const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`
    assert.equal(await refusalCodeOf(await zipOf(workbookParts(sheet))), 'too_many_rows')
  })

  test('shared texts too big for memory are refused', async ({ assert }) => {
    const relations =
      '<Relationships><Relationship Id="rId9" Type="http://x/sharedStrings" Target="texts.xml"/></Relationships>'
    const bomb = await zipOf(
      workbookParts(SHEET, {
        'xl/_rels/workbook.xml.rels': relations,
        'xl/texts.xml': zeros(61 * 1024 * 1024),
      })
    )
    assert.equal(await refusalCodeOf(bomb), 'inflates_too_much')
  })

  test('a workbook cut short, or with broken XML, is damaged', async ({ assert }) => {
    const whole = await zipOf(workbookParts(SHEET))
    assert.equal(await refusalCodeOf(whole.subarray(0, whole.length - 30)), 'damaged')
    const broken = await zipOf(workbookParts(SHEET.replace('</c>', '')))
    assert.equal(await refusalCodeOf(broken), 'damaged')
    const scrambled = Buffer.from(whole)
    scrambled.fill(0xff, whole.indexOf('elenco.xml') + 10, whole.indexOf('elenco.xml') + 40)
    assert.equal(await refusalCodeOf(scrambled), 'damaged')
  })

  test('entities of a DTD are not expanded', async ({ assert }) => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${SHEET.replace('nome', '&b;')}`
    assert.equal(await refusalCodeOf(await zipOf(workbookParts(laughs))), 'damaged')
  })
})
