import { test } from '@japa/runner'
import { readPersonName } from '#core/values/person_name'

test.group('Person name', () => {
  test('reads "{text}" as "{name}"')
    .with([
      { text: ' Maria\r\n  Grazia ', name: 'Maria Grazia' },
      { text: 'D’Amico', name: 'D’Amico' },
      { text: "D'Angelo-Rossi", name: "D'Angelo-Rossi" },
      { text: 'Nicolo\u0300', name: 'Nicol\u00f2' },
      { text: 'De "Santis"', name: 'De "Santis"' },
      { text: 'Đorđe\u200b', name: 'Đorđe' },
      { text: 'An\u00adna\u202e', name: 'Anna' },
      { text: 'Yǔ', name: 'Yǔ' },
      { text: '李', name: '李' },
      { text: '-', name: '-' },
      { text: 'a'.repeat(100), name: 'a'.repeat(100) },
    ])
    .run(({ assert }, { text, name }) =>
      assert.deepEqual(readPersonName(text), { ok: true, value: name })
    )

  test('refuses "{text}": {why}')
    .with([
      { text: ' \n ', why: 'empty' },
      { text: '=HYPERLINK("http://x.example")', why: 'formula' },
      { text: '+SUM(A1)', why: 'formula' },
      { text: '-2+3', why: 'formula' },
      { text: '@cmd', why: 'formula' },
      { text: '＝1', why: 'formula' },
      { text: '\t=1', why: 'formula' },
      { text: 'Anna 😀', why: 'emoji' },
      { text: 'Anna 👨‍👩‍👧', why: 'emoji' },
      { text: 'Anna 🇮🇹', why: 'emoji' },
      { text: 'Anna 1️⃣', why: 'emoji' },
      { text: 'An\u0007na', why: 'control' },
      { text: 'An\ufffdna', why: 'control' },
      { text: '12345', why: 'no_letters' },
      { text: 'a'.repeat(200), why: 'length' },
    ])
    .run(({ assert }, { text, why }) =>
      assert.deepEqual(readPersonName(text), { ok: false, error: why })
    )
})
