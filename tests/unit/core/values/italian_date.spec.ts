import { test } from '@japa/runner'
import { readItalianDate, slashedDate } from '#core/values/italian_date'

test.group('Dates as people write them', () => {
  test('"{0}" is {1}')
    .with([
      ['12/05/2026', '2026-05-12'],
      ['12/5/2026', '2026-05-12'],
      [' 1.2.2026 ', '2026-02-01'],
      ['1-2-2026', '2026-02-01'],
      ['2026-05-12', '2026-05-12'],
      ['29/02/2024', '2024-02-29'],
    ])
    .run(({ assert }, [text, date]) => {
      assert.deepEqual(readItalianDate(text), { ok: true, value: date })
    })

  test('"{0}" is none: {1}')
    .with([
      ['31/02/2026', 'no_such_day'],
      ['29/02/2026', 'no_such_day'],
      ['05/13/2026', 'no_such_day'],
      ['12/05/26', 'shape'],
      ['maggio 2026', 'shape'],
      ['46154', 'shape'],
      ['12/05/1026', 'implausible'],
      ['', 'shape'],
    ])
    .run(({ assert }, [text, error]) => {
      assert.deepEqual(readItalianDate(text), { ok: false, error } as never)
    })

  test('written for a spreadsheet, it reads back', ({ assert }) => {
    assert.equal(slashedDate('2026-05-12'), '12/05/2026')
    assert.deepEqual(readItalianDate(slashedDate('2026-05-12')), { ok: true, value: '2026-05-12' })
  })
})
