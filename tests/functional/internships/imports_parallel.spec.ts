import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import AuditEvent from '#audit/models/audit_event'
import { clock } from '#core/clock'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createInternship } from '#database/factories/internships/internship_factory'
import { seedAreas } from '#database/seeders/reference/areas'
import { seedRuleSets } from '#database/seeders/reference/rule_sets'
import { AskBulk } from '#internships/actions/ask_bulk'
import { ConfirmInternshipImport } from '#internships/actions/confirm_internship_import'
import { BulkWork } from '#internships/jobs/bulk_work'
import InternshipImport from '#internships/models/internship_import'
import { createAccount } from '#tests/support/accounts'
import { internshipCells, internshipCsv } from '#tests/support/internship_files'
import { scratchFile } from '#tests/support/scratch_file'

/** From what hangs to what it hangs from. */
const TABLES = [
  ...['internship_bulk_items', 'internship_bulk_runs', 'imported_internships'],
  ...['internship_import_findings', 'internship_imports', 'mandatory_communications'],
  ...['tutor_assignments', 'internships', 'interns', 'sites', 'host_bodies'],
]

const sizeOf = async (table: string) => Number((await db.from(table).count('* as n'))[0].n)
const daysFromNow = (days: number) => clock.rome().plus({ days }).toISODate()!

/** Committed for real: each hand has a connection of its own where the database gives one. */
test.group('Internships, written by several hands at once', (group) => {
  group.each.teardown(async () => {
    for (const table of TABLES) await db.from(table).delete()
  })

  test('one upload confirmed three times, and another with the same people: all is there once', async ({
    client,
    assert,
  }) => {
    await seedAreas()
    await seedRuleSets()
    const host = await createHostBody()
    await createSite(host)
    const rows = Array.from({ length: 30 }, (_, at) => internshipCells(host, at))
    const actors = [await createAccount('coordinator'), await createAccount('coordinator')]
    for (const actor of actors) {
      await client
        .post('/tirocini/importazione')
        .file('file', await scratchFile(internshipCsv(rows)))
        .loginAs(actor)
        .withCsrfToken()
        .redirects(0)
    }
    const [first, second] = await InternshipImport.query().orderBy('id')
    const done = await Promise.all([
      new ConfirmInternshipImport(actors[0]).handle(first),
      new ConfirmInternshipImport(actors[1]).handle(second),
      new ConfirmInternshipImport(actors[0]).handle(first),
      new ConfirmInternshipImport(actors[0]).handle(first),
    ])
    assert.deepEqual([await sizeOf('internships'), await sizeOf('interns')], [30, 30])
    const created = [done[0], done[1]].map(({ outcome }) => outcome!.created)
    assert.sameMembers(created, [30, 0])
    assert.deepEqual(done[2].outcome, done[0].outcome)
  })

  test('two workers and one page sent three times: each internship is completed once', async ({
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody()
    const site = await createSite(host)
    const ids: number[] = []
    for (let made = 0; made < 55; made++) {
      const days = { startsOn: daysFromNow(-190), endsOn: daysFromNow(-3) }
      ids.push((await createInternship({ host, site, ...days })).id)
    }
    const completed = () => AuditEvent.query().where('action', 'internship.completed')
    const before = await completed()
    const asked = {
      ...{ kind: 'complete' as const, requestKey: randomUUID() },
      ...{ promoterTutorId: null, fromOn: null, reason: null },
    }
    const ask = () => new AskBulk(coordinator).handle(asked, ids)
    const runs = await Promise.all([ask(), ask(), ask()])
    assert.lengthOf(new Set(runs.map(({ id }) => id)), 1)
    await Promise.all([new BulkWork('one').drain(), new BulkWork('two').drain()])
    assert.equal(await sizeOf('internship_bulk_items'), 55)
    const told = await db.from('internship_bulk_items').where('outcome', 'done')
    assert.lengthOf(told, 55)
    const after = await completed()
    assert.equal(after.length - before.length, 55)
  }).timeout(30_000)
})
