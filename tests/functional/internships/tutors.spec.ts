import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import {
  createHostBody,
  createOfficer,
  createSite,
} from '#database/factories/hosts/host_body_factory'
import { createInternship } from '#database/factories/internships/internship_factory'
import type Internship from '#internships/models/internship'
import PromoterTutor from '#internships/models/promoter_tutor'
import TutorAssignment from '#internships/models/tutor_assignment'
import { createAccount } from '#tests/support/accounts'
import { createTutor, faultsOf } from '#tests/support/hosts'
import { createPreparing, createPromoterTutor, sendAs } from '#tests/support/internship_start'
import { countQueries } from '#tests/support/queries'

const assigned = ({ id }: Internship) =>
  TutorAssignment.query().where('internshipId', id).orderBy('id')

const naming = (tutor: { id: number }, change: Record<string, string | number> = {}) => ({
  ...{ lato: 'ente', tutor: tutor.id, dal: '2027-01-11', visto: 0 },
  ...change,
})

test.group('Tutors of an internship', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => clock.freeze(DateTime.fromISO('2027-02-01T09:00:00+01:00')))
  group.each.teardown(() => clock.release())

  test('are named on either side', async ({ client, assert, db }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody()
    const internship = await createPreparing({ host })
    const path = `/tirocini/${internship.id}/tutor`
    const tutor = await createTutor(host)
    const promoter = await createPromoterTutor()
    const form = await client.get(`${path}?lato=ente`).loginAs(coordinator)
    form.assertTextIncludes('Rosa Colombo')
    const answer = await sendAs(client, coordinator, path, naming(tutor))
    answer.assertHeader('location', `/tirocini/${internship.id}`)
    await sendAs(client, coordinator, path, naming(promoter, { lato: 'promotore' }))
    const rows = await assigned(internship)
    assert.deepEqual(
      rows.map(({ kind, hostTutorId, promoterTutorId, toOn }) => [
        ...[kind, hostTutorId, promoterTutorId, toOn],
      ]),
      [
        ['host', tutor.id, null, null],
        ['promoter', null, promoter.id, null],
      ]
    )
    await db.assertHas('audit_events', { action: 'internship.tutor_assigned' }, 2)
  })

  test('are replaced: the one before stays until the day before, with the reason', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody()
    const internship = await createInternship({ host, startsOn: '2027-01-11' })
    const path = `/tirocini/${internship.id}/tutor`
    const [first, second] = [await createTutor(host), await createTutor(host)]
    await sendAs(client, coordinator, path, naming(first))
    const [current] = await assigned(internship)
    const change = { dal: '2027-02-01', visto: current.id, motivo: 'È in congedo.' }
    const silent = await sendAs(
      client,
      coordinator,
      path,
      naming(second, { ...change, motivo: '' })
    )
    assert.property(faultsOf(silent), 'motivo')
    const early = await sendAs(
      client,
      coordinator,
      path,
      naming(second, { ...change, dal: '2027-01-11' })
    )
    assert.include(faultsOf(early).dal[0], 'giorno successivo')
    await sendAs(client, coordinator, path, naming(second, change))
    const rows = await assigned(internship)
    assert.deepEqual(
      rows.map(({ fromOn, toOn, reason }) => [fromOn, toOn, reason]),
      [
        ['2027-01-11', '2027-01-31', null],
        ['2027-02-01', null, 'È in congedo.'],
      ]
    )
    const page = await client.get(`${path}?lato=ente`).loginAs(coordinator)
    page.assertTextIncludes('al 31 gennaio 2027')
  })

  test('named before the start and changed again leave no assignment that never was', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody()
    const internship = await createPreparing({ host, startsOn: '2027-03-01' })
    const path = `/tirocini/${internship.id}/tutor`
    const [first, second] = [await createTutor(host), await createTutor(host)]
    await sendAs(client, coordinator, path, naming(first, { dal: '2027-03-01' }))
    const [current] = await assigned(internship)
    const change = { dal: '2027-03-01', visto: current.id, motivo: 'Cambia ufficio.' }
    await sendAs(client, coordinator, path, naming(second, change))
    const rows = await assigned(internship)
    assert.deepEqual(
      rows.map(({ hostTutorId }) => hostTutorId),
      [second.id]
    )
  })

  test('who left, or belong to another host, cannot be chosen; nor days after the end', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody()
    const internship = await createPreparing({ host })
    const path = `/tirocini/${internship.id}/tutor`
    const gone = await createTutor(host, { archivedAt: clock.now() })
    const elsewhere = await createTutor(await createHostBody())
    const good = await createTutor(host)
    const left = await createPromoterTutor({ archivedAt: clock.now() })
    for (const form of [
      ...[naming(gone), naming(elsewhere), naming(left, { lato: 'promotore' })],
      naming({ id: 987654321 }),
    ]) {
      const answer = await sendAs(client, coordinator, path, form)
      assert.include(faultsOf(answer).tutor[0], 'non si può più scegliere')
    }
    const late = await sendAs(client, coordinator, path, naming(good, { dal: '2027-07-11' }))
    assert.include(faultsOf(late).dal[0], 'finisce il 10 luglio 2027')
    const nothing = await sendAs(client, coordinator, path, {})
    assert.includeMembers(Object.keys(faultsOf(nothing)), ['tutor', 'dal'])
    assert.isEmpty(await assigned(internship))
  })

  test('of two who choose at once, the second is told who is there', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody()
    const internship = await createPreparing({ host })
    const path = `/tirocini/${internship.id}/tutor`
    const [first, second] = [await createTutor(host), await createTutor(host)]
    await sendAs(client, coordinator, path, naming(first))
    const answer = await sendAs(client, coordinator, path, naming(second))
    assert.include(answer.flashMessage('refusal'), 'qualcun altro ha cambiato il tutor')
    assert.equal(answer.flashMessage('tutor'), String(second.id))
    const rows = await assigned(internship)
    assert.lengthOf(rows, 1)
    const same = await sendAs(
      client,
      coordinator,
      path,
      naming(first, { visto: rows[0].id, motivo: 'Lo confermo.' })
    )
    assert.include(faultsOf(same).tutor[0], 'è già il tutor')
  })

  test('with more interns than the rules want are named, and that is told', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody()
    const site = await createSite(host)
    const tutor = await createTutor(host)
    for (let index = 0; index < 5; index++) {
      const { id } = await createInternship({ host, site, startsOn: '2027-01-11' })
      await TutorAssignment.create({
        ...{ internshipId: id, kind: 'host', hostTutorId: tutor.id, fromOn: '2027-01-11' },
      })
    }
    const sixth = await createInternship({ host, site, startsOn: '2027-01-11' })
    const answer = await sendAs(client, coordinator, `/tirocini/${sixth.id}/tutor`, naming(tutor))
    assert.include(answer.flashMessage('notice'), '6 tirocinanti insieme: il massimo è 5')
    const spare = await createTutor(host)
    const other = await createInternship({ host, site, startsOn: '2027-01-11' })
    const quiet = await sendAs(client, coordinator, `/tirocini/${other.id}/tutor`, naming(spare))
    assert.notExists(quiet.flashMessage('notice'))
  })

  test('change no more once it is over, and are for coordinators', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody()
    const over = await createInternship({ host, state: 'completed' })
    const tutor = await createTutor(host)
    const path = `/tirocini/${over.id}/tutor`
    const page = await client.get(`${path}?lato=ente`).loginAs(coordinator)
    page.assertStatus(409)
    const answer = await sendAs(client, coordinator, path, naming(tutor))
    answer.assertStatus(409)
    const aside = await client.get(`${path}?lato=altro`).loginAs(coordinator)
    aside.assertStatus(404)
    for (const account of [await createOfficer(host), await createAccount('regionalOfficer')]) {
      const refused = await sendAs(client, account, path, naming(tutor))
      refused.assertStatus(403)
    }
  })
})

