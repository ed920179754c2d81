import { test } from '@japa/runner'
import { readFile } from 'node:fs/promises'
import type { Finding } from '#core/tabular/finding'
import { places, readSample } from '#tests/support/people_files'

test.group('File of people: samples', () => {
  test('{file}: {good} people, {readAs}')
    .with([
      { file: '01-webinar-120.csv', good: 120, readAs: 'letto come UTF-8, separatore «;»' },
      {
        file: '02-excel-windows1252.csv',
        good: 90,
        readAs: 'letto come Windows-1252, separatore «;»',
      },
      { file: '03-bom-comma-lf.csv', good: 60, readAs: 'letto come UTF-8, separatore «,»' },
      { file: '04-tabs.csv', good: 40, readAs: 'letto come UTF-8, separatore tabulazione' },
      { file: '05-columns-moved.csv', good: 50, readAs: 'letto come UTF-8, separatore «;»' },
      { file: '06-sep-line.csv', good: 30, readAs: 'letto come UTF-8, separatore «;»' },
      { file: '07-legal-oddities.csv', good: 30, readAs: 'letto come UTF-8, separatore «;»' },
      { file: '12-people-1000.csv', good: 1000, readAs: 'letto come UTF-8, separatore «;»' },
      { file: '13-presenti.xlsx', good: 80, readAs: 'letto come Excel, foglio «Presenti»' },
    ])
    .run(async ({ assert }, { file, good, readAs }) => {
      const { report, people, findings } = await readSample(file)
      assert.deepInclude(report, { read: good, good, faulty: 0, readAs, fileName: 'elenco.csv' })
      assert.lengthOf(people, good)
      assert.deepEqual(places(findings, 'fault'), [])
    })

  test('Windows-1252 comes out with its accents and typographic apostrophes', async ({
    assert,
  }) => {
    const { people } = await readSample('02-excel-windows1252.csv')
    const names = people.map(({ firstName, lastName }) => `${firstName} ${lastName}`)
    assert.includeMembers(names, ['Tommaso D’Amico', 'Tommaso Müller', 'Nicolò Nì', 'Chiara Núñez'])
  })

  test('the hours of a workbook and of a CSV are the same minutes', async ({ assert }) => {
    const workbook = await readSample('13-presenti.xlsx')
    const allowed = [null, 360, 810, 1080, 1620, 2160, 3240]
    assert.isTrue(workbook.people.every(({ minutes }) => allowed.includes(minutes)))
    assert.include(
      workbook.people.map(({ minutes }) => minutes),
      810
    )
  })

  test('the oddities are good rows, with warnings where a person should look', async ({
    assert,
  }) => {
    const { people, findings } = await readSample('07-legal-oddities.csv')
    const byRow = new Map(people.map((person) => [person.row, person]))
    assert.equal(byRow.get(5)?.firstName, 'Maria Grazia')
    assert.equal(byRow.get(9)?.lastName, 'De "Santis"')
    assert.equal(byRow.get(11)?.lastName, 'Rossi; Bianchi')
    assert.equal(byRow.get(16)?.codiceFiscale, 'DLCMGR61D60Z129P')
    assert.isNull(byRow.get(17)?.codiceFiscale)
    const codes = findings.map(({ row, code }) => `${row} ${code}`)
    assert.includeMembers(codes, ['18 provisional', '23 shared_address'])
  })

  test('the faults of the faulty sample are exactly the expected ones', async ({ assert }) => {
    const expected: { row: number; column: string; kind: Finding['severity'] }[] = JSON.parse(
      await readFile('tests/fixtures/csv/08-faults.expected.json', 'utf8')
    )
    const { report, people, findings } = await readSample('08-faults.csv')
    for (const severity of ['fault', 'warning'] as const) {
      const due = expected.filter(({ kind }) => kind === severity)
      assert.deepEqual(
        places(findings, severity),
        due.map(({ row, column }) => `${row} ${column}`.trim())
      )
    }
    assert.deepInclude(report, { read: 25, good: 15, faulty: 10, warnings: 2 })
    assert.lengthOf(people, 15)
  })

  test('every finding says in a sentence what to do, with the value as read', async ({
    assert,
  }) => {
    const { findings } = await readSample('08-faults.csv')
    for (const { message } of findings) assert.match(message, /^[A-ZÈL].*\.$/)
    const shown = Object.fromEntries(findings.map(({ row, value }) => [row, value]))
    assert.equal(shown[3], '')
    assert.equal(shown[14], '=HYPERLINK("http://x.example","clicca")')
    assert.equal(shown[16], 'a@posta.example↵Bcc: b@posta.example')
    assert.equal(shown[22], 'XXXXXXXXXXXXXXXXXXXXXXXX… (200 caratteri)')
  })

  test('{file} is refused and hands on nothing')
    .with([
      { file: '09-empty.csv' },
      { file: '10-header-only.csv' },
      { file: '11-not-a-csv.csv' },
      { file: '08-faults.expected.json' },
    ])
    .run(async ({ assert }, { file }) => {
      const { report, sizes } = await readSample(file)
      assert.isNull(report)
      assert.deepEqual(sizes, [])
    })
})
