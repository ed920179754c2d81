import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import type Account from '#accounts/models/account'
import AuditEvent from '#audit/models/audit_event'
import { clock } from '#core/clock'
import { createInternship } from '#database/factories/internships/internship_factory'
import { AskBulk } from '#internships/actions/ask_bulk'
import { PerformBulk } from '#internships/actions/perform_bulk'
import { BulkWork } from '#internships/jobs/bulk_work'
import BulkItem from '#internships/models/bulk_item'
import BulkRun from '#internships/models/bulk_run'
import Internship from '#internships/models/internship'
import TutorAssignment from '#internships/models/tutor_assignment'
import { createAccount } from '#tests/support/accounts'
import { faultsOf } from '#tests/support/hosts'
import { setDay } from '#tests/support/internship_changes'
import { createPreparing, createPromoterTutor, putInOrder } from '#tests/support/internship_start'

const daysFromNow = (days: number) => clock.rome().plus({ days }).toISODate()!

const send = (client: ApiClient, actor: Account, { id, ...form }: Record<string, unknown>) =>
  client
    .post('/tirocini/azioni')
    .form({ 'richiesta': randomUUID(), 'quali': 'scelti', 'id[]': id, ...form })
    .loginAs(actor)
    .withCsrfToken()
    .redirects(0)

const lastRun = () => BulkRun.query().orderBy('id', 'desc').firstOrFail()

const deedsOf = async (runId: number) => {
  const items = await BulkItem.query().where('runId', runId).orderBy('id')
  return items.map(({ outcome, message }) => [outcome, message])
}

/** An internship whose checklist is clear. */
async function createClear(startsOn: string) {
  const internship = await createPreparing({ state: 'ready', startsOn })
  await putInOrder(internship)
  return internship
}

const over = () => createInternship({ startsOn: daysFromNow(-200), endsOn: daysFromNow(-2) })