test.group('Tutors of the promoter', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  const PATH = '/tirocini/tutor-promotori'
  const TUTOR = { nome_completo: 'Andrea Gatti', email: 'andrea.gatti@promotore.example' }

  test('are added, tied to their account, archived and put back', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const empty = await client.get(PATH).loginAs(coordinator)
    empty.assertTextIncludes('Non c’è ancora nessun tutor')
    const account = await createAccount('tutor', { email: TUTOR.email })
    await sendAs(client, coordinator, PATH, TUTOR)
    const tutor = await PromoterTutor.findByOrFail('email', TUTOR.email)
    assert.equal(tutor.accountId, account.id)
    const shelf = `${PATH}/${tutor.id}/archiviazione`
    await sendAs(client, coordinator, shelf)
    assert.isNotNull((await tutor.refresh()).archivedAt)
    const again = await sendAs(client, coordinator, shelf)
    again.assertStatus(409)
    await sendAs(client, coordinator, shelf, {}, 'DELETE')
    assert.isNull((await tutor.refresh()).archivedAt)
    const back = await sendAs(client, coordinator, shelf, {}, 'DELETE')
    back.assertStatus(409)
  })

  test('want a name and an e-mail that no other has', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const wrong = await sendAs(client, coordinator, PATH, { nome_completo: '', email: 'andrea@' })
    assert.sameMembers(Object.keys(faultsOf(wrong)), ['nome_completo', 'email'])
    await sendAs(client, coordinator, PATH, TUTOR)
    const twin = await sendAs(client, coordinator, PATH, TUTOR)
    assert.include(faultsOf(twin).email[0], 'C’è già un tutor')
    assert.lengthOf(await PromoterTutor.all(), 1)
  })

  test('are for coordinators', async ({ client }) => {
    const tutor = await createPromoterTutor()
    for (const role of ['operator', 'regionalOfficer', 'hostOfficer', 'tutor'] as const) {
      const account = await createAccount(role)
      const added = await sendAs(client, account, PATH, TUTOR)
      added.assertStatus(403)
      const shelved = await sendAs(client, account, `${PATH}/${tutor.id}/archiviazione`)
      shelved.assertStatus(403)
    }
  })

  test('are listed with as many queries for ten as for one', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const list = () => client.get(PATH).loginAs(coordinator)
    await createPromoterTutor()
    await list()
    const one = await countQueries(list)
    for (let index = 0; index < 9; index++) await createPromoterTutor()
    assert.equal(await countQueries(list), one)
  })
})
