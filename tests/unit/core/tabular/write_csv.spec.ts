import { test } from '@japa/runner'
import { buffer, text } from 'node:stream/consumers'
import type { Finding } from '#core/tabular/finding'
import { shownValue } from '#core/tabular/finding'
import { FINDING_COLUMNS, writeCsv } from '#core/tabular/write_csv'
import { NAME_AND_CITY, readTable } from '#tests/support/tables'

type Row = [string, string | number | null]
const COLUMNS = [
  { header: 'nome', value: ([name]: Row) => name },
  { header: 'comune', value: ([, city]: Row) => city },
]

test.group('Writing CSV', () => {
  test('is UTF-8 with mark, semicolons, CRLF and decimal commas', async ({ assert }) => {
    const bytes = await buffer(writeCsv(COLUMNS, [['Nicolò', 13.5] as Row, ['Anna', null]]))
    assert.equal(bytes.toString('utf8'), '\uFEFFnome;comune\r\nNicolò;13,5\r\nAnna;\r\n')
  })

  test('what it writes reads back the same', async ({ assert }) => {
    const rows: Row[] = [
      ['De "Santis"', 'San Donà; di Piave'],
      ['Maria\r\nGrazia', 'a\tb'],
      ['"', "l'Aquila, 13,5"],
    ]
    const table = await readTable(await buffer(writeCsv(COLUMNS, rows)), NAME_AND_CITY)
    assert.deepEqual(table.values, rows)
  })

  test('"{value}" becomes "{written}"')
    .with([
      { value: '=1+1', written: "'=1+1" },
      { value: '@SUM(A1)', written: "'@SUM(A1)" },
      { value: '+cmd|x', written: "'+cmd|x" },
      { value: '＝1', written: "'＝1" },
      { value: '-5,5', written: '-5,5' },
      { value: '+393331234567', written: '+393331234567' },
      { value: '=a;"b"', written: '"\'=a;""b"""' },
    ])
    .run(async ({ assert }, { value, written }) => {
      const csv = await text(writeCsv(COLUMNS, [[value, 'x'] as Row]))
      assert.equal(csv.split('\r\n')[1], `${written};x`)
    })

  test('any number of rows passes one by one', async ({ assert }) => {
    async function* rows(): AsyncGenerator<Row> {
      for (let index = 0; index < 20_000; index += 1) yield [`n${index}`, index]
    }
    const csv = await text(writeCsv(COLUMNS, rows()))
    assert.equal(csv.split('\r\n').length, 20_002)
    assert.isTrue(csv.endsWith('n19999;19999\r\n'))
  })

  test('the list of findings says row, column, value, outcome and what to do', async ({
    assert,
  }) => {
    const finding: Finding = {
      row: 18,
      column: '',
      value: '=x',
      severity: 'warning',
      code: 'same_person',
      message: 'È la stessa persona.',
    }
    const csv = await text(writeCsv(FINDING_COLUMNS, [finding]))
    assert.equal(csv.split('\r\n')[1], "18;tutta la riga;'=x;avviso;È la stessa persona.")
  })

  test('a value is shown as "{shown}"')
    .with([
      { value: 'a@x.example\r\nBcc: b@x.example', shown: 'a@x.example↵Bcc: b@x.example' },
      { value: 'X'.repeat(122), shown: 'XXXXXXXXXXXXXXXXXXXXXXXX… (122 caratteri)' },
      { value: 'X'.repeat(60), shown: 'X'.repeat(60) },
      { value: 'a\u0007b\u202ec', shown: 'a␇bc' },
    ])
    .run(({ assert }, { value, shown }) => assert.equal(shownValue(value), shown))
})
