import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createIntern, createInternship } from '#database/factories/internships/internship_factory'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import RuleSet from '#internships/models/rule_set'
import { createAccount } from '#tests/support/accounts'
import { faultsOf } from '#tests/support/hosts'
import { createPreparing, putInOrder, sendAs, STARTS_ON } from '#tests/support/internship_start'

const freeze = (day: string) =>
  clock.freeze(DateTime.fromISO(`${day}T09:00`, { zone: 'Europe/Rome' }))

test.group('The start of an internship', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freeze(STARTS_ON))
  group.each.teardown(() => clock.release())

  test('freezes the rules of the region on that day', async ({ client, assert, db }) => {
    const coordinator = await createAccount('coordinator')
    const internship = await createPreparing()
    await putInOrder(internship)
    const answer = await sendAs(client, coordinator, `/tirocini/${internship.id}/avvio`)
    answer.assertHeader('location', `/tirocini/${internship.id}`)
    await internship.refresh()
    assert.equal(internship.state, 'active')
    assert.isNotNull(internship.startedAt)
    const rules = await RuleSet.findOrFail(internship.ruleSetId!)
    assert.equal(rules.regionCode, '03')
    await db.assertHas('audit_events', { action: 'internship.cleared', subject_id: internship.id })
    await db.assertHas('audit_events', { action: 'internship.started', subject_id: internship.id })
    const again = await sendAs(client, coordinator, `/tirocini/${internship.id}/avvio`)
    again.assertStatus(409)
    const page = await client.get(`/tirocini/${internship.id}`).loginAs(coordinator)
    page.assertTextIncludes('Tirocinio avviato')
    page.assertTextIncludes('fissate all’avvio')
  })

  test('is refused while something is open, and says what', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const open = { did: 'disponibilità', cob: 'COB', agreement: 'convenzione', plan: 'firmato' }
    for (const [leaving, word] of Object.entries(open)) {
      const internship = await createPreparing()
      await putInOrder(internship, [leaving])
      const answer = await sendAs(client, coordinator, `/tirocini/${internship.id}/avvio`)
      answer.assertStatus(409)
      answer.assertTextIncludes('Il tirocinio non può ancora iniziare')
      assert.include(answer.text().toLowerCase(), word.toLowerCase())
      assert.equal((await internship.refresh()).state, 'preparing')
    }
  })

  test('of one that was ready and is no more puts it back in preparation', async ({
    client,
    assert,
  }) => {
    const internship = await createPreparing({ state: 'ready' })
    await putInOrder(internship, ['agreement'])
    const coordinator = await createAccount('coordinator')
    const answer = await sendAs(client, coordinator, `/tirocini/${internship.id}/avvio`)
    answer.assertStatus(409)
    assert.equal((await internship.refresh()).state, 'preparing')
  })

  test('waits for its day, and is refused after the last', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const internship = await createPreparing()
    await putInOrder(internship)
    for (const [day, sentence] of [
      ['2027-01-10', 'comincia l’11 gennaio 2027'],
      ['2027-07-11', 'era il 10 luglio 2027'],
    ]) {
      freeze(day)
      const answer = await sendAs(client, coordinator, `/tirocini/${internship.id}/avvio`)
      answer.assertStatus(409)
      answer.assertTextIncludes(sentence)
      assert.equal((await internship.refresh()).state, 'ready')
    }
    freeze('2027-07-10')
    await sendAs(client, coordinator, `/tirocini/${internship.id}/avvio`)
    assert.equal((await internship.refresh()).state, 'active')
  })

  test('is refused in a region without rules, or while the person is elsewhere', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody({ municipalityCode: '028060' })
    const abroad = await createPreparing({ host, site: await createSite(host) })
    await putInOrder(abroad)
    const intern = await createIntern()
    await createInternship({ internId: intern.id, startsOn: '2026-12-01', endsOn: '2027-01-11' })
    const twice = await createPreparing({ internId: intern.id })
    await putInOrder(twice)
    for (const [internship, word] of [
      [abroad, 'non ci sono regole'],
      [twice, 'ha già un tirocinio'],
    ] as const) {
      const answer = await sendAs(client, coordinator, `/tirocini/${internship.id}/avvio`)
      answer.assertStatus(409)
      answer.assertTextIncludes(word)
      assert.isNull((await internship.refresh()).ruleSetId)
    }
  })

  test('is for coordinators', async ({ client, assert }) => {
    const internship = await createPreparing()
    await putInOrder(internship)
    for (const role of ['operator', 'regionalOfficer', 'hostOfficer', 'tutor', 'intern'] as const) {
      const path = `/tirocini/${internship.id}/avvio`
      const answer = await sendAs(client, await createAccount(role), path)
      answer.assertStatus(403)
    }
    const nobody = await sendAs(client, await createAccount('admin'), '/tirocini/987654321/avvio')
    nobody.assertStatus(404)
    assert.equal((await internship.refresh()).state, 'preparing')
  })
})

test.group('The annulment of an internship', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freeze(STARTS_ON))
  group.each.teardown(() => clock.release())
  const REASON = { motivo: 'La persona ha trovato lavoro prima di cominciare.' }

  test('takes the day of the start, and owes a communication if the start was told', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const [told, untold] = [await createPreparing(), await createPreparing()]
    await putInOrder(told)
    await sendAs(client, coordinator, `/tirocini/${told.id}/avvio`)
    await MandatoryCommunication.create({
      ...{ internshipId: untold.id, kind: 'start', causeId: untold.id },
      ...{ factOn: STARTS_ON, dueOn: '2027-01-10' },
    })
    for (const internship of [told, untold]) {
      const path = `/tirocini/${internship.id}/annullamento`
      const question = await client.get(path).loginAs(coordinator)
      question.assertTextIncludes('Annullare il tirocinio')
      await sendAs(client, coordinator, path, REASON)
      await internship.refresh()
      assert.include(internship.serialize(), { state: 'annulled', endsOn: STARTS_ON })
      const asked = await client.get(path).loginAs(coordinator)
      asked.assertStatus(409)
      const again = await sendAs(client, coordinator, path, REASON)
      again.assertStatus(409)
    }
    const owed = await MandatoryCommunication.query().whereNull('number')
    assert.deepEqual(
      owed.map(({ internshipId, kind, dueOn }) => [internshipId, kind, dueOn]),
      [[told.id, 'annulment', '2027-01-16']]
    )
  })

  test('wants a reason, and a coordinator', async ({ client, assert }) => {
    const internship = await createPreparing()
    const path = `/tirocini/${internship.id}/annullamento`
    const short = await sendAs(client, await createAccount('coordinator'), path, { motivo: 'no' })
    assert.property(faultsOf(short), 'motivo')
    for (const role of ['operator', 'regionalOfficer', 'hostOfficer', 'tutor'] as const) {
      const answer = await sendAs(client, await createAccount(role), path, REASON)
      answer.assertStatus(403)
    }
    assert.equal((await internship.refresh()).state, 'preparing')
  })
})
