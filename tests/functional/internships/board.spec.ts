import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import {
  createHostBody,
  createOfficer,
  createSite,
} from '#database/factories/hosts/host_body_factory'
import { createIntern, createInternship } from '#database/factories/internships/internship_factory'
import { AnnulInternship } from '#internships/actions/annul_internship'
import { KeepCheck } from '#internships/actions/keep_check'
import { internshipFilters } from '#internships/internship_filters'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import TutorAssignment from '#internships/models/tutor_assignment'
import { deadlinesFor } from '#internships/queries/deadlines'
import { internshipList } from '#internships/queries/internship_list'
import { createAccount } from '#tests/support/accounts'
import { createTutor } from '#tests/support/hosts'
import { createPreparing, createPromoterTutor, putInOrder } from '#tests/support/internship_start'
import { mainOf } from '#tests/support/pages'
import { countQueries } from '#tests/support/queries'

const freeze = (day: string) =>
  clock.freeze(DateTime.fromISO(`${day}T09:00`, { zone: 'Europe/Rome' }))

async function found(actor: Account, query: Record<string, unknown> = {}) {
  const { internships } = await internshipList(actor, internshipFilters(query))
  return internships.map(({ id }) => id)
}

test.group('The board of internships', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freeze('2027-01-04'))
  group.each.teardown(() => clock.release())

  test('says that there is nothing yet', async ({ client }) => {
    const page = await client.get('/tirocini').loginAs(await createAccount('coordinator'))
    page.assertTextIncludes('Non c’è ancora nessun tirocinio')
  })

  test('shows by state how many there are, and what blocks those in preparation', async ({
    client,
    assert,
  }) => {
    const preparing = await createPreparing()
    await createInternship({ startsOn: '2026-12-01', endsOn: '2027-05-31' })
    const coordinator = await createAccount('coordinator')
    const page = await client.get('/tirocini?stato=preparing').loginAs(coordinator)
    const text = mainOf(page.text()).replace(/\s+/g, ' ')
    assert.include(text, 'Tutti <span>(2)</span>')
    assert.include(text, 'In preparazione <span>(1)</span>')
    assert.include(text, `/tirocini/${preparing.id}`)
    assert.match(text, /Mancano \d+ voci/)
    assert.include(text, 'L’ente non ha una convenzione in vigore')
    const none = await client.get('/tirocini?cerca=inesistente').loginAs(coordinator)
    none.assertTextIncludes('Nessun tirocinio corrisponde')
    const empty = await client.get('/tirocini?stato=ready').loginAs(coordinator)
    empty.assertTextIncludes('Nessun tirocinio in questo stato')
  })

  test('finds by name, codice fiscale and host, and narrows by host, province and area', async ({
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const lecco = await createHostBody({ name: 'Comune di Valmadrera' })
    const milan = await createHostBody({ municipalityCode: '015146' })
    const intern = await createIntern({ firstName: 'Zoë', lastName: 'D’Àngelo' })
    const one = await createPreparing({ host: lecco, internId: intern.id })
    const two = await createPreparing({ host: milan })
    assert.deepEqual(await found(coordinator, { cerca: 'zoe d’angelo' }), [one.id])
    assert.deepEqual(await found(coordinator, { cerca: intern.codiceFiscale.toLowerCase() }), [
      one.id,
    ])
    assert.deepEqual(await found(coordinator, { cerca: 'valmadrera' }), [one.id])
    assert.deepEqual(await found(coordinator, { ente: milan.id }), [two.id])
    assert.deepEqual(await found(coordinator, { provincia: 'MI' }), [two.id])
    assert.deepEqual(await found(coordinator, { provincia: 'LC' }), [one.id])
    assert.lengthOf(await found(coordinator, { area: one.areaId }), 2)
    assert.lengthOf(await found(coordinator, { area: one.areaId + 999 }), 0)
    assert.lengthOf(await found(coordinator, { cerca: '%' }), 0)
  })

  test('is ordered by start, end and name', async ({ assert }) => {
    const coordinator = await createAccount('coordinator')
    const zeno = await createIntern({ lastName: 'Zeno' })
    const alba = await createIntern({ lastName: 'Alba' })
    const first = await createPreparing({ internId: zeno.id, endsOn: '2027-12-31' })
    const second = await createPreparing({ internId: alba.id, startsOn: '2027-02-01' })
    assert.deepEqual(await found(coordinator), [second.id, first.id])
    assert.deepEqual(await found(coordinator, { ordine: 'inizio' }), [first.id, second.id])
    assert.deepEqual(await found(coordinator, { ordine: 'fine' }), [second.id, first.id])
    assert.deepEqual(await found(coordinator, { ordine: 'nome' }), [second.id, first.id])
    assert.deepEqual(await found(coordinator, { ordine: 'x', stato: 'x', ente: '1e99' }), [
      second.id,
      first.id,
    ])
  })

  test('shows hosts and tutors their own alone, and officers of the region everything', async ({
    client,
    assert,
  }) => {
    const host = await createHostBody()
    const own = await createPreparing({ host })
    const other = await createPreparing()
    const tutor = await createAccount('tutor')
    const hostTutor = await createTutor(host, { email: tutor.email })
    const side = { internshipId: own.id, fromOn: own.startsOn }
    await TutorAssignment.create({ ...side, kind: 'host', hostTutorId: hostTutor.id })
    const promoter = await createAccount('tutor')
    const promoterTutor = await createPromoterTutor({ accountId: promoter.id })
    await TutorAssignment.create({ ...side, kind: 'promoter', promoterTutorId: promoterTutor.id })
    for (const account of [await createOfficer(host), tutor, promoter]) {
      assert.deepEqual(await found(account), [own.id])
      const shown = await client.get(`/tirocini/${own.id}`).loginAs(account)
      shown.assertStatus(200)
      const hidden = await client.get(`/tirocini/${other.id}`).loginAs(account)
      hidden.assertStatus(404)
    }
    for (const role of ['hostOfficer', 'tutor'] as const) {
      assert.deepEqual(await found(await createAccount(role)), [])
    }
    for (const role of ['admin', 'coordinator', 'operator', 'regionalOfficer'] as const) {
      const account = await createAccount(role)
      assert.sameMembers(await found(account), [own.id, other.id])
      const page = await client.get(`/tirocini/${own.id}`).loginAs(account)
      const mayManage = ['admin', 'coordinator'].includes(role)
      assert.equal(page.text().includes('Avvia il tirocinio'), mayManage)
      assert.equal(page.text().includes('Cambia le date'), mayManage)
    }
    for (const role of ['intern', 'citizen'] as const) {
      const page = await client.get('/tirocini').loginAs(await createAccount(role))
      page.assertStatus(403)
    }
  })

  test('asks as many queries for twenty as for two', async ({ assert, client }) => {
    const host = await createHostBody()
    const site = await createSite(host)
    const coordinator = await createAccount('coordinator')
    for (let index = 0; index < 2; index++) await createPreparing({ host, site })
    const board = () => client.get('/tirocini').loginAs(coordinator)
    await board()
    const two = await countQueries(board)
    for (let index = 0; index < 18; index++) await createPreparing({ host, site })
    const twenty = await countQueries(board)
    assert.equal(twenty, two)
  })
})

