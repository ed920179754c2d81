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
import ChecklistItem from '#internships/models/checklist_item'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import RuleJustification from '#internships/models/rule_justification'
import { createAccount } from '#tests/support/accounts'
import { faultsOf } from '#tests/support/hosts'
import { createPreparing, putInOrder, sendAs } from '#tests/support/internship_start'

const CHECK = { data: '04/01/2027', prova: 'Scheda anagrafica del Centro per l’impiego' }
const COB = { numero: '1600126200471889', data: '2027-01-04' }

test.group('Checks before the start', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => clock.freeze(DateTime.fromISO('2027-01-05T09:00:00+01:00')))
  group.each.teardown(() => clock.release())

  test('are recorded with day and proof, shown, and taken back', async ({ client, assert, db }) => {
    const coordinator = await createAccount('coordinator')
    const internship = await createPreparing()
    const path = `/tirocini/${internship.id}/lista/unemployed`
    const form = await client.get(path).loginAs(coordinator)
    form.assertTextIncludes('Centro per l’impiego')
    const answer = await sendAs(client, coordinator, path, CHECK)
    answer.assertHeader('location', `/tirocini/${internship.id}`)
    const item = await ChecklistItem.findByOrFail('internshipId', internship.id)
    assert.include(item.serialize(), { doneOn: '2027-01-04', proof: CHECK.prova })
    assert.equal(item.recordedBy, coordinator.id)
    const shown = await client.get(path).loginAs(coordinator)
    shown.assertTextIncludes('4 gennaio 2027')
    shown.assertTextIncludes('Annulla la registrazione')
    await sendAs(client, coordinator, path, {}, 'DELETE')
    assert.lengthOf(await ChecklistItem.all(), 0)
    for (const action of ['internship.checked', 'internship.unchecked']) {
      await db.assertHas('audit_events', { action, subject_id: internship.id })
    }
    const again = await sendAs(client, coordinator, path, {}, 'DELETE')
    again.assertStatus(409)
  })

  test('are not written over by the second of two', async ({ client, assert }) => {
    const internship = await createPreparing()
    const path = `/tirocini/${internship.id}/lista/did`
    const [first, second] = [await createAccount('coordinator'), await createAccount('admin')]
    await sendAs(client, first, path, { ...CHECK, prova: 'DID 1' })
    const answer = await sendAs(client, second, path, { ...CHECK, prova: 'DID 2' })
    answer.assertHeader('location', path)
    assert.include(answer.flashMessage('notice'), 'prima di Lei')
    const [item] = await ChecklistItem.all()
    assert.equal(item.proof, 'DID 1')
  })

  test('want a day that was and a proof', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const { id } = await createPreparing()
    const path = `/tirocini/${id}/lista/did`
    const empty = await sendAs(client, coordinator, path, {})
    assert.sameMembers(Object.keys(faultsOf(empty)), ['data', 'prova'])
    const future = await sendAs(client, coordinator, path, { ...CHECK, data: '2027-01-06' })
    assert.include(faultsOf(future).data[0], 'deve ancora venire')
    const never = await sendAs(client, coordinator, path, { ...CHECK, data: '31/02/2026' })
    assert.property(faultsOf(never), 'data')
    assert.lengthOf(await ChecklistItem.all(), 0)
  })

  test('are closed once the internship has begun', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const { id } = await createInternship({ startsOn: '2026-12-01', endsOn: '2027-05-31' })
    for (const item of ['did', 'cob']) {
      const form = item === 'cob' ? COB : CHECK
      const path = `/tirocini/${id}/lista/${item}`
      const sent = await sendAs(client, coordinator, path, form)
      sent.assertStatus(409)
      const undone = await sendAs(client, coordinator, path, {}, 'DELETE')
      undone.assertStatus(409)
    }
    assert.lengthOf(await ChecklistItem.all(), 0)
  })

  test('of safety and the COB are the host’s too, for its own; the others are not', async ({
    client,
    assert,
  }) => {
    const host = await createHostBody()
    const officer = await createOfficer(host)
    const own = await createPreparing({ host })
    const other = await createPreparing()
    const safety = await sendAs(client, officer, `/tirocini/${own.id}/lista/safety`, CHECK)
    safety.assertHeader('location', `/tirocini/${own.id}`)
    const cob = await sendAs(client, officer, `/tirocini/${own.id}/lista/cob`, COB)
    cob.assertHeader('location', `/tirocini/${own.id}`)
    for (const path of [
      `/tirocini/${own.id}/lista/did`,
      `/tirocini/${own.id}/lista/unemployed`,
      `/tirocini/${own.id}/lista/altro`,
      `/tirocini/${other.id}/lista/safety`,
      `/tirocini/${other.id}/lista/cob`,
    ]) {
      const read = await client.get(path).loginAs(officer)
      read.assertStatus(404)
      const answer = await sendAs(client, officer, path, { ...CHECK, ...COB })
      answer.assertStatus(404)
      const undone = await sendAs(client, officer, path, {}, 'DELETE')
      undone.assertStatus(404)
    }
    for (const role of ['operator', 'regionalOfficer', 'tutor', 'intern', 'citizen'] as const) {
      const account = await createAccount(role)
      const answer = await sendAs(client, account, `/tirocini/${own.id}/lista/cob`, COB)
      answer.assertStatus(403)
    }
    assert.lengthOf(await ChecklistItem.query().where('internshipId', other.id), 0)
  })
})

