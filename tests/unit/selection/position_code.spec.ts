import { test } from '@japa/runner'
import type HostBody from '#hosts/models/host_body'
import {
  codeParts,
  codeWarnings,
  isCode,
  renumberedCode,
  suggestCode,
  tidyCode,
} from '#selection/notices/position_code'

const PROVINCE = { kind: 'province', name: 'Provincia di Lecco', provinceCode: 'LC' } as HostBody
const TOWN = { kind: 'municipality', name: 'Comune di Merate', provinceCode: 'LC' } as HostBody

test.group('Codes of positions', () => {
  test('the codes seen in real notices follow the pattern', ({ assert }) => {
    assert.deepEqual(codeParts('PLC112512S03'), {
      ...{ host: 'PLC', number: 11, year: 2025, months: 12, letter: 'S', progressive: 3 },
    })
    for (const code of ['PLC112506S01', 'PLC082512P01', 'AB012603Z99', 'ABCDE122609A01']) {
      assert.isNotNull(codeParts(code), code)
    }
  })

  test('others do not, and are only warned about', ({ assert }) => {
    const notice = { number: 11, year: 2025 }
    for (const code of ['PLC112504S03', 'P112512S03', 'PLC11251S03', 'plc112512s03', 'LIBERO']) {
      assert.isNull(codeParts(code), code)
      assert.lengthOf(codeWarnings(code, notice, 12), 1, code)
    }
  })

  test('number, year and months that differ are told', ({ assert }) => {
    const notice = { number: 11, year: 2025 }
    assert.deepEqual(codeWarnings('PLC112512S03', notice, 12), [])
    assert.include(codeWarnings('PLC082512S03', notice, 12)[0], 'avviso 8/2025')
    assert.include(codeWarnings('PLC112612S03', notice, 12)[0], 'avviso 11/2026')
    assert.include(codeWarnings('PLC112512S03', notice, 6)[0], '12 mesi')
    assert.lengthOf(codeWarnings('PLC082506S03', notice, 12), 2)
  })

  test('what cannot be a code at all', ({ assert }) => {
    for (const code of ['', 'A'.repeat(21), 'CODICE È', '-A', 'A<B']) assert.isFalse(isCode(code))
    for (const code of ['A', 'A-1/2.B', '12', 'A'.repeat(20)]) assert.isTrue(isCode(code))
    assert.equal(tidyCode(' plc 11 25 12 s03 '), 'PLC112512S03')
  })

  test('a copy takes the new number, where the code bore the old one', ({ assert }) => {
    const [from, to] = [
      { number: 11, year: 2025 },
      { number: 2, year: 2026 },
    ]
    assert.equal(renumberedCode('PLC112512S03', from, to), 'PLC022612S03')
    assert.equal(renumberedCode('PLC082512S03', from, to), 'PLC082512S03')
    assert.equal(renumberedCode('LIBERO', from, to), 'LIBERO')
  })

  test('a code is suggested from what the host goes by', ({ assert }) => {
    const notice = { number: 11, year: 2026 }
    const none = { known: [], taken: [] }
    assert.equal(suggestCode(PROVINCE, notice, 12, none), 'PLC112612S01')
    assert.equal(suggestCode(TOWN, notice, 6, none), 'CMER112606S01')
    assert.equal(
      suggestCode(TOWN, notice, 12, { known: ['XYZ', 'MRT082512P04'], taken: [] }),
      'MRT112612P01'
    )
    assert.equal(
      suggestCode(PROVINCE, notice, 12, {
        known: ['PLC082512S01'],
        taken: ['PLC112612S01', 'PLC112606S04', 'CMER112612S09'],
      }),
      'PLC112612S05'
    )
  })
})
