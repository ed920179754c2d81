import type { IncomingMessage } from 'node:http'
import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import type Account from '#accounts/models/account'
import { ROLE_NAMES } from '#accounts/roles'
import { createAccount } from '#tests/support/accounts'
import { everyRoute, mayUse, type WalkedRoute } from '#tests/support/routes'

const routes = everyRoute()

test.group('Every route', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('says who may use it', ({ assert }) => {
    assert.isAbove(routes.length, 20)
    const silent = routes.filter((route) => route.access.length === 0)
    assert.deepEqual(silent.map(nameOf), [])
  })

  test('is either public or governed by a policy, not both', ({ assert }) => {
    const torn = routes.filter((route) => isPublic(route) && route.access.length > 1)
    assert.deepEqual(torn.map(nameOf), [])
  })

  test('that is not public sends whoever is not signed in to the sign-in page', async ({
    client,
    assert,
  }) => {
    const open: string[] = []
    for (const route of routes.filter((one) => !isPublic(one))) {
      const response = await send(client, route)
      if (response.status() !== 302 || response.header('location') !== '/accesso') {
        open.push(`${nameOf(route)} ${response.status()}`)
      }
    }
    assert.deepEqual(open, [])
  })

  test('that is public asks nobody to sign in', async ({ client, assert }) => {
    const closed: string[] = []
    for (const route of routes.filter(isPublic)) {
      const response = await send(client, route)
      const isRefused = [401, 403].includes(response.status()) || response.status() >= 500
      if (isRefused) closed.push(`${nameOf(route)} ${response.status()}`)
    }
    assert.deepEqual(closed, [])
  })

  for (const role of ROLE_NAMES) {
    test(`answers ${role} as its policy says`, async ({ client, assert }) => {
      const account = await createAccount(role)
      const wrong: string[] = []
      for (const route of routes.filter((one) => !isPublic(one))) {
        const response = await send(client, route, account)
        const isAllowed = await mayUse(route, account)
        const isRight = isAllowed
          ? ![401, 403].includes(response.status()) && response.status() < 500
          : response.status() === 403
        if (!isRight) wrong.push(`${nameOf(route)} ${response.status()}`)
      }
      assert.deepEqual(wrong, [])
    })
  }
})

const isPublic = (route: WalkedRoute) => route.access.includes('public')

const nameOf = (route: WalkedRoute) => `${route.method} ${route.pattern}`

/** One request with the form token where the method asks for it, over at its headers: a live feed has no end. */
async function send(client: ApiClient, route: WalkedRoute, account?: Account) {
  const request = client.request(route.url, route.method).redirects(0)
  if (route.method !== 'GET') request.withCsrfToken()
  if (account) request.loginAs(account)
  request.request.buffer(true).parse(untilItsHeaders)
  return request
}

/** A feed is cut here, which it reports as an error of its connection. */
function untilItsHeaders(answer: unknown, done: (error: null, body: null) => void) {
  const feed = answer as IncomingMessage
  done(null, null)
  feed.on('error', () => undefined)
  if (feed.headers['content-type']?.startsWith('text/event-stream')) feed.destroy()
}
