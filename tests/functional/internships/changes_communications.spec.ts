import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import testUtils from '@adonisjs/core/services/test_utils'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { createHostBody, createOfficer } from '#database/factories/hosts/host_body_factory'
import { RemindCommunications } from '#internships/actions/remind_communications'
import type Internship from '#internships/models/internship'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import { openCommunications } from '#internships/queries/open_communications'
import Message from '#messaging/models/message'
import { createAccount } from '#tests/support/accounts'
import { faultsOf } from '#tests/support/hosts'
import { createRunning, setDay } from '#tests/support/internship_changes'
import { countQueries } from '#tests/support/queries'

const LIST = '/tirocini/comunicazioni'

let causes = 0

const owedBy = ({ id }: Internship, values: Partial<MandatoryCommunication> = {}) =>
  MandatoryCommunication.create({
    ...{ internshipId: id, kind: 'suspension', causeId: ++causes },
    ...{ factOn: '2027-03-05', dueOn: '2027-03-10' },
    ...values,
  })

const pathOf = ({ internshipId, id }: MandatoryCommunication) =>
  `/tirocini/${internshipId}/comunicazioni/${id}`

const putAs = (client: ApiClient, account: Account, path: string, fields: object) =>
  client.put(path).form(fields).loginAs(account).withCsrfToken().redirects(0)

const SENT = { numero: '1600126200471889', inviata_il: '2027-03-08' }

test.group('Communications owed', (group) => {
  let coordinator: Account
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    setDay('2027-03-10')
    coordinator = await createAccount('coordinator')
    return () => clock.release()
  })

  test('are listed by their term, the overdue ones first, as far as one sees', async ({
    client,
    assert,
  }) => {
    const empty = await client.get(LIST).loginAs(coordinator)
    empty.assertTextIncludes('Nessuna comunicazione da inviare')
    const host = await createHostBody({ name: 'Comune di Qui' })
    const here = await createRunning({ host })
    const there = await createRunning()
    await owedBy(there, { dueOn: '2027-03-20', kind: 'extension' })
    await owedBy(here, { dueOn: '2027-03-09' })
    await owedBy(here, { dueOn: '2027-03-11', number: '9', sentOn: '2027-03-09' })
    const page = await client.get(LIST).loginAs(coordinator)
    page.assertTextIncludes('2 comunicazioni, di cui una in ritardo')
    page.assertTextIncludes('Da verificare')
    const text = page.text()
    assert.isBelow(text.indexOf('9 marzo 2027'), text.indexOf('20 marzo 2027'))
    assert.lengthOf(text.match(/In ritardo/g)!, 1)
    const own = await client.get(LIST).loginAs(await createOfficer(host))
    own.assertTextIncludes('una comunicazione, di cui una in ritardo')
    assert.notInclude(own.text(), there.code)
    const officer = await createAccount('regionalOfficer')
    const reading = await client.get(LIST).loginAs(officer)
    assert.notInclude(reading.text(), 'Registra il numero')
    const citizen = await client.get(LIST).loginAs(await createAccount('citizen'))
    citizen.assertStatus(403)
  })

  test('cost as many queries for many as for one', async ({ assert }) => {
    await owedBy(await createRunning())
    const forOne = await countQueries(() => openCommunications(coordinator, 1))
    for (let made = 0; made < 6; made++) await owedBy(await createRunning())
    const forMany = await countQueries(() => openCommunications(coordinator, 1))
    assert.isAbove(forOne, 2)
    assert.equal(forMany, forOne)
  })

  test('are recorded by coordinators and by their own host', async ({ client, assert }) => {
    const host = await createHostBody()
    const owed = await owedBy(await createRunning({ host }))
    const officer = await createOfficer(host)
    const page = await client.get(pathOf(owed)).loginAs(officer)
    page.assertTextIncludes('10 marzo 2027')
    const answer = await putAs(client, officer, pathOf(owed), { ...SENT, visto: '' })
    answer.assertHeader('location', LIST)
    await owed.refresh()
    assert.include(owed.$attributes, { number: SENT.numero, sentOn: SENT.inviata_il })
    const late = await putAs(client, coordinator, pathOf(owed), {
      ...SENT,
      numero: '1711',
      visto: '',
    })
    late.assertHeader('location', pathOf(owed))
    late.assertFlashMessage('numero', '1711')
    const values = { ...SENT, numero: '1700', visto: SENT.numero }
    await putAs(client, coordinator, pathOf(owed), values)
    await owed.refresh()
    assert.equal(owed.number, '1700')
  })

  test('of others are not found; others of the staff do not write', async ({ client, assert }) => {
    const owed = await owedBy(await createRunning())
    const officer = await createOfficer(await createHostBody())
    const foreign = await putAs(client, officer, pathOf(owed), SENT)
    foreign.assertStatus(404)
    const astray = await createRunning()
    const path = `/tirocini/${astray.id}/comunicazioni/${owed.id}`
    const wrong = await putAs(client, coordinator, path, SENT)
    wrong.assertStatus(404)
    const start = await owedBy(astray, { kind: 'start', causeId: astray.id })
    const checklist = await putAs(client, coordinator, pathOf(start), SENT)
    checklist.assertStatus(404)
    for (const role of ['operator', 'regionalOfficer', 'tutor'] as const) {
      const answer = await putAs(client, await createAccount(role), pathOf(owed), SENT)
      answer.assertStatus(403)
    }
    await owed.refresh()
    assert.isNull(owed.number)
  })

  test('come back at {field} when something is wrong')
    .with([
      { values: { numero: '' }, field: 'numero' },
      { values: { numero: '=1+1' }, field: 'numero' },
      { values: { inviata_il: '' }, field: 'inviata_il' },
      { values: { inviata_il: '2027-03-11' }, field: 'inviata_il' },
    ])
    .run(async ({ client, assert }, { values, field }) => {
      const owed = await owedBy(await createRunning())
      const answer = await putAs(client, coordinator, pathOf(owed), { ...SENT, ...values })
      assert.deepEqual(Object.keys(faultsOf(answer)), [field])
    })
})