test.group('The communication of the start', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => clock.freeze(DateTime.fromISO('2027-01-05T09:00:00+01:00')))
  group.each.teardown(() => clock.release())

  test('is recorded once, with its number, and taken back', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const internship = await createPreparing()
    const path = `/tirocini/${internship.id}/lista/cob`
    const form = await client.get(path).loginAs(coordinator)
    form.assertTextIncludes('entro il 10 gennaio 2027')
    await sendAs(client, coordinator, path, COB)
    const sent = await MandatoryCommunication.findByOrFail('internshipId', internship.id)
    assert.include(sent.serialize(), {
      ...{ kind: 'start', causeId: internship.id, number: COB.numero, sentOn: '2027-01-04' },
      ...{ factOn: '2027-01-11', dueOn: '2027-01-10' },
    })
    const second = await sendAs(client, coordinator, path, { ...COB, numero: '999/2027' })
    assert.include(second.flashMessage('notice'), 'prima di Lei')
    const shown = await client.get(path).loginAs(coordinator)
    shown.assertTextIncludes(COB.numero)
    await sendAs(client, coordinator, path, {}, 'DELETE')
    assert.include((await sent.refresh()).serialize(), { number: null, sentOn: null })
    const again = await sendAs(client, coordinator, path, {}, 'DELETE')
    again.assertStatus(409)
  })

  test('wants a number and a day that was', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const { id } = await createPreparing()
    const path = `/tirocini/${id}/lista/cob`
    const empty = await sendAs(client, coordinator, path, { numero: '<b>', data: '' })
    assert.sameMembers(Object.keys(faultsOf(empty)), ['numero', 'data'])
    const future = await sendAs(client, coordinator, path, { ...COB, data: '2027-01-06' })
    assert.property(faultsOf(future), 'data')
    assert.lengthOf(await MandatoryCommunication.all(), 0)
  })
})

test.group('Rules that take a written reason', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => clock.freeze(DateTime.fromISO('2027-01-05T09:00:00+01:00')))
  group.each.teardown(() => clock.release())
  const REASON = { motivo: 'Deroga concordata con la Regione il 4 gennaio.' }

  /** The quota of a body with five people is one intern; there is one already. */
  async function crowded() {
    const host = await createHostBody({ permanentStaff: 5 })
    const site = await createSite(host)
    await createInternship({ host, site, startsOn: '2026-12-01', endsOn: '2027-05-31' })
    const internship = await createPreparing({ host, site })
    await putInOrder(internship)
    return internship
  }

  test('take it, are ready with it and not without', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const internship = await crowded()
    const path = `/tirocini/${internship.id}/motivi/hostQuota`
    const page = await client.get(`/tirocini/${internship.id}`).loginAs(coordinator)
    page.assertTextIncludes(path)
    const form = await client.get(path).loginAs(coordinator)
    form.assertTextIncludes('può averne 1')
    await sendAs(client, coordinator, path, REASON)
    assert.equal((await internship.refresh()).state, 'ready')
    const second = await sendAs(client, coordinator, path, { motivo: 'Un altro motivo, diverso.' })
    assert.equal(second.flashMessage('motivo'), 'Un altro motivo, diverso.')
    const shown = await client.get(path).loginAs(coordinator)
    shown.assertTextIncludes('Deroga concordata')
    await sendAs(client, coordinator, path, {}, 'DELETE')
    assert.equal((await internship.refresh()).state, 'preparing')
    const again = await sendAs(client, coordinator, path, {}, 'DELETE')
    again.assertStatus(409)
  })

  test('refuse one that is too short, or for a rule that is kept or unknown', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const { id } = await crowded()
    const short = await sendAs(client, coordinator, `/tirocini/${id}/motivi/hostQuota`, {
      motivo: 'perché sì',
    })
    assert.property(faultsOf(short), 'motivo')
    const kept = await sendAs(client, coordinator, `/tirocini/${id}/motivi/minMonths`, REASON)
    kept.assertStatus(409)
    const unread = await client.get(`/tirocini/${id}/motivi/minMonths`).loginAs(coordinator)
    unread.assertStatus(404)
    const unknown = await sendAs(client, coordinator, `/tirocini/${id}/motivi/altro`, REASON)
    unknown.assertStatus(404)
    assert.lengthOf(await RuleJustification.all(), 0)
  })

  test('are for coordinators', async ({ client }) => {
    const internship = await crowded()
    await internship.load('hostBody')
    const path = `/tirocini/${internship.id}/motivi/hostQuota`
    const officer = await createOfficer(internship.hostBody)
    for (const account of [officer, await createAccount('operator')]) {
      const answer = await sendAs(client, account, path, REASON)
      answer.assertStatus(403)
      const undone = await sendAs(client, account, path, {}, 'DELETE')
      undone.assertStatus(403)
    }
  })
})
