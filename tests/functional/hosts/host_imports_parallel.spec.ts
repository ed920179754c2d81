import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import AuditEvent from '#audit/models/audit_event'
import { createHostBody } from '#database/factories/hosts/host_body_factory'
import { ChangeHostBody } from '#hosts/actions/change_host_body'
import { ConfirmImport } from '#hosts/actions/confirm_import'
import { valuesOf } from '#hosts/host_values'
import HostImport from '#hosts/models/host_import'
import { createAccount } from '#tests/support/accounts'
import { asCsv, hostRows } from '#tests/support/hosts'
import { scratchFile } from '#tests/support/scratch_file'

/** From what hangs to what it hangs from. */
const TABLES = ['host_import_findings', 'host_imports', 'agreements', 'sites', 'host_bodies']

const sizeOf = async (table: string) => Number((await db.from(table).count('* as n'))[0].n)

/** Committed for real: each confirmation has a connection of its own where the database gives one. */
test.group('Bodies, written by several hands at once', (group) => {
  group.each.teardown(async () => {
    for (const table of TABLES) await db.from(table).delete()
  })

  test('one upload confirmed three times, and another with the same bodies: all is there once', async ({
    client,
    assert,
  }) => {
    const actors = [await createAccount('coordinator'), await createAccount('coordinator')]
    for (const actor of actors) {
      await client
        .post('/enti/importazione')
        .file('file', await scratchFile(asCsv(hostRows(40))))
        .loginAs(actor)
        .withCsrfToken()
        .redirects(0)
    }
    const [first, second] = await HostImport.query().orderBy('id')
    const before = await AuditEvent.query().where('action', 'host_bodies.imported')
    const done = await Promise.all([
      new ConfirmImport(actors[0]).handle(first),
      new ConfirmImport(actors[1]).handle(second),
      new ConfirmImport(actors[0]).handle(first),
      new ConfirmImport(actors[0]).handle(first),
    ])
    const sizes = [await sizeOf('host_bodies'), await sizeOf('sites'), await sizeOf('agreements')]
    assert.deepEqual(sizes, [40, 40, 40])
    const created = [done[0], done[1]].map(({ outcome }) => outcome!.created)
    assert.sameMembers(created, [40, 0])
    assert.deepEqual(done[2].outcome, done[0].outcome)
    const after = await AuditEvent.query().where('action', 'host_bodies.imported')
    assert.equal(after.length - before.length, 2)
  })

  test('two editors who began from the same revision: one is told', async ({ assert }) => {
    const host = await createHostBody()
    const actor = await createAccount('coordinator')
    const outcomes = await Promise.all(
      ['Comune Primo', 'Comune Secondo'].map((name) =>
        new ChangeHostBody(actor).handle(host, { ...valuesOf(host), name }, 1)
      )
    )
    assert.deepEqual(outcomes.map(({ ok }) => ok).sort(), [false, true])
    assert.equal((await host.refresh()).revision, 2)
  })
})
