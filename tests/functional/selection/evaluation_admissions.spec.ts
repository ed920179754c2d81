import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import Message from '#messaging/models/message'
import Admission from '#selection/models/admission'
import RequirementCheck from '#selection/models/requirement_check'
import { createApplication } from '#database/factories/selection/application_factory'
import { createAccount } from '#tests/support/accounts'
import {
  checksForm,
  createChecked,
  createEvaluation,
  createSitting,
  publishEmptyRanking,
} from '#tests/support/evaluation'
import { postAs } from '#tests/support/rankings'

const pathOf = ({ id }: { id: number }, rest: string) => `/valutazione/domande/${id}/${rest}`

test.group('Checking the requirements', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are saved one by one, with their author', async ({ client, assert, db }) => {
    const { position, officer } = await createEvaluation()
    const application = await createApplication(position)
    const form = {
      esito_age: 'met',
      esito_documents: 'to_complete',
      motivo_documents: 'Manca il CV',
    }
    const response = await postAs(client, officer, pathOf(application, 'ammissione'), form)
    response.assertHeader('location', pathOf(application, 'ammissione'))
    const checks = await RequirementCheck.query()
      .where('applicationId', application.id)
      .orderBy('id')
    assert.deepEqual(
      checks.map(({ requirement, outcome, reason }) => [requirement, outcome, reason]),
      [
        ['age', 'met', null],
        ['documents', 'to_complete', 'Manca il CV'],
      ]
    )
    assert.isTrue(checks.every(({ checkedBy }) => checkedBy === officer.id))
    await db.assertHas('audit_events', {
      action: 'application.checked',
      subject_id: application.id,
    })
  })

  test('those without an answer become met on request', async ({ client, assert, db }) => {
    const { notice, position, officer } = await createEvaluation()
    const application = await createApplication(position)
    const form = {
      azione: 'tutti',
      esito_pension: 'not_met',
      motivo_pension: 'Risulta una pensione',
    }
    await postAs(client, officer, pathOf(application, 'ammissione'), form)
    const checks = await RequirementCheck.query().where('applicationId', application.id)
    assert.lengthOf(checks, Object.keys(await checksForm(notice, 'met')).length / 2)
    assert.lengthOf(
      checks.filter(({ outcome }) => outcome === 'not_met'),
      1
    )
    await db.assertHas('audit_events', { action: 'application.checked' }, 1)
  })

  test('the same again changes nothing and is not recorded', async ({ client, db }) => {
    const { notice, position, officer } = await createEvaluation()
    const application = await createChecked(position)
    await postAs(
      client,
      officer,
      pathOf(application, 'ammissione'),
      await checksForm(notice, 'met')
    )
    await db.assertMissing('audit_events', { action: 'application.checked' })
  })

  test('a reason is wanted unless met: nothing is saved, and what was typed comes back', async ({
    client,
    assert,
  }) => {
    const { position, officer } = await createEvaluation()
    const application = await createApplication(position)
    const path = pathOf(application, 'ammissione')
    const form = { esito_age: 'met', esito_unemployed: 'not_met', esito_documents: 'to_complete' }
    const response = await postAs(client, officer, path, form)
    const faults = Object.keys(response.flashMessage('inputErrorsBag'))
    assert.sameMembers(faults, ['motivo_unemployed', 'motivo_documents'])
    assert.equal(response.flashMessage('esito_age'), 'met')
    assert.lengthOf(await RequirementCheck.query().where('applicationId', application.id), 0)
  })

  test('answers that are none, and unknown requirements, count as not given', async ({
    client,
    assert,
  }) => {
    const { position, officer } = await createEvaluation()
    const application = await createApplication(position)
    const form = { 'esito_age': 'ammesso', 'esito_zodiac': 'met', 'esito_pension[]': 'met' }
    const response = await postAs(client, officer, pathOf(application, 'ammissione'), form)
    response.assertStatus(302)
    assert.lengthOf(await RequirementCheck.query().where('applicationId', application.id), 0)
  })

  test('not once decided: 409', async ({ client }) => {
    const { notice, position, officer } = await createEvaluation()
    const application = await createChecked(position, 'admitted')
    const form = await checksForm(notice, 'not_met', 'Ripensamento')
    const response = await postAs(client, officer, pathOf(application, 'ammissione'), form)
    response.assertStatus(409)
  })
})