test.group('Deadlines of the next 30 days', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freeze('2027-01-04'))
  group.each.teardown(() => clock.release())

  test('are starts, ends and communications, overdue ones first', async ({ assert, client }) => {
    const late = await createPreparing({ startsOn: '2027-01-02' })
    await createPreparing({ startsOn: '2027-02-03' })
    await createPreparing({ startsOn: '2027-02-04' })
    const ending = await createInternship({ startsOn: '2026-07-11', endsOn: '2027-01-10' })
    await createInternship({ startsOn: '2026-07-11', endsOn: '2027-01-10', state: 'terminated' })
    await MandatoryCommunication.create({
      ...{ internshipId: ending.id, kind: 'extension', causeId: 1 },
      ...{ factOn: '2027-01-04', dueOn: '2027-01-09' },
    })
    const coordinator = await createAccount('coordinator')
    const { rows, more, oldCodes } = await deadlinesFor(coordinator)
    assert.deepEqual(
      rows.map(({ on, what, isLate }) => [on, what, isLate]),
      [
        ['2027-01-02', 'Inizia', true],
        ['2027-01-09', 'COB da inviare', false],
        ['2027-01-10', 'Finisce', false],
        ['2027-02-03', 'Inizia', false],
      ]
    )
    assert.equal(rows[0].internshipId, late.id)
    assert.deepEqual([more, oldCodes], [0, 0])
    const page = await client.get('/tirocini').loginAs(coordinator)
    page.assertTextIncludes('In ritardo')
    const stranger = await deadlinesFor(await createAccount('hostOfficer'))
    assert.isEmpty(stranger.rows)
  })

  test('tell of provisional codes older than six months, and list them with their age', async ({
    assert,
    client,
  }) => {
    const old = await createIntern({
      codiceFiscale: '80000000014',
      createdAt: DateTime.fromISO('2026-06-30T12:00', { zone: 'Europe/Rome' }),
    })
    const fresh = await createIntern({ lastName: 'Fresca', codiceFiscale: '80000000022' })
    const internship = await createPreparing({ internId: old.id })
    await createPreparing({ internId: fresh.id })
    const coordinator = await createAccount('coordinator')
    const { oldCodes } = await deadlinesFor(coordinator)
    assert.equal(oldCodes, 1)
    const list = await client.get('/tirocini/codici-fiscali').loginAs(coordinator)
    const text = mainOf(list.text())
    assert.isBelow(text.indexOf('80000000014'), text.indexOf('80000000022'))
    assert.include(text, `/tirocini/${internship.id}/codice-fiscale`)
    assert.match(text, /188\s/)
    const officer = await createOfficer(await createHostBody())
    const others = await client.get('/tirocini/codici-fiscali').loginAs(officer)
    others.assertTextIncludes('Nessun codice provvisorio')
  })
})

