import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { loggableError, redact } from '#core/redaction'
import { createAccount } from '#tests/support/accounts'

test.group('Redaction', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('what tells who somebody is leaves the text: {0}')
    .with([
      ['Mail to anna.rossi@posta.example failed', 'Mail to [e-mail] failed'],
      ['<anna@posta.example>: unknown user', '<[e-mail]>: unknown user'],
      ['Code RSSMRA89T13F205B is taken', 'Code [codice fiscale] is taken'],
      ['Call +39 333 123 4567 later', 'Call [telefono] later'],
      ['GET /verifica/7K3MW9X2P4QHT6Y8ZBCDFGJ5NA', 'GET /verifica/[codice]'],
    ])
    .run(({ assert }, [text, redacted]) => {
      assert.equal(redact(text), redacted)
    })

  test('ordinary words stay: {$self}')
    .with([
      'Cannot read properties of undefined',
      'relation "attestation_template_versions" does not exist',
      'connect ECONNREFUSED 127.0.0.1:5432',
    ])
    .run(({ assert }, text) => {
      assert.equal(redact(text), text)
    })

  test('an error is logged without its message in the stack and without its own properties', ({
    assert,
  }) => {
    const error = Object.assign(new Error('Key (email)=(anna@posta.example)'), {
      code: '23505',
      detail: 'anna@posta.example',
      cause: new Error('anna@posta.example refused'),
    })
    const logged = JSON.stringify(loggableError(error))
    assert.notInclude(logged, 'anna')
    assert.include(logged, '23505')
    assert.include(logged, 'redaction.spec')
  })

  test('an error of the database does not quote the values of its row', async ({ assert }) => {
    const account = await createAccount('admin', { fullName: 'Łucja Brambilla' })
    const again = db.table('accounts').insert({
      email: account.email,
      full_name: 'Łucja Brambilla',
      role: 'admin',
      created_at: '2026-01-01 00:00:00.000Z',
    })
    const error = await again.then(
      () => null,
      (reason: Error) => reason
    )
    assert.instanceOf(error, Error)
    assert.notInclude(JSON.stringify(loggableError(error)), 'Brambilla')
  })
})
