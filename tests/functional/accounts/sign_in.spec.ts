import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { createAccount, PASSWORD } from '#tests/support/accounts'
import { mainOf } from '#tests/support/pages'
import { AccountFactory } from '#database/factories/accounts/account_factory'

const SENTENCE = 'L’e-mail o la password non corrispondono.'

test.group('Signing in', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('anybody can read the page', async ({ client }) => {
    const response = await client.get('/accesso')
    response.assertStatus(200)
    response.assertTextIncludes('<h1>Accesso</h1>')
  })

  test('the right password opens the dashboard and is recorded', async ({ client, db }) => {
    const account = await createAccount('coordinator')
    const form = { utente: account.email.toUpperCase(), password: PASSWORD }
    const response = await client.post('/accesso').form(form).withCsrfToken().redirects(0)
    response.assertStatus(302)
    response.assertHeader('location', '/cruscotto')
    await db.assertHas('audit_events', { action: 'session.opened', actor_id: account.id })
    await account.refresh()
  })

  test('the page that was asked for comes after signing in', async ({ client, assert }) => {
    const account = await createAccount('admin')
    const refused = await client.get('/account?cerca=rossi').redirects(0)
    refused.assertHeader('location', '/accesso')
    const response = await client
      .post('/accesso')
      .withSession({ intended_url: '/account?cerca=rossi' })
      .form({ utente: account.email, password: PASSWORD })
      .withCsrfToken()
      .redirects(0)
    assert.equal(response.header('location'), '/account?cerca=rossi')
  })

  for (const url of ['//altrove.example', '/\\altrove.example', 'https://altrove.example']) {
    test(`nobody is sent to ${url} after signing in`, async ({ client }) => {
      const account = await createAccount('admin')
      const response = await client
        .post('/accesso')
        .withSession({ intended_url: url })
        .form({ utente: account.email, password: PASSWORD })
        .withCsrfToken()
        .redirects(0)
      response.assertHeader('location', '/cruscotto')
    })
  }

  test('a wrong one gets 401, the sentence, and the way back after five seconds', async ({
    client,
  }) => {
    const account = await createAccount('coordinator')
    const form = { utente: account.email, password: 'un’altra frase lunga' }
    const response = await client.post('/accesso').form(form).withCsrfToken()
    response.assertStatus(401)
    response.assertHeader('refresh', '5; url=/accesso')
    response.assertTextIncludes('<h1>Accesso non riuscito</h1>')
    response.assertTextIncludes(SENTENCE)
  })

  test('unknown, disabled and invited accounts get the very same answer', async ({
    client,
    assert,
  }) => {
    const known = await createAccount('operator')
    const disabled = await AccountFactory.apply('disabled').create()
    const invited = await AccountFactory.apply('invited').create()
    const tries = [
      [known.email, 'sbagliata ma lunga'],
      ['nessuno@prova.example', PASSWORD],
      [disabled.email, PASSWORD],
      [invited.email, PASSWORD],
    ]
    const answers = new Set<string>()
    for (const [utente, password] of tries) {
      const response = await client.post('/accesso').form({ utente, password }).withCsrfToken()
      answers.add(`${response.status()} ${mainOf(response.text())}`)
    }
    assert.equal(answers.size, 1)
  })

  test('the login page repeats the sentence, and “resta” stops on it', async ({ client }) => {
    const flash = { signInRefused: true, utente: 'a@prova.example' }
    const back = await client.get('/accesso').withFlashMessages(flash)
    back.assertTextIncludes(SENTENCE)
    back.assertTextIncludes('value="a@prova.example"')
    const stays = await client.get('/accesso?resta=1').withFlashMessages(flash)
    stays.assertTextIncludes('<h1>Accesso non riuscito</h1>')
    stays.assertHeaderMissing('refresh')
  })

  test('the eleventh try on one account has to wait, even with the right password', async ({
    client,
    assert,
  }) => {
    const account = await createAccount('coordinator')
    for (let tries = 0; tries < 10; tries += 1) {
      const form = { utente: account.email, password: 'sbagliata ma lunga' }
      const response = await client.post('/accesso').form(form).withCsrfToken()
      response.assertStatus(401)
    }
    const form = { utente: account.email, password: PASSWORD }
    const response = await client.post('/accesso').form(form).withCsrfToken()
    response.assertStatus(429)
    response.assertTextIncludes('<h1>Troppi tentativi</h1>')
    response.assertTextIncludes('Può riprovare dopo le')
    assert.isAbove(Number(response.header('retry-after')), 60)
  })

  test('an address that tries many accounts has to wait too', async ({ client, assert }) => {
    const statuses: number[] = []
    for (let tries = 0; tries < 61; tries += 1) {
      const form = { utente: `nessuno${tries}@prova.example`, password: 'sbagliata ma lunga' }
      const response = await client.post('/accesso').form(form).withCsrfToken()
      statuses.push(response.status())
    }
    assert.deepEqual([...new Set(statuses.slice(0, 60))], [401])
    assert.equal(statuses[60], 429)
  })

  test('empty fields are told beside them and nothing is counted', async ({ client, assert }) => {
    const response = await client
      .post('/accesso')
      .form({ utente: '', password: '' })
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(302)
    assert.deepEqual(response.flashMessage('inputErrorsBag'), {
      utente: ['Scriva la Sua e-mail.'],
      password: ['Scriva la Sua password.'],
    })
  })

  test('without the form token the page comes back with what was typed, save the password', async ({
    client,
    assert,
  }) => {
    const response = await client
      .post('/accesso')
      .header('referer', '/accesso')
      .form({ utente: 'a@prova.example', password: PASSWORD })
      .redirects(0)
    response.assertStatus(302)
    assert.include(response.flashMessage('refusal'), 'La pagina era aperta da troppo tempo')
    assert.equal(response.flashMessage('utente'), 'a@prova.example')
    assert.isUndefined(response.flashMessage('password'))
  })

  test('without the form token and without a page to go back to, it says so with 419', async ({
    client,
  }) => {
    const response = await client.post('/accesso').form({ utente: 'a', password: 'b' })
    response.assertStatus(419)
    response.assertTextIncludes('<h1>La pagina è scaduta</h1>')
  })

  test('leaving ends the session', async ({ client, assert }) => {
    const account = await createAccount('tutor')
    const response = await client.post('/uscita').loginAs(account).withCsrfToken().redirects(0)
    response.assertHeader('location', '/accesso')
    assert.notExists(response.session('auth_web'))
    const after = await client.get('/profilo').redirects(0)
    after.assertHeader('location', '/accesso')
  })

  test('whoever is not signed in cannot leave', async ({ client }) => {
    const response = await client.post('/uscita').withCsrfToken().redirects(0)
    response.assertHeader('location', '/accesso')
    response.assertFlashMessage('notice', 'Per continuare acceda con il Suo account.')
  })
})
