import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { createOfficer } from '#database/factories/hosts/host_body_factory'
import { createIntern, createInternship } from '#database/factories/internships/internship_factory'
import { internshipFilters } from '#internships/internship_filters'
import CodiceFiscaleChange from '#internships/models/codice_fiscale_change'
import InternshipDocument from '#internships/models/internship_document'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import { internshipList } from '#internships/queries/internship_list'
import { createAccount } from '#tests/support/accounts'
import { faultsOf } from '#tests/support/hosts'
import { createPreparing, putInOrder, sendAs } from '#tests/support/internship_start'

test.group('Dates of an internship', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => clock.freeze(DateTime.fromISO('2027-01-05T09:00:00+01:00')))
  group.each.teardown(() => clock.release())

  test('move before the start; the months give the end, and the COB a new term', async ({
    client,
    assert,
    db,
  }) => {
    const coordinator = await createAccount('coordinator')
    const internship = await createPreparing()
    const path = `/tirocini/${internship.id}/date`
    const form = await client.get(path).loginAs(coordinator)
    form.assertTextIncludes('value="2027-01-11"')
    const change = { inizio: '2027-02-28', fine: '', revisione: 1 }
    const answer = await sendAs(client, coordinator, path, change, 'PUT')
    answer.assertHeader('location', `/tirocini/${internship.id}`)
    await internship.refresh()
    assert.include(internship.serialize(), {
      ...{ startsOn: '2027-02-28', endsOn: '2027-08-27', plannedEndsOn: '2027-08-27' },
      ...{ revision: 2 },
    })
    const cob = await MandatoryCommunication.findByOrFail('internshipId', internship.id)
    assert.equal(cob.dueOn, '2027-02-27')
    await db.assertHas('audit_events', { action: 'internship.dates_changed' })
    await sendAs(
      client,
      coordinator,
      path,
      { inizio: '2027-02-28', fine: '2027-07-31', revisione: 2 },
      'PUT'
    )
    assert.equal((await internship.refresh()).endsOn, '2027-07-31')
  })

  test('in disorder, too long or unreadable are refused', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const internship = await createPreparing()
    const put = (change: Record<string, string | number>) =>
      sendAs(client, coordinator, `/tirocini/${internship.id}/date`, change, 'PUT')
    const base = { inizio: '2027-02-01', revisione: 1 }
    const backwards = await put({ ...base, fine: '2027-01-31' })
    assert.include(faultsOf(backwards).fine[0], 'prima dell’inizio')
    const long = await put({ ...base, fine: '2027-08-01' })
    assert.include(faultsOf(long).fine[0], 'al più tardi il 31 luglio 2027')
    const none = await put({ inizio: '2027-02-30', revisione: 1 })
    assert.property(faultsOf(none), 'inizio')
    assert.equal((await internship.refresh()).startsOn, '2027-01-11')
  })

  test('in which the person is elsewhere are refused, up to the last shared day', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const intern = await createIntern()
    await createInternship({
      ...{ internId: intern.id, startsOn: '2026-09-01', endsOn: '2027-02-28' },
    })
    const internship = await createPreparing({ internId: intern.id, startsOn: '2027-04-01' })
    const path = `/tirocini/${internship.id}/date`
    const shared = { inizio: '2027-02-28', revisione: 1 }
    const answer = await sendAs(client, coordinator, path, shared, 'PUT')
    assert.include(faultsOf(answer).inizio[0], 'un altro tirocinio')
    await sendAs(client, coordinator, path, { inizio: '2027-03-01', revisione: 1 }, 'PUT')
    assert.equal((await internship.refresh()).startsOn, '2027-03-01')
  })

  test('of two editors, the second is told and keeps what was typed', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const internship = await createPreparing()
    const path = `/tirocini/${internship.id}/date`
    await sendAs(client, coordinator, path, { inizio: '2027-02-01', revisione: 1 }, 'PUT')
    const late = { inizio: '2027-03-01', revisione: 1 }
    const answer = await sendAs(client, coordinator, path, late, 'PUT')
    answer.assertHeader('location', path)
    assert.equal(answer.flashMessage('inizio'), '2027-03-01')
    assert.equal((await internship.refresh()).startsOn, '2027-02-01')
    const form = await client
      .get(path)
      .loginAs(coordinator)
      .withFlashMessages({
        ...{ conflict: true, inizio: '2027-03-01' },
      })
    form.assertTextIncludes('Un’altra persona ha cambiato il tirocinio')
    form.assertTextIncludes('value="2027-03-01"')
    form.assertTextIncludes('name="revisione" value="2"')
  })

  test('that change make the plan be signed again: what was ready waits; the same dates change nothing', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const internship = await createPreparing({ state: 'ready' })
    await putInOrder(internship)
    const path = `/tirocini/${internship.id}/date`
    const page = await client.get(path).loginAs(coordinator)
    page.assertTextIncludes('la deve rettificare')
    page.assertTextIncludes('va prodotto e firmato di nuovo')
    const same = { inizio: '2027-01-11', fine: '2027-07-10', revisione: 1 }
    await sendAs(client, coordinator, path, same, 'PUT')
    assert.equal((await internship.refresh()).state, 'ready')
    const early = { inizio: '2027-01-18', revisione: 1 }
    await sendAs(client, coordinator, path, early, 'PUT')
    assert.equal((await internship.refresh()).state, 'preparing')
    const paper = await InternshipDocument.findByOrFail('internshipId', internship.id)
    assert.isNotNull(paper.supersededAt)
  })

  test('do not move once it has begun, nor by others', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    const internship = await createInternship()
    const path = `/tirocini/${internship.id}/date`
    const change = { inizio: '2027-02-01', revisione: 1 }
    const form = await client.get(path).loginAs(coordinator)
    form.assertStatus(409)
    const answer = await sendAs(client, coordinator, path, change, 'PUT')
    answer.assertStatus(409)
    await internship.load('hostBody')
    for (const account of [
      await createOfficer(internship.hostBody),
      await createAccount('operator'),
    ]) {
      const refused = await sendAs(client, account, path, change, 'PUT')
      refused.assertStatus(403)
    }
  })
})

