import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { PORTAL, record } from '#audit/record'
import { createAccount } from '#tests/support/accounts'

const note = (actor: { id: number | null; fullName: string }, action: string) =>
  db.transaction((trx) => record(actor, action, { type: 'account', id: 1 }, null, trx))

test.group('Register of activity', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('an administrator reads who did what, by person, action and day', async ({ client }) => {
    const admin = await createAccount('admin')
    clock.freeze(DateTime.fromISO('2026-11-20T23:30:00Z'))
    await note({ id: 7, fullName: 'Łucja Brambilla' }, 'account.disabled')
    clock.release()
    await note(PORTAL, 'account.enabled')
    const all = await client.get('/registro-attivita').loginAs(admin)
    all.assertTextIncludes('1–2 di 2')
    const person = await client.get('/registro-attivita?chi=brambilla').loginAs(admin)
    person.assertTextIncludes('1–1 di 1')
    person.assertTextIncludes('21.11.2026, 0.30')
    const action = await client.get('/registro-attivita?azione=account.enabled').loginAs(admin)
    action.assertTextIncludes('<th scope="row">Il portale</th>')
    action.assertTextIncludes('1–1 di 1')
    const day = await client
      .get('/registro-attivita?dal=2026-11-21&al=2026-11-21&azione=account.disabled')
      .loginAs(admin)
    day.assertTextIncludes('1–1 di 1')
    const before = await client.get('/registro-attivita?al=2026-11-20').loginAs(admin)
    before.assertTextIncludes('Nessuna attività corrisponde')
  })

  test('filters that make no sense are left out', async ({ client }) => {
    const admin = await createAccount('admin')
    await note(PORTAL, 'account.enabled')
    const query = 'dal=2026-02-31&al=ieri&azione=tutto&pagina=-4&chi[]=x'
    const response = await client.get(`/registro-attivita?${query}`).loginAs(admin)
    response.assertStatus(200)
    response.assertTextIncludes('1–1 di 1')
  })

  test('nobody else reads it', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    const response = await client.get('/registro-attivita').loginAs(coordinator)
    response.assertStatus(403)
  })

  for (const verb of ['update', 'delete'] as const) {
    test(`the database refuses to ${verb} what was recorded`, async ({ assert }) => {
      await note(PORTAL, 'account.enabled')
      const change = db.transaction((trx) =>
        verb === 'update'
          ? trx.from('audit_events').update({ action: 'x' })
          : trx.from('audit_events').delete()
      )
      await assert.rejects(() => change, /append-only/)
    })
  }
})
