import { test } from '@japa/runner'
import { formatHours, readHours } from '#core/values/hours'

test.group('Hours', () => {
  test('reads "{text}" as {minutes} minutes')
    .with([
      { text: '18', minutes: 1080 },
      { text: '13,5', minutes: 810 },
      { text: '13.5', minutes: 810 },
      { text: '13:30', minutes: 810 },
      { text: ' 6 ore ', minutes: 360 },
      { text: '1,5h', minutes: 90 },
      { text: '0', minutes: 0 },
      { text: '13,33', minutes: 800 },
      { text: '0,333', minutes: 20 },
      { text: '1.240,5', minutes: 74430 },
      { text: '9999', minutes: 599_940 },
    ])
    .run(({ assert }, { text, minutes }) =>
      assert.deepEqual(readHours(text), { ok: true, value: minutes })
    )

  test('refuses "{text}": {why}')
    .with([
      { text: '', why: 'not_a_number' },
      { text: 'diciotto', why: 'not_a_number' },
      { text: '12.', why: 'not_a_number' },
      { text: '1,5,5', why: 'not_a_number' },
      { text: '1e3', why: 'not_a_number' },
      { text: '13:75', why: 'not_a_number' },
      { text: '-4', why: 'negative' },
      { text: '−4', why: 'negative' },
      { text: '1.240', why: 'ambiguous' },
      { text: '10000', why: 'too_many' },
      { text: '99999999999', why: 'too_many' },
    ])
    .run(({ assert }, { text, why }) =>
      assert.deepEqual(readHours(text), { ok: false, error: why })
    )

  test('writes {minutes} minutes as "{text}"')
    .with([
      { minutes: 810, text: '13,5' },
      { minutes: 1080, text: '18' },
      { minutes: 800, text: '13,33' },
      { minutes: 5, text: '0,08' },
    ])
    .run(({ assert }, { minutes, text }) => assert.equal(formatHours(minutes), text))

  test('every number of minutes reads back from what was written', ({ assert }) => {
    const lost = Array.from({ length: 60_000 }, (_, minutes) => minutes).filter((minutes) => {
      const reading = readHours(formatHours(minutes))
      return !reading.ok || reading.value !== minutes
    })
    assert.deepEqual(lost, [])
  })
})