test.group('Deciding an admission', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('admits with every requirement met, and tells the applicant', async ({
    client,
    assert,
    db,
  }) => {
    const { position, officer } = await createEvaluation()
    const application = await createChecked(position)
    await postAs(client, officer, pathOf(application, 'ammissione/decisione'), { esito: 'ammessa' })
    assert.equal((await application.refresh()).state, 'admitted')
    const admission = await Admission.findByOrFail('applicationId', application.id)
    assert.equal(admission.outcome, 'admitted')
    assert.equal(admission.decidedBy, officer.id)
    const message = await Message.query()
      .where({ causeType: 'admission', causeId: admission.id })
      .firstOrFail()
    assert.equal(message.toAddress, application.email)
    assert.include(message.body, 'è ammessa alla selezione')
    await db.assertHas('audit_events', { action: 'application.admitted', actor_id: officer.id })
  })

  test('excludes with a reason that stays out of the mail', async ({ client, assert, db }) => {
    const { position, officer } = await createEvaluation()
    const application = await createChecked(position, 'submitted', 'not_met')
    await postAs(client, officer, pathOf(application, 'ammissione/decisione'), {
      esito: 'esclusa',
      motivo: 'La residenza non è in Lombardia.',
    })
    assert.equal((await application.refresh()).state, 'excluded')
    const admission = await Admission.findByOrFail('applicationId', application.id)
    assert.equal(admission.reason, 'La residenza non è in Lombardia.')
    const message = await Message.query()
      .where({ causeType: 'admission', causeId: admission.id })
      .firstOrFail()
    assert.notInclude(message.body, 'residenza')
    assert.include(message.body, `/domande/${application.id}`)
    await db.assertHas('audit_events', { action: 'application.excluded' })
  })

  test('is refused when the requirements do not bear it out: {why}')
    .with([
      { why: 'admitting with one not met', outcome: 'not_met', esito: 'ammessa' },
      { why: 'admitting with one to complete', outcome: 'to_complete', esito: 'ammessa' },
      { why: 'excluding with all met', outcome: 'met', esito: 'esclusa' },
    ] as const)
    .run(async ({ client, assert }, { outcome, esito }) => {
      const { position, officer } = await createEvaluation()
      const application = await createChecked(position, 'submitted', outcome)
      const path = pathOf(application, 'ammissione/decisione')
      const form = { esito, motivo: 'Non risulta.' }
      const response = await postAs(client, officer, path, form)
      assert.property(response.flashMessage('inputErrorsBag'), 'esito')
      assert.equal((await application.refresh()).state, 'submitted')
      assert.isNull(await Admission.findBy('applicationId', application.id))
    })

  test('wants an answer, and a reason to exclude: {why}')
    .with([
      { why: 'none', form: {}, field: 'esito' },
      { why: 'unknown', form: { esito: 'forse' }, field: 'esito' },
      { why: 'no reason', form: { esito: 'esclusa', motivo: ' ' }, field: 'motivo' },
      { why: 'too short', form: { esito: 'esclusa', motivo: 'no' }, field: 'motivo' },
    ])
    .run(async ({ client, assert }, { form, field }) => {
      const { position, officer } = await createEvaluation()
      const application = await createChecked(position, 'submitted', 'not_met')
      const path = pathOf(application, 'ammissione/decisione')
      const response = await postAs(client, officer, path, form as Record<string, string>)
      assert.property(response.flashMessage('inputErrorsBag'), field)
      assert.equal((await application.refresh()).state, 'submitted')
    })

  test('not twice, not while a completion is awaited, not from {state}: 409')
    .with([
      { state: 'admitted' },
      { state: 'excluded' },
      { state: 'incomplete' },
      { state: 'interviewed' },
    ] as const)
    .run(async ({ client, assert }, { state }) => {
      const { position, officer } = await createEvaluation()
      const application = await createChecked(position, state)
      const path = pathOf(application, 'ammissione/decisione')
      const response = await postAs(client, officer, path, { esito: 'ammessa' })
      response.assertStatus(409)
      assert.equal((await application.refresh()).state, state)
    })

  test('not once the ranking stands: 409', async ({ client, assert }) => {
    const { position, officer } = await createEvaluation()
    const application = await createChecked(position)
    await publishEmptyRanking(position, officer)
    const path = pathOf(application, 'ammissione/decisione')
    const response = await postAs(client, officer, path, { esito: 'ammessa' })
    response.assertStatus(409)
    response.assertTextIncludes('La graduatoria di questa posizione è pubblicata')
    assert.equal((await application.refresh()).state, 'submitted')
  })
})

