import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type Account from '#accounts/models/account'
import AuditEvent from '#audit/models/audit_event'
import { clock } from '#core/clock'
import { createHostBody, createOfficer } from '#database/factories/hosts/host_body_factory'
import type Internship from '#internships/models/internship'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import Suspension from '#internships/models/suspension'
import { changesOf } from '#internships/queries/changes'
import { registerValidatedHours } from '#internships/queries/validated_hours'
import Message from '#messaging/models/message'
import { createAccount } from '#tests/support/accounts'
import { faultsOf } from '#tests/support/hosts'
import { createRunning, extensionIn, setDay, suspensionIn } from '#tests/support/internship_changes'
import { postAs } from '#tests/support/rankings'

const FORM = { tipo: 'illness', dal: '01/03/2027', al: '30/03/2027', nota: 'Certificato 12' }
const HEALTH = /malatt|matern|infortun|certificat/i

test.group('A suspension', (group) => {
  let coordinator: Account
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    setDay('2027-03-10')
    coordinator = await createAccount('coordinator')
    return () => clock.release()
  })

  const form = ({ revision }: Internship, values = {}) => ({
    ...FORM,
    revisione: revision,
    ...values,
  })
  const pathOf = ({ id }: Internship) => `/tirocini/${id}/sospensioni`

  test('shifts the end, tells the intern, owes a communication', async ({ client, assert }) => {
    const internship = await createRunning()
    const page = await client.get(`${pathOf(internship)}/nuova`).loginAs(coordinator)
    page.assertTextIncludes('10 luglio 2027')
    const answer = await postAs(client, coordinator, pathOf(internship), form(internship))
    answer.assertFlashMessage(
      'success',
      'La sospensione è registrata: il tirocinio finisce il 9 agosto 2027.'
    )
    await internship.refresh()
    assert.include(internship, { endsOn: '2027-08-09', plannedEndsOn: '2027-07-10' })
    assert.include(internship, { state: 'suspended', revision: 2 })
    const suspension = await Suspension.findByOrFail('internshipId', internship.id)
    assert.include(suspension.$attributes, { kind: 'illness', recordedBy: coordinator.id })
    const owed = await MandatoryCommunication.findByOrFail('internshipId', internship.id)
    assert.include(owed.$attributes, { kind: 'suspension', causeId: suspension.id })
    assert.include(owed.$attributes, { factOn: '2027-03-01', dueOn: '2027-03-06', sentOn: null })
    const mail = await Message.findByOrFail('causeType', 'suspension')
    assert.include(mail.body, 'dal 10 luglio 2027 al 9 agosto 2027')
    assert.notMatch(mail.subject + mail.body, HEALTH)
    const events = await AuditEvent.query()
      .where({ subjectType: 'internship', subjectId: internship.id })
      .orderBy('id')
    assert.deepEqual(
      events.map(({ action }) => action),
      ['internship.suspension_recorded', 'internship.suspended']
    )
    assert.notMatch(JSON.stringify(events), HEALTH)
  })

  test('that is to come or over leaves it active', async ({ client, assert }) => {
    const later = await createRunning()
    const future = { dal: '2027-04-01', al: '2027-04-30' }
    await postAs(client, coordinator, pathOf(later), form(later, future))
    const earlier = await createRunning()
    const past = { dal: '2027-02-01', al: '2027-03-02' }
    await postAs(client, coordinator, pathOf(earlier), form(earlier, past))
    for (const internship of [later, earlier]) {
      await internship.refresh()
      assert.include(internship, { state: 'active', endsOn: '2027-08-09' })
    }
  })

  test('of others is no business of whoever cannot manage', async ({ client, assert }) => {
    const host = await createHostBody()
    const internship = await createRunning({ host })
    const officer = await createOfficer(host)
    const others = ['operator', 'regionalOfficer', 'tutor', 'intern', 'citizen'] as const
    for (const account of [
      officer,
      ...(await Promise.all(others.map((one) => createAccount(one)))),
    ]) {
      const answer = await postAs(client, account, pathOf(internship), form(internship))
      answer.assertStatus(403)
      const page = await client.get(`${pathOf(internship)}/nuova`).loginAs(account)
      page.assertStatus(403)
    }
    assert.lengthOf(await Suspension.all(), 0)
    const missing = await postAs(client, coordinator, '/tirocini/999999/sospensioni', FORM)
    missing.assertStatus(404)
  })

  test('needs an internship that runs', async ({ client, assert }) => {
    for (const state of ['preparing', 'ready', 'completed', 'terminated', 'annulled'] as const) {
      const internship = await createRunning({ state })
      const answer = await postAs(client, coordinator, pathOf(internship), form(internship))
      answer.assertStatus(409)
      const page = await client.get(`${pathOf(internship)}/nuova`).loginAs(coordinator)
      page.assertTextIncludes('Non si può sospendere.')
    }
    assert.lengthOf(await Suspension.all(), 0)
  })

  test('with days that do not fit comes back at {field}')
    .with([
      { values: { dal: '' }, field: 'dal' },
      { values: { dal: '31/02/2027' }, field: 'dal' },
      { values: { tipo: 'holiday' }, field: 'tipo' },
      { values: { al: '2027-02-20' }, field: 'al' },
      { values: { al: '2027-03-29' }, field: 'al' },
      { values: { tipo: 'host_closure', al: '2027-03-14' }, field: 'al' },
      { values: { dal: '2027-01-10' }, field: 'dal' },
      { values: { dal: '2027-07-11', al: '2027-08-30' }, field: 'dal' },
    ])
    .run(async ({ client, assert }, { values, field }) => {
      const internship = await createRunning()
      const answer = await postAs(client, coordinator, pathOf(internship), form(internship, values))
      assert.deepEqual(Object.keys(faultsOf(answer)), [field])
      answer.assertFlashMessage('nota', 'Certificato 12')
      await internship.refresh()
      assert.equal(internship.endsOn, '2027-07-10')
    })

  test('names the act of the days that it takes', async ({ client, assert }) => {
    const internship = await createRunning()
    const short = form(internship, { al: '29/03/2027' })
    const answer = await postAs(client, coordinator, pathOf(internship), short)
    assert.include(faultsOf(answer).al[0], 'da 30 in su')
    assert.include(faultsOf(answer).al[0], '7763/2018')
  })

  test('overlaps no other, but one that was cancelled', async ({ client, assert }) => {
    const internship = await createRunning()
    const other = await suspensionIn(internship, { startsOn: '2027-03-30', endsOn: '2027-04-30' })
    const refused = await postAs(client, coordinator, pathOf(internship), form(internship))
    assert.include(faultsOf(refused).dal[0], 'dal 30 marzo 2027 al 30 aprile 2027')
    await other.merge({ cancelledAt: clock.now(), cancelReason: 'Errore' }).save()
    const answer = await postAs(client, coordinator, pathOf(internship), form(internship))
    answer.assertHeader('location', `/tirocini/${internship.id}`)
  })

  test('warns of the agreement and of another internship', async ({ client, assert }) => {
    const host = await createHostBody()
    const internship = await createRunning({ host })
    await host.related('agreements').query().update({ valid_to: '2027-07-31' })
    const { internId } = internship
    await createRunning({ internId, startsOn: '2027-08-01', endsOn: '2027-12-31', state: 'ready' })
    const answer = await postAs(client, coordinator, pathOf(internship), form(internship))
    const told = String(answer.flashMessage('notice'))
    assert.include(told, 'Nessuna convenzione dell’ente arriva al 9 agosto 2027')
    assert.include(told, 'dal 1 agosto 2027')
  })

  test('tells the second of two editors, with what was typed', async ({ client, assert }) => {
    const internship = await createRunning()
    await postAs(client, coordinator, pathOf(internship), form(internship))
    const second = await createAccount('coordinator')
    const typed = form(internship, { dal: '2027-05-01', al: '2027-06-05', nota: 'Mia nota' })
    const answer = await postAs(client, second, pathOf(internship), typed)
    answer.assertHeader('location', `${pathOf(internship)}/nuova`)
    answer.assertFlashMessage('nota', 'Mia nota')
    answer.assertFlashMessage('conflict', true)
    assert.lengthOf(await Suspension.all(), 1)
    const page = await client
      .get(`${pathOf(internship)}/nuova`)
      .loginAs(second)
      .withFlashMessages({ conflict: true, nota: 'Mia nota' })
    page.assertTextIncludes(`${coordinator.fullName} ha cambiato questo tirocinio`)
    page.assertTextIncludes('Mia nota')
    page.assertTextIncludes('9 agosto 2027')
  })

  test('waits for hours that were validated', async ({ client, assert }) => {
    const internship = await createRunning()
    const forget = registerValidatedHours(async (id) =>
      id === internship.id ? '2027-03-01' : null
    )
    const refused = await postAs(client, coordinator, pathOf(internship), form(internship))
    forget()
    assert.include(faultsOf(refused).dal[0], 'ore validate fino al 1 marzo 2027')
    const answer = await postAs(client, coordinator, pathOf(internship), form(internship))
    answer.assertHeader('location', `/tirocini/${internship.id}`)
  })

  test('shows its kind to coordinators alone', async ({ assert }) => {
    const host = await createHostBody()
    const internship = await createRunning({ host })
    await suspensionIn(internship, { note: 'Certificato 12' })
    const seen = async (actor: Account) => JSON.stringify(await changesOf(internship, actor))
    assert.match(await seen(coordinator), HEALTH)
    const others = ['tutor', 'operator', 'regionalOfficer'] as const
    const accounts = await Promise.all(others.map((one) => createAccount(one)))
    for (const account of [await createOfficer(host), ...accounts]) {
      const text = await seen(account)
      assert.notMatch(text, /Malattia|Certificato/)
      assert.include(text, 'Sospensione')
    }
  })
})

