import { test } from '@japa/runner'
import hash from '@adonisjs/core/services/hash'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { createAccount, PASSWORD } from '#tests/support/accounts'

const NEW = 'tre gatti sul tetto rosso'
const FORM = { password_attuale: PASSWORD, password: NEW, password_confirmation: NEW }

test.group('Profile', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('shows name, role and address', async ({ client }) => {
    const account = await createAccount('regionalOfficer')
    const response = await client.get('/profilo').loginAs(account)
    response.assertTextIncludes(account.email)
    response.assertTextIncludes('referente regionale')
  })

  test('the password changes, and sessions opened elsewhere end', async ({
    client,
    assert,
    db,
  }) => {
    const account = await createAccount('intern')
    const response = await client
      .put('/profilo/password')
      .loginAs(account)
      .form(FORM)
      .withCsrfToken()
      .redirects(0)
    response.assertHeader('location', '/profilo')
    await account.refresh()
    assert.isTrue(await hash.verify(account.password!, NEW))
    assert.equal(response.session('session_epoch'), account.sessionEpoch)
    await db.assertHas('audit_events', { action: 'account.password_changed' })
    const elsewhere = await client
      .get('/profilo')
      .loginAs(account)
      .withSession({ session_epoch: account.sessionEpoch - 1 })
      .redirects(0)
    elsewhere.assertHeader('location', '/accesso')
  })

  test('whoever is not signed in changes nothing', async ({ client }) => {
    const response = await client.put('/profilo/password').form(FORM).withCsrfToken().redirects(0)
    response.assertHeader('location', '/accesso')
  })

  for (const [fault, form, field] of [
    ['a wrong present password', { ...FORM, password_attuale: 'sbagliata' }, 'password_attuale'],
    ['no present password', { ...FORM, password_attuale: '' }, 'password_attuale'],
    ['a short one', { ...FORM, password: 'corta', password_confirmation: 'corta' }, 'password'],
  ] as const) {
    test(`${fault} is refused, and no password stays in the session`, async ({
      client,
      assert,
    }) => {
      const account = await createAccount('tutor')
      const response = await client
        .put('/profilo/password')
        .loginAs(account)
        .form(form)
        .withCsrfToken()
        .redirects(0)
      assert.property(response.flashMessage('inputErrorsBag'), field)
      assert.notInclude(JSON.stringify(response.flashMessages()), NEW)
      assert.notInclude(JSON.stringify(response.flashMessages()), 'sbagliata')
      await account.refresh()
      assert.isTrue(await hash.verify(account.password!, PASSWORD))
    })
  }
})