test.group('Admitting all without remarks', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('admits those, and says of the others why not', async ({ client, assert }) => {
    const { position, officer } = await createEvaluation()
    const ready = [await createChecked(position), await createChecked(position)]
    const open = await createApplication(position)
    const failed = await createChecked(position, 'submitted', 'not_met')
    const asked = await createChecked(position, 'incomplete')
    const path = `/valutazione/posizioni/${position.id}/ammissioni`
    const response = await postAs(client, officer, path)
    response.assertHeader('location', path)
    assert.include(response.flashMessage('success'), `Ammesse 2 domande: ${ready[0].code}`)
    for (const one of ready) assert.equal((await one.refresh()).state, 'admitted')
    for (const one of [open, failed]) assert.equal((await one.refresh()).state, 'submitted')
    assert.equal((await asked.refresh()).state, 'incomplete')
    const page = await client.get(path).loginAs(officer)
    page.assertTextIncludes('Requisiti ancora da verificare.')
    page.assertTextIncludes('Non soddisfatto: Età')
    page.assertTextIncludes('Si attende l’integrazione chiesta.')
    assert.lengthOf(await Message.query().where('causeType', 'admission'), 2)
  })

  test('with none ready says so', async ({ client }) => {
    const { position, officer } = await createEvaluation()
    await createApplication(position)
    const path = `/valutazione/posizioni/${position.id}/ammissioni`
    const response = await postAs(client, officer, path)
    response.assertFlashMessage(
      'notice',
      'Nessuna domanda è pronta: qui sotto c’è che cosa manca a ciascuna.'
    )
  })

  test('not while applications may arrive, nor once the ranking stands: 409', async ({
    client,
    assert,
  }) => {
    const open = await createEvaluation({ state: 'published' })
    const refused = await postAs(
      client,
      open.officer,
      `/valutazione/posizioni/${open.position.id}/ammissioni`
    )
    refused.assertStatus(409)
    const ranked = await createEvaluation()
    const application = await createChecked(ranked.position)
    await publishEmptyRanking(ranked.position, ranked.officer)
    const path = `/valutazione/posizioni/${ranked.position.id}/ammissioni`
    const response = await postAs(client, ranked.officer, path)
    response.assertStatus(409)
    assert.equal((await application.refresh()).state, 'submitted')
  })
})

test.group('Reconsidering an admission', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const excluded = async () => {
    const scene = await createSitting()
    const application = await createChecked(scene.position, 'submitted', 'not_met')
    return { ...scene, application }
  }

  test('keeps the old decision with the reason, and stops its mail if it waits', async ({
    client,
    assert,
    db,
  }) => {
    const { application, officer } = await excluded()
    const decide = pathOf(application, 'ammissione/decisione')
    await postAs(client, officer, decide, { esito: 'esclusa', motivo: 'Manca un requisito.' })
    const response = await postAs(client, officer, pathOf(application, 'ammissione/riesame'), {
      motivo: 'Il documento c’era.',
    })
    response.assertHeader('location', pathOf(application, 'ammissione'))
    assert.equal((await application.refresh()).state, 'submitted')
    const [old] = await Admission.query().where('applicationId', application.id)
    assert.equal(old.reconsideredWhy, 'Il documento c’era.')
    assert.equal(old.reconsideredBy, officer.id)
    const message = await Message.query().where({ causeType: 'admission', causeId: old.id }).first()
    assert.equal(message!.state, 'cancelled')
    await db.assertHas('audit_events', { action: 'application.reconsidered' })
    await postAs(client, officer, decide, { esito: 'esclusa', motivo: 'Di nuovo no.' })
    assert.lengthOf(await Admission.query().where('applicationId', application.id), 2)
  })

  test('wants a reason', async ({ client, assert }) => {
    const { position, officer } = await createEvaluation()
    const application = await createChecked(position, 'admitted')
    const path = pathOf(application, 'ammissione/riesame')
    const response = await postAs(client, officer, path, { motivo: '' })
    assert.property(response.flashMessage('inputErrorsBag'), 'motivo')
    assert.equal((await application.refresh()).state, 'admitted')
  })

  test('not from {state}: 409')
    .with([{ state: 'submitted' }, { state: 'convoked' }, { state: 'interviewed' }] as const)
    .run(async ({ client, assert }, { state }) => {
      const { position, officer } = await createEvaluation()
      const application = await createChecked(position, state)
      const path = pathOf(application, 'ammissione/riesame')
      const response = await postAs(client, officer, path, { motivo: 'Ripensamento' })
      response.assertStatus(409)
      assert.equal((await application.refresh()).state, state)
    })

  test('a coordinator may too', async ({ client, assert }) => {
    const { application, officer } = await excluded()
    const coordinator = await createAccount('coordinator')
    const decide = pathOf(application, 'ammissione/decisione')
    await postAs(client, officer, decide, { esito: 'esclusa', motivo: 'Manca un requisito.' })
    const path = pathOf(application, 'ammissione/riesame')
    await postAs(client, coordinator, path, { motivo: 'Ricorso accolto.' })
    assert.equal((await application.refresh()).state, 'submitted')
  })
})