test.group('Actions on many internships', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => setDay('2027-01-12'))
  group.each.teardown(() => clock.release())

  test('those that are ready and due start; the others stay, and the report says why', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const clear = await createClear(daysFromNow(-1))
    const early = await createClear(daysFromNow(5))
    const open = await createInternship({ state: 'preparing', startsOn: daysFromNow(-1) })
    const running = await createInternship()
    const past = await createInternship({ state: 'annulled' })
    const id = [clear, early, open, running, past].map((one) => one.id)
    const sent = await send(client, coordinator, { azione: 'avvio', id })
    const run = await lastRun()
    sent.assertHeader('location', `/tirocini/azioni/${run.id}`)
    const deeds = await deedsOf(run.id)
    assert.deepEqual(
      deeds.map(([outcome]) => outcome),
      ['done', 'refused', 'refused', 'unneeded', 'refused']
    )
    assert.include(deeds[1][1]!, 'Comincia il ')
    assert.include(deeds[2][1]!, 'Da sistemare prima: ')
    assert.include(deeds[4][1]!, 'Annullato')
    assert.equal((await clear.refresh()).state, 'active')
    assert.isNotNull(run.finishedAt)
    const page = await client.get(`/tirocini/azioni/${run.id}`).loginAs(coordinator)
    page.assertTextIncludes('Un tirocinio avviato su 5')
    page.assertTextIncludes('3 sono rimasti com’erano')
    const csv = await client.get(`/tirocini/azioni/${run.id}/resoconto.csv`).loginAs(coordinator)
    assert.include(csv.text(), `${early.code};`)
    assert.include(csv.text(), 'Non fatto;Comincia il ')
    assert.lengthOf(await AuditEvent.query().where('action', 'internship.started'), 1)
    assert.lengthOf(await AuditEvent.query().where('action', 'internships.bulk_asked'), 1)
  })

  test('those whose last day has passed are completed', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const ended = await over()
    const running = await createInternship()
    await send(client, coordinator, { azione: 'conclusione', id: [ended.id, running.id] })
    const run = await lastRun()
    const deeds = await deedsOf(run.id)
    assert.deepEqual(
      deeds.map(([outcome]) => outcome),
      ['done', 'refused']
    )
    assert.include(deeds[1][1]!, 'Finisce il ')
    assert.equal((await ended.refresh()).state, 'completed')
    await send(client, coordinator, { azione: 'conclusione', id: [ended.id] })
    assert.deepEqual(await deedsOf((await lastRun()).id), [['unneeded', 'Era già concluso.']])
  })

  test('a tutor is assigned from a day; a change needs its reason', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const [tutor, before] = [await createPromoterTutor(), await createPromoterTutor()]
    const without = await createInternship()
    const ahead = await createInternship({
      ...{ state: 'preparing', startsOn: daysFromNow(9), endsOn: daysFromNow(99) },
    })
    const followed = await createInternship()
    await TutorAssignment.create({
      ...{ internshipId: followed.id, kind: 'promoter', promoterTutorId: before.id },
      ...{ hostTutorId: null, fromOn: followed.startsOn, toOn: null, reason: null },
    })
    const ended = await createInternship({ state: 'completed' })
    const id = [without, ahead, followed, ended].map((one) => one.id)
    const form = { azione: 'tutor', id, tutor: tutor.id, dal: daysFromNow(0) }
    await send(client, coordinator, form)
    const deeds = await deedsOf((await lastRun()).id)
    assert.deepEqual(
      deeds.map(([outcome]) => outcome),
      ['done', 'done', 'refused', 'refused']
    )
    assert.include(deeds[2][1]!, 'Scriva perché')
    const assigned = await TutorAssignment.query()
      .where('promoterTutorId', tutor.id)
      .orderBy('internshipId')
    assert.deepEqual(
      assigned.map(({ internshipId, fromOn }) => [internshipId, fromOn]),
      [
        [without.id, daysFromNow(0)],
        [ahead.id, daysFromNow(9)],
      ]
    )
    await send(client, coordinator, { ...form, motivo: 'Ha cambiato ufficio' })
    const again = await deedsOf((await lastRun()).id)
    assert.deepEqual(
      again.map(([outcome]) => outcome),
      ['unneeded', 'unneeded', 'done', 'refused']
    )
    const old = await TutorAssignment.query().where('promoterTutorId', before.id).firstOrFail()
    assert.equal(old.toOn, daysFromNow(-1))
  })

  test('more than fifty wait for the worker, which goes on where it was cut off', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await (await over()).related('hostBody').query().firstOrFail()
    const site = await host.related('sites').query().first()
    for (let made = 1; made < 60; made++) {
      const days = { startsOn: daysFromNow(-200), endsOn: daysFromNow(-2) }
      await createInternship({ host, ...(site ? { site } : {}), ...days })
    }
    await send(client, coordinator, {
      ...{ azione: 'conclusione', quali: 'tutti', mostra: 'da-concludere' },
    })
    const run = await lastRun()
    assert.equal(run.total, 60)
    assert.isNull(run.finishedAt)
    const waiting = await client.get(`/tirocini/azioni/${run.id}`).loginAs(coordinator)
    waiting.assertTextIncludes('0 su 60')
    let looks = 0
    await new PerformBulk().handle(run, () => (looks += 1) > 1)
    assert.lengthOf(await BulkItem.query().whereNull('outcome'), 40)
    await new BulkWork('test').drain()
    assert.lengthOf(await BulkItem.query().where('outcome', 'done'), 60)
    assert.lengthOf(await Internship.query().where('state', 'completed'), 60)
    await new BulkWork('test').drain()
    assert.isNotNull((await run.refresh()).finishedAt)
    const page = await client.get(`/tirocini/azioni/${run.id}`).loginAs(coordinator)
    page.assertTextIncludes('60 tirocini conclusi su 60')
  }).timeout(30_000)

  test('a run that somebody works at is left alone until its lease is over', async ({ assert }) => {
    const coordinator = await createAccount('coordinator')
    const ended = await over()
    const base = { kind: 'complete' as const, promoterTutorId: null, fromOn: null, reason: null }
    const run = await new AskBulk(coordinator).handle({ ...base, requestKey: randomUUID() }, [
      ended.id,
    ])
    await BulkItem.query().update({ outcome: null, message: null, doneAt: null })
    const leasedUntil = clock.now().plus({ minutes: 1 })
    await run.merge({ finishedAt: null, leasedBy: 'other', leasedUntil }).save()
    await new BulkWork('test').drain()
    assert.lengthOf(await BulkItem.query().whereNull('outcome'), 1)
    await run.merge({ leasedUntil: clock.now().minus({ minutes: 1 }) }).save()
    await new BulkWork('test').drain()
    assert.deepEqual(await deedsOf(run.id), [['unneeded', 'Era già concluso.']])
  })

  test('the same page sent twice asks once', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const ended = await over()
    const form = { azione: 'conclusione', id: [ended.id], richiesta: randomUUID() }
    const first = await send(client, coordinator, form)
    const second = await send(client, coordinator, form)
    assert.equal(first.header('location'), second.header('location'))
    assert.lengthOf(await BulkRun.all(), 1)
  })

  test('the list shows what there is to do, and asks before it does it', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const ended = await over()
    await createInternship()
    const list = await client
      .get('/tirocini/azioni')
      .qs({ mostra: 'da-concludere' })
      .loginAs(coordinator)
    list.assertTextIncludes(ended.code)
    const chosen = { azione: 'conclusione', quali: 'scelti', id: [ended.id] }
    const asked = await client.get('/tirocini/azioni/conferma').qs(chosen).loginAs(coordinator)
    asked.assertTextIncludes('Concludere un tirocinio?')
    const all = { azione: 'tutor', quali: 'tutti', mostra: 'senza-tutor' }
    const confirm = await client.get('/tirocini/azioni/conferma').qs(all).loginAs(coordinator)
    confirm.assertTextIncludes('Assegnare il tutor a 2 tirocini?')
    const nothing = await client
      .get('/tirocini/azioni/conferma')
      .qs({ azione: 'avvio', quali: 'scelti' })
      .loginAs(coordinator)
      .redirects(0)
    assert.equal(nothing.header('location'), '/tirocini/azioni?mostra=da-avviare')
  })

  test('what is not said, or not there, is sent back', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const { id } = await createInternship()
    const none = await send(client, coordinator, { azione: 'avvio', id: [987_654_321] })
    assert.property(faultsOf(none), 'azione')
    const unknown = await send(client, coordinator, { azione: 'vola', id: [id] })
    assert.property(faultsOf(unknown), 'azione')
    const nobody = await send(client, coordinator, { azione: 'tutor', id: [id] })
    assert.sameMembers(Object.keys(faultsOf(nobody)), ['tutor', 'dal'])
    const gone = await createPromoterTutor()
    await gone.merge({ archivedAt: clock.now() }).save()
    const archived = await send(client, coordinator, {
      ...{ azione: 'tutor', id: [id], tutor: gone.id, dal: daysFromNow(0) },
    })
    assert.property(faultsOf(archived), 'tutor')
    assert.lengthOf(await BulkRun.all(), 0)
    const missing = await client.get('/tirocini/azioni/987654321').loginAs(coordinator)
    missing.assertStatus(404)
  })

  test('only who manages internships acts on many', async ({ client, assert }) => {
    const { id } = await over()
    for (const role of ['operator', 'regionalOfficer', 'hostOfficer', 'tutor', 'intern'] as const) {
      const actor = await createAccount(role)
      const sent = await send(client, actor, { azione: 'conclusione', id: [id] })
      sent.assertStatus(403)
      const list = await client.get('/tirocini/azioni').loginAs(actor)
      list.assertStatus(403)
    }
    assert.lengthOf(await BulkRun.all(), 0)
  })
})