test.group('A suspension recorded by mistake', (group) => {
  let coordinator: Account
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    setDay('2027-03-10')
    coordinator = await createAccount('coordinator')
    return () => clock.release()
  })

  async function suspended() {
    const internship = await createRunning({ state: 'suspended', endsOn: '2027-08-09' })
    const suspension = await suspensionIn(internship)
    const path = `/tirocini/${internship.id}/sospensioni/${suspension.id}/annullamento`
    return { internship, suspension, path }
  }
  const form = { motivo: 'Era di un’altra persona', revisione: 1 }

  test('is cancelled: the end comes back, the row stays', async ({ client, assert }) => {
    const { internship, suspension, path } = await suspended()
    const fact = { internshipId: internship.id, causeId: suspension.id }
    const days = { factOn: '2027-03-01', dueOn: '2027-03-06' }
    await MandatoryCommunication.create({ ...fact, ...days, kind: 'suspension' })
    const page = await client.get(path).loginAs(coordinator)
    page.assertTextIncludes('10 luglio 2027')
    const answer = await postAs(client, coordinator, path, form)
    answer.assertHeader('location', `/tirocini/${internship.id}`)
    await internship.refresh()
    await suspension.refresh()
    assert.include(internship, { endsOn: '2027-07-10', state: 'active', revision: 2 })
    assert.include(suspension, { cancelReason: form.motivo, cancelledBy: coordinator.id })
    assert.isNotNull(suspension.cancelledAt)
    assert.lengthOf(await MandatoryCommunication.all(), 0)
    const mail = await Message.findByOrFail('causeType', 'suspension')
    assert.include(mail.body, 'torna a essere il 10 luglio 2027')
  })

  test('and communicated already owes a correction', async ({ client, assert }) => {
    const { internship, suspension, path } = await suspended()
    const fact = { internshipId: internship.id, causeId: suspension.id }
    const days = { factOn: '2027-03-01', dueOn: '2027-03-06' }
    const sent = { number: '1600', sentOn: '2027-03-04' }
    await MandatoryCommunication.create({ ...fact, ...days, ...sent, kind: 'suspension' })
    await postAs(client, coordinator, path, form)
    const owed = await MandatoryCommunication.query().whereNull('sentOn').firstOrFail()
    assert.include(owed.$attributes, {
      kind: 'correction',
      causeId: suspension.id,
      dueOn: '2027-03-15',
    })
  })

  test('stays once an extension followed', async ({ client, assert }) => {
    const { internship, suspension, path } = await suspended()
    await extensionIn(internship)
    const answer = await postAs(client, coordinator, path, form)
    assert.include(answer.flashMessage('refusal'), 'è stato prorogato')
    answer.assertHeader('location', path)
    await suspension.refresh()
    assert.isNull(suspension.cancelledAt)
    const page = await client.get(path).loginAs(coordinator)
    page.assertTextIncludes('non si può più annullare')
  })

  test('is cancelled once, by whoever may, of its own internship', async ({ client, assert }) => {
    const { internship, suspension, path } = await suspended()
    const host = await createHostBody()
    const officer = await createOfficer(host)
    const forbidden = await postAs(client, officer, path, form)
    forbidden.assertStatus(403)
    const other = await createRunning()
    const astray = `/tirocini/${other.id}/sospensioni/${suspension.id}/annullamento`
    const foreign = await postAs(client, coordinator, astray, form)
    foreign.assertStatus(404)
    const silent = await postAs(client, coordinator, path, { revisione: 1 })
    assert.deepEqual(Object.keys(faultsOf(silent)), ['motivo'])
    const stale = await postAs(client, coordinator, path, { ...form, revisione: 7 })
    stale.assertFlashMessage('motivo', form.motivo)
    stale.assertFlashMessage('conflict', true)
    await postAs(client, coordinator, path, form)
    const again = await postAs(client, coordinator, path, { ...form, revisione: 2 })
    again.assertStatus(409)
    await internship.refresh()
    assert.equal(internship.endsOn, '2027-07-10')
  })
})
