import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { AccountFactory } from '#database/factories/accounts/account_factory'
import { createAccount } from '#tests/support/accounts'

test.group('List of accounts', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is searched, filtered, ordered and paged', async ({ client, assert }) => {
    const admin = await createAccount('admin')
    await AccountFactory.merge({ role: 'tutor' }).createMany(60)
    const found = await createAccount('operator', { fullName: 'Percentuale 100%_Rossi' })
    const first = await client.get('/account?ruolo=tutor').loginAs(admin)
    first.assertTextIncludes('1–50 di 60')
    const last = await client.get('/account?ruolo=tutor&pagina=99').loginAs(admin)
    last.assertTextIncludes('51–60 di 60')
    const one = await client.get('/account?cerca=100%25_R').loginAs(admin)
    one.assertTextIncludes(`/account/${found.id}"`)
    assert.equal(one.text().match(/<th scope="row">/g)!.length, 1)
    const none = await client.get('/account?cerca=%25nessuno').loginAs(admin)
    none.assertTextIncludes('Nessun account corrisponde')
    const odd = await client.get('/account?ruolo[]=x&stato=9&ordine=;drop&pagina=-3').loginAs(admin)
    odd.assertStatus(200)
  })

  test('an account that is not there is not found', async ({ client }) => {
    const admin = await createAccount('admin')
    for (const path of ['/account/999999', '/account/abc', '/account/99999999999999999999']) {
      const response = await client.get(path).loginAs(admin)
      response.assertStatus(404)
    }
  })

  test('a session left alone too long ends and says so', async ({ client }) => {
    const admin = await createAccount('admin')
    const seen = clock.now().minus({ hours: 3 }).toFormat("yyyy-MM-dd HH:mm:ss.SSS'Z'")
    const response = await client
      .get('/account')
      .loginAs(admin)
      .withSession({ session_seen_at: seen })
      .redirects(0)
    response.assertHeader('location', '/accesso')
    response.assertFlashMessage('notice', 'La sessione è scaduta: acceda di nuovo per continuare.')
  })
})
