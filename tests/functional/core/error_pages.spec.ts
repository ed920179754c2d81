import { test } from '@japa/runner'
import { errorPageFor } from '#core/error_pages'
import { translateError } from '#core/error_translation'

test.group('Pages of refusals', () => {
  test('an address that is not there gets 404 and a way on', async ({ client }) => {
    const response = await client.get('/non-esiste')
    response.assertStatus(404)
    response.assertTextIncludes('<h1>Questa pagina non c’è</h1>')
    response.assertTextIncludes('Torna alla prima pagina')
  })

  test('a program that asks for JSON gets JSON', async ({ client }) => {
    const response = await client.get('/non-esiste').accept('application/json')
    response.assertStatus(404)
    response.assertBodyContains({ message: errorPageFor({ status: 404, message: '' }).text })
  })

  test('a form of three megabytes is too large', async ({ client }) => {
    const response = await client.post('/accesso').form({ utente: 'a'.repeat(3_000_000) })
    response.assertStatus(413)
    response.assertTextIncludes('<h1>Il file è troppo grande</h1>')
  })

  for (const code of ['SQLITE_BUSY', 'ECONNREFUSED']) {
    test(`a database that answers ${code} is busy, for now`, ({ assert }) => {
      const { error, headers } = translateError(Object.assign(new Error('no'), { code }))
      assert.containsSubset(error, { status: 503 })
      assert.equal(headers['Retry-After'], '5')
    })
  }

  test('what the framework says in English never reaches the page', ({ assert }) => {
    for (const status of [400, 401, 403, 404, 405, 413, 419, 500, 503]) {
      const page = errorPageFor({ status, message: 'Something in English' })
      assert.notInclude(page.text, 'English')
    }
  })

  test('what we say ourselves does', ({ assert }) => {
    for (const status of [409, 422, 429, 507]) {
      assert.equal(
        errorPageFor({ status, message: 'Lo spazio è finito.' }).text,
        'Lo spazio è finito.'
      )
    }
  })
})