test.group('The codice fiscale of an intern', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  const LAST = 'RSSMRA89T13F205B'
  const REASON = 'Tesserino definitivo dell’Agenzia delle Entrate.'

  test('takes the place of a provisional one, which stays in its history', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const intern = await createIntern({
      ...{ firstName: 'Mario', lastName: 'Rossi', codiceFiscale: '80000000014' },
    })
    const internship = await createPreparing({ internId: intern.id })
    const path = `/tirocini/${internship.id}/codice-fiscale`
    const change = { codice_fiscale: LAST.toLowerCase(), motivo: REASON, visto: '80000000014' }
    const answer = await sendAs(client, coordinator, path, change, 'PUT')
    answer.assertHeader('location', `/tirocini/${internship.id}`)
    assert.notExists(answer.flashMessage('notice'))
    assert.equal((await intern.refresh()).codiceFiscale, LAST)
    const kept = await CodiceFiscaleChange.findByOrFail('internId', intern.id)
    assert.include(kept.serialize(), { before: '80000000014', after: LAST, reason: REASON })
    const found = await internshipList(coordinator, internshipFilters({ cerca: LAST }))
    assert.lengthOf(found.internships, 1)
    const page = await client.get(path).loginAs(coordinator)
    page.assertTextIncludes('80000000014')
  })

  test('that is wrong, the same or somebody else’s is refused', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const other = await createIntern()
    const intern = await createIntern()
    const { id } = await createPreparing({ internId: intern.id })
    const put = (code: string, motivo = REASON) =>
      sendAs(
        client,
        coordinator,
        `/tirocini/${id}/codice-fiscale`,
        { codice_fiscale: code, motivo, visto: intern.codiceFiscale },
        'PUT'
      )
    const wrong = await put('RSSMRA89T13F205C', '')
    assert.sameMembers(Object.keys(faultsOf(wrong)), ['codice_fiscale', 'motivo'])
    const same = await put(intern.codiceFiscale)
    assert.include(faultsOf(same).codice_fiscale[0], 'che c’è già')
    assert.lengthOf(await CodiceFiscaleChange.all(), 0)
    const taken = await put(other.codiceFiscale)
    assert.include(faultsOf(taken).codice_fiscale[0], 'Un’altra persona')
  })

  test('is changed by one of two at once, and by coordinators alone', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const intern = await createIntern({ codiceFiscale: '80000000014' })
    const internship = await createPreparing({ internId: intern.id })
    const path = `/tirocini/${internship.id}/codice-fiscale`
    const change = { codice_fiscale: LAST, motivo: REASON, visto: '80000000022' }
    const late = await sendAs(client, coordinator, path, change, 'PUT')
    assert.equal(late.flashMessage('codice_fiscale'), LAST)
    assert.include(late.flashMessage('refusal'), 'non ancora salvato')
    for (const role of ['operator', 'regionalOfficer', 'hostOfficer', 'tutor'] as const) {
      const answer = await sendAs(client, await createAccount(role), path, change, 'PUT')
      answer.assertStatus(403)
    }
    assert.equal((await intern.refresh()).codiceFiscale, '80000000014')
    const named = { ...change, visto: '80000000014' }
    const doubtful = await sendAs(client, coordinator, path, named, 'PUT')
    assert.include(doubtful.flashMessage('notice'), 'Le prime lettere')
  })
})
