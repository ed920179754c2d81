import { test } from '@japa/runner'
import { readMobile } from '#core/values/mobile'

test.group('Mobile number', () => {
  test('reads "{text}" as {number}')
    .with([
      { text: '333 1234567', number: '+393331234567' },
      { text: '00393355923282', number: '+393355923282' },
      { text: '+39 322 684-94.92', number: '+393226849492' },
      { text: '347/1234567', number: '+393471234567' },
      { text: '393331234567', number: '+393331234567' },
      { text: '+33 6 12 34 56 78', number: '+33612345678' },
      { text: '+40 721 234 567', number: '+40721234567' },
    ])
    .run(({ assert }, { text, number }) =>
      assert.deepEqual(readMobile(text), { ok: true, value: number })
    )

  test('does not take "{text}": {why}')
    .with([
      { text: '02 123456', why: 'not_mobile' },
      { text: '06 69821', why: 'not_mobile' },
      { text: '+39 055 2768224', why: 'not_mobile' },
      { text: '0549 882312', why: 'not_mobile' },
      { text: '800 123456', why: 'not_mobile' },
      { text: '333', why: 'not_a_number' },
      { text: 'nessuno', why: 'not_a_number' },
      { text: '333 1234567 int. 5', why: 'not_a_number' },
      { text: '333 1234567 / 347 1234567', why: 'not_a_number' },
      { text: '=cmd()', why: 'not_a_number' },
      { text: '3,33E+09', why: 'spreadsheet_number' },
    ])
    .run(({ assert }, { text, why }) =>
      assert.deepEqual(readMobile(text), { ok: false, error: why })
    )
})
