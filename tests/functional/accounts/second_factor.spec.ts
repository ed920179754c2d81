import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import type Account from '#accounts/models/account'
import RecoveryCode from '#accounts/models/recovery_code'
import { createAccount, PASSWORD } from '#tests/support/accounts'
import { codeOf, setSecondFactor } from '#tests/support/totp'

const PAGE = '/profilo/secondo-fattore'

test.group('Second factor', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.setup(() => clock.freeze(clock.now()))
  group.each.teardown(() => clock.release())

  test('is set up with the secret and a first code, which gives the recovery codes', async ({
    client,
    assert,
    db,
  }) => {
    const account = await createAccount('coordinator')
    const started = await client.post(PAGE).loginAs(account).withCsrfToken().redirects(0)
    started.assertHeader('location', PAGE)
    await account.refresh()
    assert.isFalse(account.hasSecondFactor)
    const page = await client.get(PAGE).loginAs(account)
    page.assertTextIncludes('src="data:image/svg+xml;base64,')
    page.assertHeader('cache-control', 'no-store')
    const form = { codice: codeOf(account) }
    const response = await client.put(PAGE).loginAs(account).form(form).withCsrfToken()
    response.assertTextIncludes('Il secondo fattore è attivo</h1>')
    await account.refresh()
    assert.isTrue(account.hasSecondFactor)
    assert.lengthOf(await RecoveryCode.findManyBy('accountId', account.id), 8)
    await db.assertHas('audit_events', { action: 'account.second_factor_set' })
  })

  test('the secret rests encrypted, and the recovery codes hashed', async ({ assert }) => {
    const account = await createAccount('coordinator')
    const [code] = await setSecondFactor(account)
    const rows = JSON.stringify(await RecoveryCode.findManyBy('accountId', account.id))
    assert.notInclude(rows, code)
    assert.notMatch(account.totpSecret!, /^[A-Z2-7]+$/)
  })

  test('a wrong first code changes nothing', async ({ client, assert }) => {
    const account = await createAccount('coordinator')
    await client.post(PAGE).loginAs(account).withCsrfToken().redirects(0)
    const response = await client
      .put(PAGE)
      .loginAs(account)
      .form({ codice: 'abc' })
      .withCsrfToken()
      .redirects(0)
    assert.property(response.flashMessage('inputErrorsBag'), 'codice')
    await account.refresh()
    assert.isFalse(account.hasSecondFactor)
  })

  test('whoever has one cannot begin or confirm another', async ({ client }) => {
    const account = await createAccount('coordinator')
    await setSecondFactor(account)
    const begun = await client.post(PAGE).loginAs(account).withCsrfToken()
    begun.assertStatus(409)
    const form = { codice: codeOf(account) }
    const confirmed = await client.put(PAGE).loginAs(account).form(form).withCsrfToken()
    confirmed.assertStatus(409)
  })

  test('interns are not offered one', async ({ client }) => {
    const response = await client
      .post(PAGE)
      .loginAs(await createAccount('intern'))
      .withCsrfToken()
    response.assertStatus(403)
  })

  test('signing in then asks for the code, and a code works once', async ({ client, assert }) => {
    const account = await createAccount('coordinator')
    await setSecondFactor(account)
    clock.freeze(clock.now().plus({ minutes: 1 }))
    const password = await client
      .post('/accesso')
      .form({ utente: account.email, password: PASSWORD })
      .withCsrfToken()
      .redirects(0)
    password.assertHeader('location', '/accesso/codice')
    assert.notExists(password.session('auth_web'))
    const code = codeOf(account)
    const first = await giveCode(client, account, code)
    first.assertHeader('location', '/cruscotto')
    assert.equal(first.session('auth_web'), account.id)
    const second = await giveCode(client, account, code)
    assert.property(second.flashMessage('inputErrorsBag'), 'codice')
  })

  test('a recovery code stands in for the app, once', async ({ client, assert, db }) => {
    const account = await createAccount('coordinator')
    const [code] = await setSecondFactor(account)
    const first = await giveCode(client, account, code.toUpperCase().replaceAll('-', ' '))
    first.assertHeader('location', '/cruscotto')
    await db.assertHas('audit_events', { action: 'account.recovery_code_used' })
    const second = await giveCode(client, account, code)
    assert.property(second.flashMessage('inputErrorsBag'), 'codice')
  })

  test('the sixth code has to wait', async ({ client }) => {
    const account = await createAccount('coordinator')
    await setSecondFactor(account)
    for (let tries = 0; tries < 5; tries += 1) await giveCode(client, account, '000000')
    const response = await giveCode(client, account, codeOf(account))
    response.assertStatus(429)
  })

  test('after ten minutes the password counts no more', async ({ client }) => {
    const account = await createAccount('coordinator')
    await setSecondFactor(account)
    const at = toDb(clock.now())
    clock.freeze(clock.now().plus({ minutes: 11 }))
    const response = await giveCode(client, account, codeOf(account), at)
    response.assertHeader('location', '/accesso')
  })

  test('nobody reaches the code page without the password', async ({ client }) => {
    const response = await client.get('/accesso/codice').redirects(0)
    response.assertHeader('location', '/accesso')
  })

  test('is taken away with the password, and not without it', async ({ client, assert }) => {
    const account = await createAccount('coordinator')
    await setSecondFactor(account)
    const remove = (password: string) =>
      client
        .delete(PAGE)
        .loginAs(account)
        .form({ password_attuale: password })
        .withCsrfToken()
        .redirects(0)
    const wrong = await remove('sbagliata ma lunga')
    assert.property(wrong.flashMessage('inputErrorsBag'), 'password_attuale')
    assert.isUndefined(wrong.flashMessage('password_attuale'))
    await account.refresh()
    assert.isTrue(account.hasSecondFactor)
    await remove(PASSWORD)
    await account.refresh()
    assert.isNull(account.totpSecret)
    assert.lengthOf(await RecoveryCode.findManyBy('accountId', account.id), 0)
    const again = await remove(PASSWORD)
    again.assertStatus(409)
  })

  test('an administrator takes away that of somebody who lost the telephone', async ({
    client,
    assert,
  }) => {
    const account = await createAccount('coordinator')
    await setSecondFactor(account)
    const url = `/account/${account.id}/secondo-fattore`
    const refused = await client
      .delete(url)
      .loginAs(await createAccount('operator'))
      .withCsrfToken()
    refused.assertStatus(403)
    const admin = await createAccount('admin')
    await client.delete(url).loginAs(admin).withCsrfToken().redirects(0)
    await account.refresh()
    assert.isFalse(account.hasSecondFactor)
    const twice = await client.delete(url).loginAs(admin).withCsrfToken()
    twice.assertStatus(409)
  })
})

const giveCode = (client: ApiClient, account: Account, codice: string, at = toDb(clock.now())) =>
  client
    .post('/accesso/codice')
    .withSession({ pending_sign_in: { id: account.id, epoch: 0, at } })
    .form({ codice })
    .withCsrfToken()
    .redirects(0)
