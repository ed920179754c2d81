import { test } from '@japa/runner'

test.group('Login page', () => {
  test('anybody can read it', async ({ client }) => {
    const response = await client.get('/accesso')
    response.assertStatus(200)
    response.assertTextIncludes('<h1>Accesso</h1>')
  })
})
