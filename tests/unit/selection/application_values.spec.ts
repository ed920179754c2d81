import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { canonicalJson } from '#selection/application/canonical_json'
import { timelinessOf } from '#selection/application/closing'
import { needsPermit } from '#selection/application/countries'
import { cleanFileName } from '#selection/application/file_check'
import { marginWords } from '#selection/application/receipt_words'
import { readDay, readMonth, yearsBetween } from '#selection/application/typed_dates'
import { collect, isSameForm, withRowChange } from '#selection/application/typed_form'

test.group('What applicants type', () => {
  test('days, as people write them', ({ assert }) => {
    for (const text of ['3/5/1990', '03.05.1990', '3-5-1990', '03051990', '1990-05-03']) {
      assert.equal(readDay(text), '1990-05-03', text)
    }
    assert.equal(readDay(' 3 maggio 1990 '), '1990-05-03')
    for (const text of ['31/2/1990', '3/13/1990', '3/5/90', '3 magico 1990', 'ieri', '']) {
      assert.isNull(readDay(text), text)
    }
  })

  test('months, as people write them', ({ assert }) => {
    for (const text of ['9/2019', '09.2019', '092019', 'settembre 2019', 'set 2019', '2019-09']) {
      assert.equal(readMonth(text), '2019-09', text)
    }
    for (const text of ['13/2019', '0/2019', '2019', 'se 2019', '9/1819']) {
      assert.isNull(readMonth(text), text)
    }
  })

  test('ages, to the birthday', ({ assert }) => {
    assert.equal(yearsBetween('2008-11-22', '2026-11-21'), 17)
    assert.equal(yearsBetween('2008-11-21', '2026-11-21'), 18)
    // Codice civile, art. 2963: where the month has no such day, its last one counts.
    assert.equal(yearsBetween('2008-02-29', '2026-02-28'), 18)
  })

  test('rows and fields of a step, and nothing else', ({ assert }) => {
    const shape = { fields: ['a', 'b'], rows: { riga: { columns: ['x', 'y'], most: 2 } } }
    const form = collect(shape, {
      a: ' uno ',
      c: 'no',
      b: ['1', '2'],
      riga_1_x: null,
      riga_3_x: 'z',
    })
    assert.deepEqual(form, { fields: { a: ' uno ', b: '1,2' }, rows: { riga: [{ x: '', y: '' }] } })
    const more = withRowChange(shape, form, 'aggiungi:riga')!
    assert.lengthOf(more.form.rows.riga, 2)
    assert.lengthOf(withRowChange(shape, more.form, 'aggiungi:riga')!.form.rows.riga, 2)
    assert.isTrue(isSameForm(form, more.form))
    assert.isNull(withRowChange(shape, form, 'togli:altro:1'))
  })
})

test.group('What is frozen', () => {
  test('equal values give equal bytes', ({ assert }) => {
    const one = { b: [1, { d: 'è', c: null }], a: true, u: undefined }
    const other = { a: true, b: [1, { c: null, d: 'è' }] }
    assert.equal(canonicalJson(one), '{"a":true,"b":[1,{"c":null,"d":"è"}]}')
    assert.equal(canonicalJson(one), canonicalJson(other))
  })

  test('names of files lose paths and signs, and end as what they are', ({ assert }) => {
    for (const [name, clean] of [
      ['../../etc/passwd', 'passwd.pdf'],
      ['C:\\Utenti\\Łucja\\cv.PDF', 'cv.pdf'],
      ['fattura.exe', 'fattura.exe.pdf'],
      ['a<b>"c|?.pdf', 'abc.pdf'],
      ['.htaccess', 'htaccess.pdf'],
      ['\u202Efdp.exe', 'fdp.exe.pdf'],
      ['', 'allegato.pdf'],
    ]) {
      assert.equal(cleanFileName(name, 'application/pdf'), clean)
    }
    assert.equal(cleanFileName('foto.JPEG', 'image/jpeg'), 'foto.jpeg')
    assert.isAtMost(cleanFileName('x'.repeat(400), 'image/png').length, 124)
  })
})

test.group('The closing instant', () => {
  const opensAt = DateTime.fromISO('2026-11-20T08:00:00Z')
  const closesAt = DateTime.fromISO('2026-12-10T11:00:00Z')

  test('counts to the millisecond, at both ends', ({ assert }) => {
    const at = (instant: DateTime, state: 'published' | 'closed' | 'evaluated' = 'published') =>
      timelinessOf({ state, opensAt, closesAt }, instant)
    assert.equal(at(opensAt.minus(1)), 'early')
    assert.equal(at(opensAt), 'in_time')
    assert.equal(at(closesAt.minus(1)), 'in_time')
    assert.equal(at(closesAt.minus(1), 'closed'), 'in_time')
    assert.equal(at(closesAt.minus(1), 'evaluated'), 'late')
    assert.equal(at(closesAt), 'late')
  })

  test('is told in words on the receipt', ({ assert }) => {
    const before = (duration: object) => marginWords(closesAt.minus(duration), closesAt)
    assert.equal(before({ days: 18, hours: 20 }), 'Mancavano 18 giorni e 20 ore alla scadenza.')
    assert.equal(before({ hours: 1 }), 'Mancava 1 ora alla scadenza.')
    assert.equal(before({ seconds: 2, milliseconds: 300 }), 'Mancavano 2 secondi alla scadenza.')
    assert.equal(before({ milliseconds: 1 }), 'Mancava meno di un secondo alla scadenza.')
  })
})

test.group('Citizenship', () => {
  test('asks a permit of those outside the Union, the EEA, Switzerland and San Marino', ({
    assert,
  }) => {
    for (const code of ['IT', 'RO', 'NO', 'CH', 'SM']) assert.isFalse(needsPermit(code), code)
    for (const code of ['MA', 'GB', 'UA', 'AL']) assert.isTrue(needsPermit(code), code)
  })
})
