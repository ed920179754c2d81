import { test } from '@japa/runner'
import { readCup } from '#core/values/cup'

test.group('CUP', () => {
  test('takes a code in any case and in groups', ({ assert }) => {
    assert.deepEqual(readCup(' d69d 1800 0000 006 '), { ok: true, value: 'D69D18000000006' })
  })

  test('refuses "{text}": {why}')
    .with([
      { text: '', why: 'length' },
      { text: 'D69D1800000000', why: 'length' },
      { text: 'D69D180000000066', why: 'length' },
      { text: '169D18000000006', why: 'shape' },
      { text: 'D69D1800000000A', why: 'shape' },
    ])
    .run(({ assert }, { text, why }) => assert.deepEqual(readCup(text), { ok: false, error: why }))
})
