import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { createHostBody, createOfficer } from '#database/factories/hosts/host_body_factory'
import { FollowDays } from '#internships/actions/follow_days'
import type Internship from '#internships/models/internship'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import Termination from '#internships/models/termination'
import { registerValidatedHours } from '#internships/queries/validated_hours'
import Message from '#messaging/models/message'
import { createAccount } from '#tests/support/accounts'
import { faultsOf } from '#tests/support/hosts'
import { createRunning, setDay, suspensionIn } from '#tests/support/internship_changes'
import { postAs } from '#tests/support/rankings'

const FORM = { chi: 'intern', ultimo_giorno: '2027-05-09', motivo: 'Problemi di salute' }

test.group('An early end', (group) => {
  let coordinator: Account
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    setDay('2027-05-10')
    coordinator = await createAccount('coordinator')
    return () => clock.release()
  })

  const form = ({ revision }: Internship, values = {}) => ({
    ...FORM,
    revisione: revision,
    ...values,
  })
  const pathOf = ({ id }: Internship) => `/tirocini/${id}/interruzione`

  test('moves the end, owes a communication, tells the intern without the reason', async ({
    client,
    assert,
  }) => {
    const internship = await createRunning()
    const page = await client.get(pathOf(internship)).loginAs(coordinator)
    page.assertTextIncludes('La persona in tirocinio')
    const answer = await postAs(client, coordinator, pathOf(internship), form(internship))
    answer.assertHeader('location', `/tirocini/${internship.id}`)
    await internship.refresh()
    const ended = { endsOn: '2027-05-09', state: 'terminated', revision: 2 }
    assert.include(internship.$attributes, { ...ended, plannedEndsOn: '2027-07-10' })
    assert.equal(internship.endedAt!.toMillis(), clock.now().toMillis())
    const termination = await Termination.findByOrFail('internshipId', internship.id)
    assert.include(termination.$attributes, { author: 'intern', reason: FORM.motivo })
    const owed = await MandatoryCommunication.findByOrFail('internshipId', internship.id)
    const due = { kind: 'early_end', factOn: '2027-05-09', dueOn: '2027-05-14' }
    assert.include(owed.$attributes, { ...due, causeId: termination.id })
    const mail = await Message.findByOrFail('causeType', 'termination')
    assert.include(mail.body, '9 maggio 2027')
    assert.notInclude(mail.body + mail.subject, 'salute')
  })

  test('to come lets the internship run until then, suspended or not', async ({
    client,
    assert,
  }) => {
    const internship = await createRunning({ state: 'suspended', endsOn: '2027-08-24' })
    await suspensionIn(internship, { startsOn: '2027-05-01', endsOn: '2027-06-14' })
    const later = form(internship, { ultimo_giorno: '2027-05-20' })
    await postAs(client, coordinator, pathOf(internship), later)
    await internship.refresh()
    assert.include(internship.$attributes, { endsOn: '2027-05-20', state: 'suspended' })
    const again = await postAs(client, coordinator, pathOf(internship), form(internship))
    again.assertStatus(409)
    const page = await client.get(pathOf(internship)).loginAs(coordinator)
    page.assertTextIncludes('È già registrata l’interruzione')
    setDay('2027-05-20')
    assert.equal(await new FollowDays().handle(), 0)
    setDay('2027-05-21')
    assert.equal(await new FollowDays().handle(), 1)
    await internship.refresh()
    assert.equal(internship.state, 'terminated')
  })

  test('is for coordinators, of internships that are there', async ({ client, assert }) => {
    const host = await createHostBody()
    const internship = await createRunning({ host })
    const others = ['operator', 'regionalOfficer', 'tutor', 'intern'] as const
    const accounts = await Promise.all(others.map((one) => createAccount(one)))
    for (const account of [await createOfficer(host), ...accounts]) {
      const answer = await postAs(client, account, pathOf(internship), form(internship))
      answer.assertStatus(403)
    }
    const missing = await postAs(client, coordinator, '/tirocini/999999/interruzione', FORM)
    missing.assertStatus(404)
    assert.lengthOf(await Termination.all(), 0)
  })

  test('needs an internship that runs', async ({ client, assert }) => {
    for (const state of ['preparing', 'completed', 'terminated', 'annulled'] as const) {
      const internship = await createRunning({ state })
      const answer = await postAs(client, coordinator, pathOf(internship), form(internship))
      answer.assertStatus(409)
    }
    assert.lengthOf(await Termination.all(), 0)
  })

  test('that does not fit comes back at {field}')
    .with([
      { values: { chi: '' }, field: 'chi' },
      { values: { chi: 'mayor' }, field: 'chi' },
      { values: { motivo: ' ' }, field: 'motivo' },
      { values: { ultimo_giorno: '2027-01-10' }, field: 'ultimo_giorno' },
      { values: { ultimo_giorno: '2027-07-11' }, field: 'ultimo_giorno' },
    ])
    .run(async ({ client, assert }, { values, field }) => {
      const internship = await createRunning()
      const answer = await postAs(client, coordinator, pathOf(internship), form(internship, values))
      assert.deepEqual(Object.keys(faultsOf(answer)), [field])
      await internship.refresh()
      assert.include(internship.$attributes, { endsOn: '2027-07-10', state: 'active' })
    })

  test('of the past says which validated hours stand in the way', async ({ client, assert }) => {
    const internship = await createRunning()
    const forget = registerValidatedHours(async () => '2027-05-10')
    const refused = await postAs(client, coordinator, pathOf(internship), form(internship))
    forget()
    const [told] = faultsOf(refused).ultimo_giorno
    assert.include(told, 'ore validate fino al 10 maggio 2027')
    assert.include(told, 'riaprire il foglio delle ore')
    await internship.refresh()
    assert.equal(internship.state, 'active')
    const answer = await postAs(client, coordinator, pathOf(internship), form(internship))
    answer.assertHeader('location', `/tirocini/${internship.id}`)
  })

  test('tells the second of two editors, with what was typed', async ({ client, assert }) => {
    const internship = await createRunning({ revision: 3 })
    const stale = form(internship, { revisione: 2 })
    const answer = await postAs(client, coordinator, pathOf(internship), stale)
    answer.assertHeader('location', pathOf(internship))
    answer.assertFlashMessage('motivo', FORM.motivo)
    assert.lengthOf(await Termination.all(), 0)
  })
})
