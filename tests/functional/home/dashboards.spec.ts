import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { createAccount } from '#tests/support/accounts'

test.group('First page of a role', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('{$self}: says honestly that its work is not here yet')
    .with(['hostOfficer', 'tutor', 'intern', 'regionalOfficer'] as const)
    .run(async ({ client }, role) => {
      const account = await createAccount(role)
      const response = await client.get('/cruscotto').loginAs(account)
      response.assertStatus(200)
      response.assertTextIncludes('Non c’è nulla che La aspetti')
      response.assertTextIncludes(role === 'intern' ? 'per e-mail' : 'Per ora')
    })

  test('citizen: says what they can do', async ({ client }) => {
    const account = await createAccount('citizen')
    const response = await client.get('/cruscotto').loginAs(account)
    response.assertStatus(200)
    response.assertTextIncludes(account.fullName)
    response.assertTextIncludes('href="/posizioni"')
    response.assertTextIncludes('href="/domande"')
  })

  test('asks a stranger to sign in', async ({ client }) => {
    const response = await client.get('/cruscotto').redirects(0)
    response.assertStatus(302)
    response.assertHeader('location', '/accesso')
  })
})
