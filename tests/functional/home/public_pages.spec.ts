import { test } from '@japa/runner'
import edge from 'edge.js'
import portal from '#config/portal'

test.group('Public pages', () => {
  test('the front page says what DoteComune is and leads to verification', async ({ client }) => {
    const response = await client.get('/')
    response.assertStatus(200)
    response.assertTextIncludes('Come funziona')
    response.assertTextIncludes('action="/verifica"')
    response.assertTextIncludes('href="/accesso"')
  })

  test('{path} answers whoever asks')
    .with([
      { path: '/privacy', words: 'Informativa privacy' },
      { path: '/accessibilita', words: 'form.agid.gov.it' },
      { path: '/note-legali', words: 'Affero' },
    ])
    .run(async ({ client }, { path, words }) => {
      const response = await client.get(path)
      response.assertStatus(200)
      response.assertTextIncludes(words)
    })

  test('a barrier can be reported, and the declaration is linked, once they are configured', async ({
    client,
    cleanup,
  }) => {
    cleanup(() => void edge.global('portal', portal))
    edge.global('portal', {
      ...portal,
      contactEmail: 'sportello@rete.example',
      accessibilityStatementUrl: 'https://form.agid.gov.it/view/abc',
    })
    const response = await client.get('/accessibilita')
    response.assertTextIncludes('id="segnala"')
    response.assertTextIncludes('href="mailto:sportello@rete.example?subject=')
    response.assertTextIncludes('href="https://form.agid.gov.it/view/abc"')
  })

  test('search engines stay out of the pages of single attestations', async ({ client }) => {
    const response = await client.get('/robots.txt')
    response.assertStatus(200)
    response.assertTextIncludes('Disallow: /verifica/')
  })
})
