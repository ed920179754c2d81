import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import Account from '#accounts/models/account'
import { AccountFactory } from '#database/factories/accounts/account_factory'
import { linkPath, nextLink } from '#tests/support/account_links'
import { createAccount } from '#tests/support/accounts'

const INVITATION = {
  nome_completo: 'Zoë D’Àngelo-Rossi',
  email: 'Zoe.Dangelo@prova.example',
  ruolo: 'operator',
}

test.group('Managing accounts', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('an administrator invites somebody, who sets a password and is active', async ({
    client,
    assert,
    db,
  }) => {
    const admin = await createAccount('admin')
    const link = nextLink()
    const response = await client
      .post('/account')
      .loginAs(admin)
      .form(INVITATION)
      .withCsrfToken()
      .redirects(0)
    response.assertHeader('location', '/account')
    const { made, account } = await link
    assert.equal(account.email, 'zoe.dangelo@prova.example')
    assert.equal(account.state, 'invited')
    await db.assertHas('audit_events', { action: 'account.invited', actor_id: admin.id })
    await db.assertHas('messages', { cause_type: 'account_link', cause_id: made.link.id })
    const path = new URL(made.url).pathname
    const page = await client.get(path)
    page.assertTextIncludes('<h1>Attivi il Suo account</h1>')
    const password = 'tre gatti sul tetto rosso'
    const form = { password, password_confirmation: password }
    const accepted = await client.post(path).form(form).withCsrfToken().redirects(0)
    accepted.assertHeader('location', '/accesso')
    await account.refresh()
    assert.equal(account.state, 'active')
  })

  test('nobody else invites', async ({ client, db }) => {
    const response = await client
      .post('/account')
      .loginAs(await createAccount('coordinator'))
      .form(INVITATION)
      .withCsrfToken()
    response.assertStatus(403)
    response.assertTextIncludes('<h1>Questa pagina non è per il Suo ruolo</h1>')
    await db.assertMissing('accounts', { email: 'zoe.dangelo@prova.example' })
  })

  test('an address that has an account is told so and nothing is sent', async ({
    client,
    assert,
    db,
  }) => {
    await createAccount('tutor', { email: 'zoe.dangelo@prova.example' })
    const response = await client
      .post('/account')
      .loginAs(await createAccount('admin'))
      .form(INVITATION)
      .withCsrfToken()
      .redirects(0)
    assert.property(response.flashMessage('inputErrorsBag'), 'email')
    assert.equal(response.flashMessage('nome_completo'), INVITATION.nome_completo)
    await db.assertCount('messages', 0)
  })

  for (const [field, value] of [
    ['nome_completo', '=CMD()'],
    ['nome_completo', 'Zoë\nBcc: altri@prova.example'],
    ['nome_completo', 'x'.repeat(201)],
    ['email', 'zoe@'],
    ['email', 'zoe@prova.example\nBcc: altri@prova.example'],
    ['ruolo', 'intern'],
    ['ruolo', 'root'],
  ]) {
    test(`an invitation with ${field} ${JSON.stringify(value.slice(0, 20))} is refused`, async ({
      client,
      assert,
    }) => {
      const response = await client
        .post('/account')
        .loginAs(await createAccount('admin'))
        .form({ ...INVITATION, [field]: value })
        .withCsrfToken()
        .redirects(0)
      assert.property(response.flashMessage('inputErrorsBag'), field)
      assert.lengthOf(await Account.all(), 1)
    })
  }

  test('a new invitation replaces the old one', async ({ client }) => {
    const invited = await AccountFactory.apply('invited').create()
    const old = await linkPath(invited, 'invitation')
    const link = nextLink()
    const response = await client
      .post(`/account/${invited.id}/invito`)
      .loginAs(await createAccount('admin'))
      .withCsrfToken()
      .redirects(0)
    response.assertHeader('location', `/account/${invited.id}`)
    const { made } = await link
    const dead = await client.get(old)
    dead.assertStatus(410)
    const good = await client.get(new URL(made.url).pathname)
    good.assertStatus(200)
  })

  test('whoever accepted already is not invited again', async ({ client }) => {
    const active = await createAccount('tutor')
    const response = await client
      .post(`/account/${active.id}/invito`)
      .loginAs(await createAccount('admin'))
      .withCsrfToken()
    response.assertStatus(409)
    response.assertTextIncludes('<h1>La situazione è cambiata</h1>')
  })

  test('disabling shuts a person out at once, and enabling lets them in', async ({
    client,
    assert,
    db,
  }) => {
    const admin = await createAccount('admin')
    const tutor = await createAccount('tutor')
    const page = await client.get(`/account/${tutor.id}/disattivazione`).loginAs(admin)
    page.assertTextIncludes('<h1>Disabilita l’account di')
    const url = `/account/${tutor.id}/disattivazione`
    await client.post(url).loginAs(admin).withCsrfToken().redirects(0)
    await tutor.refresh()
    assert.isTrue(tutor.isDisabled)
    const shut = await client.get('/profilo').loginAs(tutor).redirects(0)
    shut.assertHeader('location', '/accesso')
    await db.assertHas('audit_events', { action: 'account.disabled', subject_id: tutor.id })
    const twice = await client.post(url).loginAs(admin).withCsrfToken()
    twice.assertStatus(409)
    await client.delete(url).loginAs(admin).withCsrfToken().redirects(0)
    await tutor.refresh()
    assert.isFalse(tutor.isDisabled)
    const enabledTwice = await client.delete(url).loginAs(admin).withCsrfToken()
    enabledTwice.assertStatus(409)
  })

  test('nobody but an administrator disables or enables', async ({ client, assert }) => {
    const operator = await createAccount('operator')
    const tutor = await createAccount('tutor')
    const url = `/account/${tutor.id}/disattivazione`
    const disabled = await client.post(url).loginAs(operator).withCsrfToken()
    disabled.assertStatus(403)
    const enabled = await client.delete(url).loginAs(operator).withCsrfToken()
    enabled.assertStatus(403)
    await tutor.refresh()
    assert.isFalse(tutor.isDisabled)
  })

  test('one’s own account cannot be disabled', async ({ client, assert }) => {
    const admin = await createAccount('admin')
    await createAccount('admin')
    const response = await client
      .post(`/account/${admin.id}/disattivazione`)
      .loginAs(admin)
      .withCsrfToken()
      .redirects(0)
    assert.include(response.flashMessage('refusal'), 'Non può disabilitare il Suo stesso account')
    await admin.refresh()
    assert.isFalse(admin.isDisabled)
  })

  test('name and role change, and both are in the register', async ({ client, assert, db }) => {
    const operator = await createAccount('operator')
    const response = await client
      .put(`/account/${operator.id}`)
      .loginAs(await createAccount('admin'))
      .form({ nome_completo: 'Đorđe Đorđević', ruolo: 'coordinator' })
      .withCsrfToken()
      .redirects(0)
    response.assertHeader('location', `/account/${operator.id}`)
    await operator.refresh()
    assert.deepEqual([operator.fullName, operator.role], ['Đorđe Đorđević', 'coordinator'])
    await db.assertHas('audit_events', { action: 'account.changed', subject_id: operator.id })
  })

  test('a name of nothing but blanks is refused', async ({ client, assert }) => {
    const operator = await createAccount('operator')
    const response = await client
      .put(`/account/${operator.id}`)
      .loginAs(await createAccount('admin'))
      .form({ nome_completo: '   ', ruolo: 'operator' })
      .withCsrfToken()
      .redirects(0)
    assert.property(response.flashMessage('inputErrorsBag'), 'nome_completo')
  })

  test('the last administrator keeps the role', async ({ client, assert }) => {
    const admin = await createAccount('admin')
    await AccountFactory.apply('disabled').merge({ role: 'admin' }).create()
    await AccountFactory.apply('invited').merge({ role: 'admin' }).create()
    const response = await client
      .put(`/account/${admin.id}`)
      .loginAs(admin)
      .form({ nome_completo: 'Sola Amministratrice', ruolo: 'operator' })
      .withCsrfToken()
      .redirects(0)
    assert.property(response.flashMessage('inputErrorsBag'), 'ruolo')
    await admin.refresh()
    assert.equal(admin.role, 'admin')
  })
})
