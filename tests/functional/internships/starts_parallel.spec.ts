import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createAccount } from '#tests/support/accounts'
import { createPreparing, putInOrder, sendAs, STARTS_ON } from '#tests/support/internship_start'

/** From what hangs to what it hangs from. */
const TABLES = [
  'document_signatures',
  'internship_documents',
  'plan_competences',
  'training_plans',
  'mandatory_communications',
  'checklist_items',
  'tutor_assignments',
  'internships',
  'interns',
  'promoter_tutors',
  'agreements',
  'host_tutors',
  'sites',
  'host_bodies',
]

/** Committed for real: each request has a connection of its own where the database gives one. */
test.group('Starts, by several hands at once', (group) => {
  group.each.setup(() => clock.freeze(DateTime.fromISO(`${STARTS_ON}T09:00:00+01:00`)))
  group.each.teardown(async () => {
    clock.release()
    for (const table of TABLES) await db.from(table).delete()
  })

  test('of one internship, twice: it starts once', async ({ client, assert }) => {
    const internship = await createPreparing()
    await putInOrder(internship)
    const coordinators = [await createAccount('coordinator'), await createAccount('admin')]
    const answers = await Promise.all(
      coordinators.map((actor) => sendAs(client, actor, `/tirocini/${internship.id}/avvio`))
    )
    assert.deepEqual(answers.map((answer) => answer.status()).sort(), [302, 409])
    const events = await db
      .from('audit_events')
      .where({ action: 'internship.started', subject_id: internship.id })
    assert.lengthOf(events, 1)
  })

  test('of eight at a host with room for one: one starts', async ({ client, assert }) => {
    const host = await createHostBody({ permanentStaff: 5 })
    const site = await createSite(host)
    const internships = []
    for (let index = 0; index < 8; index++) {
      const one = await createPreparing({ host, site })
      await putInOrder(one)
      internships.push(one)
    }
    const coordinator = await createAccount('coordinator')
    const answers = await Promise.all(
      internships.map(({ id }) => sendAs(client, coordinator, `/tirocini/${id}/avvio`))
    )
    assert.lengthOf(
      answers.filter((answer) => answer.status() === 302),
      1
    )
    assert.lengthOf(await db.from('internships').where('state', 'active'), 1)
  })

  test('a check recorded twice at once is there once', async ({ client, assert }) => {
    const internship = await createPreparing()
    const path = `/tirocini/${internship.id}/lista/did`
    const coordinators = [await createAccount('coordinator'), await createAccount('admin')]
    const answers = await Promise.all(
      coordinators.map((actor, index) =>
        sendAs(client, actor, path, { data: '2027-01-10', prova: `DID ${index}` })
      )
    )
    assert.deepEqual(
      answers.map((answer) => answer.header('location')).sort(),
      [`/tirocini/${internship.id}`, path].sort()
    )
    assert.lengthOf(await db.from('checklist_items').where('internship_id', internship.id), 1)
  })
})
