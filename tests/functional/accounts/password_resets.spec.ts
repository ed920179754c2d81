import { test } from '@japa/runner'
import emitter from '@adonisjs/core/services/emitter'
import hash from '@adonisjs/core/services/hash'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { IssueResetLink } from '#accounts/actions/issue_reset_link'
import PasswordResetAsked from '#accounts/events/password_reset_asked'
import AccountLink from '#accounts/models/account_link'
import Message from '#messaging/models/message'
import { AccountFactory } from '#database/factories/accounts/account_factory'
import { linkPath, nextLink } from '#tests/support/account_links'
import { createAccount, PASSWORD } from '#tests/support/accounts'
import { mainOf } from '#tests/support/pages'

const NEW = 'tre gatti sul tetto rosso'
const FORM = { password: NEW, password_confirmation: NEW }

test.group('Forgotten password', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.teardown(() => clock.release())

  test('known and unknown addresses get the same answer, before anything is looked up', async ({
    client,
    assert,
  }) => {
    const account = await createAccount('coordinator')
    const events = emitter.fake([PasswordResetAsked])
    const answers = new Set<string>()
    for (const utente of [account.email, 'nessuno@prova.example']) {
      const response = await client.post('/password-dimenticata').form({ utente }).withCsrfToken()
      answers.add(`${response.status()} ${mainOf(response.text())}`)
      events.assertEmitted(PasswordResetAsked, ({ data }) => data.email === utente)
    }
    assert.equal(answers.size, 1)
    emitter.restore()
  })

  test('a known address receives a link, in a confidential mail that is due at once', async ({
    assert,
  }) => {
    const account = await createAccount('coordinator')
    const link = nextLink()
    await new IssueResetLink().handle(account.email)
    const { made } = await link
    const message = await Message.findByOrFail({ causeType: 'account_link', causeId: made.link.id })
    assert.equal(message.toAddress, account.email)
    assert.isTrue(message.isConfidential)
    assert.include(message.body, made.url)
    assert.notInclude(made.link.tokenHash, made.url.split('/').at(-1)!)
  })

  test('unknown, disabled and invited accounts get no link', async ({ assert }) => {
    const disabled = await AccountFactory.apply('disabled').create()
    const invited = await AccountFactory.apply('invited').create()
    for (const email of ['nessuno@prova.example', disabled.email, invited.email]) {
      await new IssueResetLink().handle(email)
    }
    assert.lengthOf(await AccountLink.all(), 0)
  })

  test('a citizen who never confirmed gets the link of the registration again', async ({
    assert,
  }) => {
    const citizen = await AccountFactory.apply('invited').merge({ role: 'citizen' }).create()
    await new IssueResetLink().handle(citizen.email)
    const links = await AccountLink.all()
    assert.deepEqual(
      links.map(({ accountId, kind }) => [accountId, kind]),
      [[citizen.id, 'registration']]
    )
  })

  test('an address that is none is told so', async ({ client, assert }) => {
    const response = await client
      .post('/password-dimenticata')
      .form({ utente: 'a@b.example\nBcc: altri@prova.example' })
      .withCsrfToken()
      .redirects(0)
    assert.property(response.flashMessage('inputErrorsBag'), 'utente')
  })

  test('the fourth request for one address has to wait', async ({ client }) => {
    for (let tries = 0; tries < 3; tries += 1) {
      await client.post('/password-dimenticata').form({ utente: 'x@prova.example' }).withCsrfToken()
    }
    const response = await client
      .post('/password-dimenticata')
      .form({ utente: 'x@prova.example' })
      .withCsrfToken()
    response.assertStatus(429)
  })

  test('the link sets the password once, and ends the open sessions', async ({
    client,
    assert,
  }) => {
    const account = await createAccount('coordinator')
    const path = await linkPath(account, 'reset')
    const page = await client.get(path)
    page.assertTextIncludes('<h1>Nuova password</h1>')
    page.assertHeader('referrer-policy', 'same-origin')
    const response = await client.post(path).form(FORM).withCsrfToken().redirects(0)
    response.assertHeader('location', '/accesso')
    const before = account.sessionEpoch
    await account.refresh()
    assert.isTrue(await hash.verify(account.password!, NEW))
    assert.equal(account.sessionEpoch, before + 1)
    const again = await client.post(path).form(FORM).withCsrfToken()
    again.assertStatus(410)
    const old = await client
      .get('/profilo')
      .loginAs(account)
      .withSession({ session_epoch: before })
      .redirects(0)
    old.assertHeader('location', '/accesso')
  })

  test('the link runs out after an hour', async ({ client }) => {
    const account = await createAccount('coordinator')
    const path = await linkPath(account, 'reset')
    clock.freeze(clock.now().plus({ minutes: 61 }))
    const page = await client.get(path)
    page.assertStatus(410)
    page.assertTextIncludes('<h1>Il link non vale più</h1>')
  })

  test('a later link makes the earlier one stop working', async ({ client }) => {
    const account = await createAccount('coordinator')
    const first = await linkPath(account, 'reset')
    await linkPath(account, 'reset')
    const page = await client.get(first)
    page.assertStatus(410)
  })

  test('the link of a disabled account opens nothing', async ({ client }) => {
    const account = await createAccount('coordinator')
    const path = await linkPath(account, 'reset')
    await account.merge({ disabledAt: clock.now() }).save()
    const response = await client.post(path).form(FORM).withCsrfToken()
    response.assertStatus(410)
  })

  for (const [why, password] of [
    ['short', 'corta'],
    ['common', 'Password1234'],
    ['repeated', 'abcabcabcabcabc'],
    ['the e-mail itself', 'luciana.bianchi@prova.example'],
  ]) {
    test(`a password that is ${why} is refused and the link still works`, async ({
      client,
      assert,
    }) => {
      const account = await createAccount('tutor', { email: 'luciana.bianchi@prova.example' })
      const path = await linkPath(account, 'reset')
      const form = { password, password_confirmation: password }
      const response = await client.post(path).form(form).withCsrfToken().redirects(0)
      assert.property(response.flashMessage('inputErrorsBag'), 'password')
      await account.refresh()
      assert.isTrue(await hash.verify(account.password!, PASSWORD))
      const page = await client.get(path)
      page.assertStatus(200)
    })
  }

  test('two passwords that differ are refused', async ({ client, assert }) => {
    const path = await linkPath(await createAccount('tutor'), 'reset')
    const form = { password: NEW, password_confirmation: `${NEW}!` }
    const response = await client.post(path).form(form).withCsrfToken().redirects(0)
    const faults = Object.values(response.flashMessage('inputErrorsBag')).flat()
    assert.deepEqual(faults, ['Le due password non sono uguali: le scriva di nuovo.'])
  })
})
