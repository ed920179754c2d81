import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { ROLE_NAMES } from '#accounts/roles'
import { createOfficer, createHostBody } from '#database/factories/hosts/host_body_factory'
import { navigationFor } from '#home/navigation'
import { createAccount } from '#tests/support/accounts'

test.group('The links of the header', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  for (const role of ROLE_NAMES) {
    test(`lead ${role} to pages that open`, async ({ client, assert }) => {
      const account =
        role === 'hostOfficer'
          ? await createOfficer(await createHostBody())
          : await createAccount(role)
      const { bar, more } = navigationFor(account)
      assert.isNotEmpty(bar)
      for (const { label, href } of [...bar, ...more]) {
        const response = await client.get(href).loginAs(account)
        assert.equal(response.status(), 200, `${label} (${href})`)
      }
    })
  }

  test('lead a stranger to pages that open', async ({ client, assert }) => {
    for (const { label, href } of navigationFor(null).bar) {
      const response = await client.get(href.replace(/#.*/, ''))
      assert.equal(response.status(), 200, `${label} (${href})`)
    }
  })

  test('are five or six on the bar, whatever the role', async ({ assert }) => {
    for (const role of ROLE_NAMES) {
      const { bar } = navigationFor(await createAccount(role))
      assert.isAtMost(bar.length, 6, role)
    }
  })

  test('the one of the page is marked, also when the bar keeps it under "Altro"', async ({
    client,
    assert,
  }) => {
    const admin = await createAccount('admin')
    const page = (await client.get('/account').loginAs(admin)).text()
    assert.include(page, '<details class="dc-more is-here">')
    assert.match(page, /<a href="\/account" aria-current="page">/)
    const front = (await client.get('/')).text()
    assert.notInclude(front.slice(0, front.indexOf('<main')), 'aria-current')
  })
})
