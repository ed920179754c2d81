import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { readiness } from '#home/queries/readiness'
import { draft, enqueue } from '#tests/support/outbox'

test.group('Health', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('the process says that it lives and leaves no session behind', async ({
    client,
    assert,
  }) => {
    const response = await client.get('/health')
    response.assertStatus(200)
    response.assertBody({ status: 'ok' })
    assert.notProperty(response.headers(), 'set-cookie')
  })

  test('the portal says that it can work, and how it knows', async ({ client, assert }) => {
    const response = await client.get('/health/ready')
    response.assertStatus(200)
    const { status, checks } = response.body()
    assert.equal(status, 'ok')
    assert.deepEqual(checks.database, { status: 'ok' })
    assert.isAbove(checks.disk.freeMb, 0)
    assert.deepEqual(checks.mail, { status: 'ok', oldestDueSeconds: null })
  })

  test('a mail that should have left 20 minutes ago degrades it', async ({ assert }) => {
    await enqueue(draft())
    clock.freeze(clock.now().plus({ minutes: 20 }))
    const { status, checks } = await readiness()
    assert.equal(status, 'degraded')
    assert.isAtLeast(checks.mail.oldestDueSeconds!, 1200)
  })

  test('a storage that cannot be written fails it', async ({ assert, cleanup }) => {
    const file = join(tmpdir(), `dotecomune-health-${process.pid}`)
    await writeFile(file, '')
    cleanup(() => rm(file))
    const { status, checks } = await readiness(join(file, 'storage'))
    assert.equal(status, 'failing')
    assert.deepEqual(checks.disk, { status: 'failing', freeMb: null })
  })

  test('a database that does not answer fails it with 503', async ({ client, assert, cleanup }) => {
    const rawQuery = db.rawQuery
    cleanup(() => void (db.rawQuery = rawQuery))
    db.rawQuery = () => Promise.reject(new Error('down')) as never
    const response = await client.get('/health/ready')
    response.assertStatus(503)
    assert.equal(response.body().checks.database.status, 'failing')
  })
})