test.group('The page of an internship', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freeze('2027-01-04'))
  group.each.teardown(() => clock.release())

  test('puts what blocks first, and says beside the button why it is off', async ({
    client,
    assert,
  }) => {
    const internship = await createPreparing()
    await putInOrder(internship, ['did', 'safety'])
    const page = await client
      .get(`/tirocini/${internship.id}`)
      .loginAs(await createAccount('coordinator'))
    const text = mainOf(page.text()).replace(/\s+/g, ' ')
    assert.match(text, /disabled aria-describedby="blocca"/)
    assert.include(text, 'Mancano 2 voci.')
    assert.isBelow(text.lastIndexOf('Blocca l’avvio'), text.indexOf('Fatto: '))
    assert.include(text, 'inizio previsto lunedì 11 gennaio 2027, tra 7 giorni')
    assert.include(text, `/tirocini/${internship.id}/lista/did`)
  })

  test('asks as many queries with a long history as with none', async ({ client, assert }) => {
    const internship = await createPreparing()
    await putInOrder(internship)
    const coordinator = await createAccount('coordinator')
    const page = () => client.get(`/tirocini/${internship.id}`).loginAs(coordinator)
    const check = new KeepCheck(coordinator)
    await check.undo(internship.id, 'did')
    await page()
    const before = await countQueries(page)
    for (let index = 0; index < 5; index++) {
      await check.handle(internship.id, 'did', { doneOn: '2027-01-02', proof: `DID ${index}` })
      await check.undo(internship.id, 'did')
    }
    const after = await countQueries(page)
    assert.equal(after, before)
  })

  test('tells the reasons to coordinators alone, and everybody what happened', async ({
    client,
    assert,
  }) => {
    const host = await createHostBody()
    const internship = await createPreparing({ host })
    const coordinator = await createAccount('coordinator')
    await new AnnulInternship(coordinator).handle(internship.id, 'Motivi di salute.')
    const path = `/tirocini/${internship.id}`
    const own = await client.get(path).loginAs(coordinator)
    own.assertTextIncludes('Motivi di salute.')
    for (const account of [await createOfficer(host), await createAccount('regionalOfficer')]) {
      const page = await client.get(path).loginAs(account)
      page.assertTextIncludes('Tirocinio annullato')
      assert.notInclude(page.text(), 'Motivi di salute.')
    }
  })

  test('of nobody is a 404', async ({ client }) => {
    const page = await client.get('/tirocini/987654321').loginAs(await createAccount('admin'))
    page.assertStatus(404)
  })
})
