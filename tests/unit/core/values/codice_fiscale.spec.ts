import { belfioreConnector } from '@marketto/belfiore-connector-embedded'
import { CodiceFiscaleUtils } from '@marketto/codice-fiscale-utils'
import { test } from '@japa/runner'
import { readFile } from 'node:fs/promises'
import { matchesName, readCodiceFiscale } from '#core/values/codice_fiscale'

const outcome = (text: string) => {
  const reading = readCodiceFiscale(text)
  return reading.ok ? reading.value.kind : reading.error
}

test.group('Codice fiscale', () => {
  test('accepts {$self}')
    .with([
      'RSSMRA89T13F205B',
      'RSSMRA89T13F20RW',
      'RSSMRA89T13F2LRH',
      'ABCDEF12B23P432P',
      'ABCDEF12B23P43NE',
      'RSSYUXVUTLRHNSQH',
    ])
    .run(({ assert }, code) => assert.equal(outcome(code), 'personal'))

  test('accepts the eleven digits of a provisional code and says that it is one', ({ assert }) => {
    assert.equal(outcome('80050050154'), 'provisional')
    assert.equal(outcome('80050050155'), 'check_character')
  })

  test('takes lower case, blanks and invisible characters away', ({ assert }) => {
    const reading = readCodiceFiscale(' rss mra 89t13\u00a0f205b\u200b')
    assert.deepEqual(reading, { ok: true, value: { code: 'RSSMRA89T13F205B', kind: 'personal' } })
  })

  test('refuses {code}: {why}')
    .with([
      { code: '', why: 'length' },
      { code: 'RSSMRA85', why: 'length' },
      { code: 'RSSMRA89T13F205BB', why: 'length' },
      { code: '1SSMRA89T13F205B', why: 'shape' },
      { code: 'RSSMRA89F13F205B', why: 'shape' },
      { code: 'RSSMRA89T13F205C', why: 'check_character' },
      { code: 'RSSMRA85B31A562F', why: 'date' },
      { code: 'RSSMRA85B29A562Z', why: 'date' },
      { code: 'RSSMRA85T00A562R', why: 'date' },
      { code: 'RSSMRA85T72A562C', why: 'date' },
    ])
    .run(({ assert }, { code, why }) => assert.equal(outcome(code), why))

  test('any other last letter is refused', ({ assert }) => {
    const code = 'RSSMRA89T13F205B'
    const others = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => letter !== code[15])
    for (const letter of others) assert.isFalse(readCodiceFiscale(code.slice(0, 15) + letter).ok)
  })

  test('agrees with a public library on a hundred codes and on each with a wrong last letter', async ({
    assert,
  }) => {
    const { validator } = new CodiceFiscaleUtils(belfioreConnector)
    const text = await readFile('tests/fixtures/csv/12-people-1000.csv', 'utf8')
    const codes = text
      .split('\r\n')
      .slice(1, 101)
      .map((line) => line.split(';')[2])
    for (const code of codes.flatMap((right) => [right, nextLast(right)])) {
      const { valid } = await validator.codiceFiscale(code)
      assert.equal(readCodiceFiscale(code).ok, await valid, code)
    }
  })

  test('{code} fits {first} {last}: {fits}')
    .with([
      { code: 'MLLDRD74M20M102C', first: 'Đorđe', last: 'Müller', fits: true },
      { code: 'NIXMGR78P68C933B', first: 'Maria Grazia', last: 'Nì', fits: true },
      { code: 'DMCLSE05D48F205G', first: 'Élise', last: 'D’Amico', fits: true },
      { code: 'FOXGNN80A01H501X', first: 'Gianni', last: 'Fo', fits: true },
      { code: 'KNOGNN80A01H501X', first: 'Gianni', last: 'Köno', fits: true },
      { code: 'BAEGNN80A01H501X', first: 'Gianni', last: 'Bä', fits: true },
      { code: 'FOXGNN80A01H501X', first: 'Fo', last: 'Gianni', fits: false },
      { code: 'RSSMRA89T13F205B', first: 'Marco', last: 'Rossi', fits: false },
      { code: '80050050154', first: 'Marco', last: 'Rossi', fits: true },
    ])
    .run(({ assert }, { code, first, last, fits }) =>
      assert.equal(matchesName(code, first, last), fits)
    )
})

const nextLast = (code: string) =>
  code.slice(0, 15) + String.fromCharCode(65 + ((code.charCodeAt(15) - 64) % 26))
