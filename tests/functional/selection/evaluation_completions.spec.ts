import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import Message from '#messaging/models/message'
import { ExpireCompletions } from '#selection/actions/expire_completions'
import CompletionRequest from '#selection/models/completion_request'
import { createChecked, createEvaluation, publishEmptyRanking } from '#tests/support/evaluation'
import { postAs } from '#tests/support/rankings'

const ASKED = { richiesta: 'Alleghi la seconda pagina del documento d’identità.' }

const pathOf = ({ id }: { id: number }) => `/valutazione/domande/${id}/integrazione`

test.group('Asking for a completion', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('gives the notice’s days, to midnight in Rome, and a mail of its own', async ({
    client,
    assert,
    db,
  }) => {
    clock.freeze(DateTime.fromISO('2026-12-11T09:00:00Z'))
    const { position, officer } = await createEvaluation({ completionDays: 5 })
    const application = await createChecked(position, 'submitted', 'to_complete')
    const response = await postAs(client, officer, pathOf(application), ASKED)
    response.assertHeader('location', `/valutazione/domande/${application.id}`)
    assert.equal((await application.refresh()).state, 'incomplete')
    const request = await CompletionRequest.findByOrFail('applicationId', application.id)
    assert.equal(request.dueAt.toUTC().toISO(), '2026-12-16T22:59:59.999Z')
    assert.equal(request.askedBy, officer.id)
    const message = await Message.query()
      .where({ causeType: 'completion_request', causeId: request.id })
      .firstOrFail()
    assert.include(message.body, `/domande/${application.id}/integrazione`)
    assert.include(message.body, 'mercoledì 16 dicembre 2026, ore 23.59')
    assert.notInclude(message.body, 'seconda pagina')
    await db.assertHas('audit_events', { action: 'application.completion_asked' })
  })

  test('wants words: {why}')
    .with([
      { why: 'none', richiesta: '' },
      { why: 'too few', richiesta: 'CV' },
      { why: 'too many', richiesta: 'x'.repeat(2001) },
    ])
    .run(async ({ client, assert }, { richiesta }) => {
      const { position, officer } = await createEvaluation()
      const application = await createChecked(position)
      const response = await postAs(client, officer, pathOf(application), { richiesta })
      assert.property(response.flashMessage('inputErrorsBag'), 'richiesta')
      assert.equal((await application.refresh()).state, 'submitted')
    })

  test('not twice, nor of an application that is {state}: 409')
    .with([{ state: 'incomplete' }, { state: 'admitted' }, { state: 'excluded' }] as const)
    .run(async ({ client, assert }, { state }) => {
      const { position, officer } = await createEvaluation()
      const application = await createChecked(position, state)
      const response = await postAs(client, officer, pathOf(application), ASKED)
      response.assertStatus(409)
      assert.isNull(await CompletionRequest.findBy('applicationId', application.id))
    })

  test('not once the ranking stands: 409', async ({ client }) => {
    const { position, officer } = await createEvaluation()
    const application = await createChecked(position)
    await publishEmptyRanking(position, officer)
    const response = await postAs(client, officer, pathOf(application), ASKED)
    response.assertStatus(409)
  })
})

test.group('The term of a completion', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('passes at its instant and no sooner; twice is once', async ({ client, assert, db }) => {
    const asked = DateTime.fromISO('2026-12-11T09:00:00Z')
    clock.freeze(asked)
    const { position, officer } = await createEvaluation({ completionDays: 5 })
    const application = await createChecked(position)
    await postAs(client, officer, pathOf(application), ASKED)
    const request = await CompletionRequest.findByOrFail('applicationId', application.id)
    clock.freeze(request.dueAt)
    assert.equal(await new ExpireCompletions().handle(), 0)
    assert.equal((await request.refresh()).state, 'open')
    clock.freeze(request.dueAt.plus({ milliseconds: 1 }))
    assert.equal(await new ExpireCompletions().handle(), 1)
    assert.equal((await request.refresh()).state, 'expired')
    assert.equal((await application.refresh()).state, 'submitted')
    assert.equal(await new ExpireCompletions().handle(), 0)
    const told = { action: 'application.completion_expired', actor_id: null }
    await db.assertHas('audit_events', told, 1)
  })

  test('leaves an answered one alone', async ({ assert }) => {
    const { position, officer } = await createEvaluation()
    const application = await createChecked(position)
    const request = await CompletionRequest.create({
      applicationId: application.id,
      request: ASKED.richiesta,
      state: 'answered',
      askedBy: officer.id,
      askedAt: clock.now().minus({ days: 9 }),
      dueAt: clock.now().minus({ days: 2 }),
      answer: 'Ecco il documento.',
      closedAt: clock.now().minus({ days: 3 }),
    })
    assert.equal(await new ExpireCompletions().handle(), 0)
    assert.equal((await request.refresh()).state, 'answered')
  })
})
