import { test } from '@japa/runner'
import { readEmail } from '#core/values/email'

test.group('E-mail address', () => {
  test('reads "{text}" as {address}')
    .with([
      { text: 'a@b.it', address: 'a@b.it' },
      { text: ' Anna.Rossi+dote@POSTA.Example\u200b ', address: 'Anna.Rossi+dote@posta.example' },
      { text: "d'amico@posta.example", address: "d'amico@posta.example" },
      { text: 'anna@caffè.example', address: 'anna@xn--caff-8oa.example' },
      { text: 'x_y@uff-1.comune.mi.example', address: 'x_y@uff-1.comune.mi.example' },
    ])
    .run(({ assert }, { text, address }) =>
      assert.deepEqual(readEmail(text), { ok: true, value: address })
    )

  test('refuses "{text}": {why}')
    .with([
      { text: '  ', why: 'empty' },
      { text: 'a@posta.example\nBcc: b@posta.example', why: 'line_break' },
      { text: 'a@posta.example\r\nBcc: b@posta.example', why: 'line_break' },
      { text: 'a@posta.example\u2028b', why: 'line_break' },
      { text: 'Anna Rossi <anna@posta.example>', why: 'display_name' },
      { text: '"anna rossi"@posta.example', why: 'display_name' },
      { text: 'anna@posta.example; ugo@posta.example', why: 'several' },
      { text: 'anna@posta.example,ugo@posta.example', why: 'several' },
      { text: 'anna@@posta.example', why: 'several' },
      { text: 'anna.posta.example', why: 'at_sign' },
      { text: 'anna rossi@posta.example', why: 'blank' },
      { text: '@posta.example', why: 'local_part' },
      { text: 'anna..rossi@posta.example', why: 'local_part' },
      { text: 'niccolò@posta.example', why: 'local_part' },
      { text: `${'a'.repeat(65)}@posta.example`, why: 'local_part' },
      { text: 'anna@', why: 'domain' },
      { text: 'anna@posta', why: 'domain' },
      { text: 'anna@posta.e', why: 'domain' },
      { text: 'anna@-posta.example', why: 'domain' },
      { text: 'anna@posta.example/x', why: 'domain' },
      { text: 'anna@posta%2eexample', why: 'domain' },
      { text: 'anna@127.0.0.1', why: 'domain' },
      { text: `a@${'posta.'.repeat(42)}example`, why: 'length' },
    ])
    .run(({ assert }, { text, why }) =>
      assert.deepEqual(readEmail(text), { ok: false, error: why })
    )
})
