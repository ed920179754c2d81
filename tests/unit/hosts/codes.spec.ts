import { test } from '@japa/runner'
import { taxNumber } from '#database/factories/hosts/host_body_factory'
import { readIpaCode, readShortenedTaxNumber, readTaxNumber } from '#hosts/codes'
import { kindNamedBy } from '#hosts/host_kinds'

const GOOD = taxNumber('0067424013')

test.group('Codes of bodies', () => {
  test('eleven digits with their check digit, blanks and the country allowed', ({ assert }) => {
    for (const text of [
      GOOD,
      ` ${GOOD.slice(0, 5)} ${GOOD.slice(5)} `,
      `IT${GOOD}`,
      `it ${GOOD}`,
    ]) {
      assert.deepEqual(readTaxNumber(text), { ok: true, value: GOOD })
    }
  })

  test('{0} is refused: {1}')
    .with([
      [`${GOOD.slice(0, 10)}${(Number(GOOD[10]) + 1) % 10}`, 'check_digit'],
      [GOOD.slice(1), 'length'],
      [`${GOOD}0`, 'length'],
      ['RSSMRA89T13F205B', 'length'],
      ['8,0004E+10', 'abbreviated'],
      ['', 'length'],
    ])
    .run(({ assert }, [text, error]) => {
      assert.deepEqual(readTaxNumber(text), { ok: false, error } as never)
    })

  test('zeros that a spreadsheet took away come back, when the check digit agrees', ({
    assert,
  }) => {
    const value = { code: GOOD, isRestored: true }
    assert.deepEqual(readShortenedTaxNumber(GOOD.slice(2)), { ok: true, value })
    assert.deepEqual(readShortenedTaxNumber('123'), { ok: false, error: 'length' })
  })

  test('codes IPA, in small letters', ({ assert }) => {
    assert.deepEqual(readIpaCode(' C_E507 '), { ok: true, value: 'c_e507' })
    for (const text of ['', 'x', 'c e.507!', 'x'.repeat(21)]) assert.isFalse(readIpaCode(text).ok)
  })

  test('"{0}" names the kind {1}')
    .with([
      ['Comune', 'municipality'],
      ['COMUNE DI LECCO', 'municipality'],
      ['Comunità Montana Lario Orientale', 'mountain_community'],
      ['comunita montana', 'mountain_community'],
      ['Città metropolitana di Milano', 'province'],
      ['Unione dei Comuni della Valletta', 'union'],
      ['Regione', 'region'],
      ['Azienda speciale', 'special_company'],
      ['Consorzio', 'consortium'],
      ['Altro ente pubblico', 'other'],
      ['Banca', null],
    ])
    .run(({ assert }, [text, kind]) => {
      assert.equal(kindNamedBy(text as string), kind)
    })
})