test.group('Reminders of communications', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => () => clock.release())

  const remindOn = async (day: string) => {
    setDay(day)
    return new RemindCommunications().handle()
  }
  const written = () => Message.query().where('causeType', 'mandatory_communication').orderBy('id')

  test('reach the PEC the day before and once more when it is late, each once', async ({
    assert,
  }) => {
    const host = await createHostBody({ pec: 'protocollo@pec.prova.example' })
    const owed = await owedBy(await createRunning({ host }))
    await owedBy(await createRunning(), { number: '1', sentOn: '2027-03-07' })
    assert.equal(await remindOn('2027-03-08'), 0)
    assert.equal(await remindOn('2027-03-09'), 1)
    assert.equal(await remindOn('2027-03-09'), 0)
    assert.equal(await remindOn('2027-03-10'), 0)
    assert.equal(await remindOn('2027-03-11'), 1)
    assert.equal(await remindOn('2027-03-12'), 0)
    const mails = await written()
    assert.deepEqual(
      mails.map(({ recipientKey, causeId, toAddress }) => [recipientKey, causeId, toAddress]),
      [
        ['due', owed.id, 'protocollo@pec.prova.example'],
        ['overdue', owed.id, 'protocollo@pec.prova.example'],
      ]
    )
    assert.include(mails[0].body, 'Il termine è il 10 marzo 2027')
    assert.include(mails[1].body, 'Il termine era il 10 marzo 2027')
  })

  test('without a PEC reach the officers, and nobody where there are none', async ({ assert }) => {
    const host = await createHostBody({ pec: null })
    await owedBy(await createRunning({ host }))
    assert.equal(await remindOn('2027-03-09'), 0)
    const officers = [await createOfficer(host), await createOfficer(host)]
    assert.equal(await remindOn('2027-03-10'), 1)
    const mails = await written()
    assert.sameMembers(
      mails.map(({ toAddress }) => toAddress),
      officers.map(({ email }) => email)
    )
  })
})
