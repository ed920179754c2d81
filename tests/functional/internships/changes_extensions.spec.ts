import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type Account from '#accounts/models/account'
import AuditEvent from '#audit/models/audit_event'
import { clock } from '#core/clock'
import { createHostBody, createOfficer } from '#database/factories/hosts/host_body_factory'
import Extension from '#internships/models/extension'
import type Internship from '#internships/models/internship'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import RuleJustification from '#internships/models/rule_justification'
import RuleValue from '#internships/models/rule_value'
import Message from '#messaging/models/message'
import { createAccount } from '#tests/support/accounts'
import { faultsOf } from '#tests/support/hosts'
import { createRunning, planOf, setDay, suspensionIn } from '#tests/support/internship_changes'
import { postAs } from '#tests/support/rankings'

const FORM = { chiesta_il: '2027-06-01', mesi: 6, motivo: 'Completare il progetto' }

test.group('An extension', (group) => {
  let coordinator: Account
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    setDay('2027-06-01')
    coordinator = await createAccount('coordinator')
    return () => clock.release()
  })

  const form = ({ revision }: Internship, values = {}) => ({
    ...FORM,
    revisione: revision,
    ...values,
  })
  const pathOf = ({ id }: Internship) => `/tirocini/${id}/proroghe`

  test('begins the day after the end as it stands', async ({ client, assert }) => {
    const internship = await createRunning({ endsOn: '2027-08-09' })
    await suspensionIn(internship)
    await planOf(internship, 4)
    const page = await client.get(`${pathOf(internship)}/nuova`).loginAs(coordinator)
    page.assertTextIncludes('8 agosto 2027')
    const answer = await postAs(client, coordinator, pathOf(internship), form(internship))
    answer.assertFlashMessage(
      'success',
      'La proroga è registrata: il tirocinio finisce il 9 febbraio 2028.'
    )
    await internship.refresh()
    const extended = { endsOn: '2028-02-09', months: 12, revision: 2, state: 'active' }
    assert.include(internship.$attributes, extended)
    assert.include(internship.$attributes, { classroomMinutes: 72 * 60, workMinutes: 960 * 60 })
    const extension = await Extension.findByOrFail('internshipId', internship.id)
    assert.include(extension.$attributes, { previousEndsOn: '2027-08-09', endsOn: '2028-02-09' })
    const owed = await MandatoryCommunication.findByOrFail('internshipId', internship.id)
    const due = { kind: 'extension', factOn: '2027-08-10', dueOn: '2027-08-15' }
    assert.include(owed.$attributes, { ...due, causeId: extension.id })
    const mail = await Message.findByOrFail('causeType', 'extension')
    assert.include(mail.body, 'dal 9 agosto 2027 al 9 febbraio 2028')
    assert.isNotNull(await AuditEvent.findBy('action', 'internship.extended'))
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
    const missing = await postAs(client, coordinator, '/tirocini/999999/proroghe', FORM)
    missing.assertStatus(404)
    assert.lengthOf(await Extension.all(), 0)
  })

  test('asked late is refused, saying until when it could be asked', async ({ client, assert }) => {
    setDay('2027-07-10')
    const internship = await createRunning()
    await planOf(internship, 4)
    const late = { chiesta_il: '2027-07-10' }
    const last = await postAs(client, coordinator, pathOf(internship), form(internship, late))
    assert.include(faultsOf(last).chiesta_il[0], 'fino al 9 luglio 2027')
    setDay('2027-07-20')
    await internship.merge({ state: 'completed' }).save()
    const after = form(internship, { chiesta_il: '2027-07-20' })
    const over = await postAs(client, coordinator, pathOf(internship), after)
    assert.include(faultsOf(over).chiesta_il[0], 'fino al 9 luglio 2027')
    const page = await client.get(`${pathOf(internship)}/nuova`).loginAs(coordinator)
    page.assertTextIncludes('si poteva chiedere fino al 9 luglio 2027')
  })

  test('needs an internship that runs', async ({ client, assert }) => {
    for (const state of ['ready', 'terminated', 'annulled'] as const) {
      const internship = await createRunning({ state })
      const answer = await postAs(client, coordinator, pathOf(internship), form(internship))
      answer.assertStatus(409)
    }
    assert.lengthOf(await Extension.all(), 0)
  })

  test('that does not fit comes back at {field}')
    .with([
      { values: { mesi: '' }, field: 'mesi' },
      { values: { mesi: 0 }, field: 'mesi' },
      { values: { mesi: 7 }, field: 'mesi' },
      { values: { motivo: '' }, field: 'motivo' },
      { values: { chiesta_il: '2027-06-02' }, field: 'chiesta_il' },
      { values: { chiesta_il: '2027-01-10' }, field: 'chiesta_il' },
    ])
    .run(async ({ client, assert }, { values, field }) => {
      const internship = await createRunning()
      await planOf(internship, 4)
      const answer = await postAs(client, coordinator, pathOf(internship), form(internship, values))
      assert.deepEqual(Object.keys(faultsOf(answer)), [field])
      await internship.refresh()
      assert.include(internship.$attributes, { endsOn: '2027-07-10', months: 6 })
    })

  test('beyond six months wants a competence at EQF 4, by the act', async ({ client, assert }) => {
    const internship = await createRunning()
    await planOf(internship, 3)
    const answer = await postAs(client, coordinator, pathOf(internship), form(internship))
    assert.include(faultsOf(answer).mesi[0], 'EQF 4')
    assert.include(faultsOf(answer).mesi[0], '7763/2018')
  })

  test('beyond the longest duration passes with a written reason where the rules take one', async ({
    client,
    assert,
  }) => {
    const internship = await createRunning()
    await planOf(internship, 4)
    await RuleValue.query()
      .where({ ruleSetId: internship.ruleSetId!, rule: 'maxMonths' })
      .update({ enforcement: 'justify', is_verified: false })
    const asked = form(internship, { mesi: 8 })
    const refused = await postAs(client, coordinator, pathOf(internship), asked)
    assert.include(faultsOf(refused).giustificazione[0], 'Dura 14 mesi')
    assert.include(faultsOf(refused).giustificazione[0], '(da verificare)')
    const giustificazione = 'Deroga concordata con la Regione'
    await postAs(client, coordinator, pathOf(internship), { ...asked, giustificazione })
    const kept = await RuleJustification.findByOrFail('internshipId', internship.id)
    assert.include(kept.$attributes, { rule: 'maxMonths', text: giustificazione })
    await internship.refresh()
    assert.equal(internship.months, 14)
  })

  test('keeps the rules of the start', async ({ client, assert }) => {
    const internship = await createRunning({ recipient: 'disabled' })
    await planOf(internship, 4)
    const values = { ruleSetId: internship.ruleSetId!, rule: 'maxMonthsDisabled' }
    await RuleValue.query()
      .where(values)
      .update({ value: JSON.stringify(9) })
    const refused = await postAs(client, coordinator, pathOf(internship), form(internship))
    assert.include(faultsOf(refused).mesi[0], 'il massimo è 9 mesi')
  })

  test('warns of the agreement, and stops before another internship', async ({
    client,
    assert,
  }) => {
    const host = await createHostBody()
    const internship = await createRunning({ host })
    await planOf(internship, 4)
    await host.related('agreements').query().update({ valid_to: '2027-07-31' })
    const { internId } = internship
    const other = await createRunning({
      ...{ internId, startsOn: '2028-01-10', endsOn: '2028-07-09', state: 'preparing' },
    })
    const stopped = await postAs(client, coordinator, pathOf(internship), form(internship))
    assert.include(faultsOf(stopped).mesi[0], 'dal 10 gennaio 2028')
    await other.merge({ state: 'annulled' }).save()
    const answer = await postAs(client, coordinator, pathOf(internship), form(internship))
    assert.include(answer.flashMessage('notice'), 'arriva al 10 gennaio 2028')
  })

  test('tells the second of two editors, with what was typed', async ({ client, assert }) => {
    const internship = await createRunning()
    await planOf(internship, 4)
    const asked = form(internship, { mesi: 2 })
    await postAs(client, coordinator, pathOf(internship), asked)
    const answer = await postAs(client, coordinator, pathOf(internship), asked)
    answer.assertHeader('location', `${pathOf(internship)}/nuova`)
    answer.assertFlashMessage('motivo', FORM.motivo)
    assert.lengthOf(await Extension.all(), 1)
  })
})
