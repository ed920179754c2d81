import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import AuditEvent from '#audit/models/audit_event'
import { clock } from '#core/clock'
import { FollowDays } from '#internships/actions/follow_days'
import type Internship from '#internships/models/internship'
import { createRunning, setDay, suspensionIn } from '#tests/support/internship_changes'

test.group('Internships follow the day', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => () => clock.release())

  const followOn = async (day: string) => {
    setDay(day)
    return new FollowDays().handle()
  }
  const stateOf = async (internship: Internship) => (await internship.refresh()).state

  test('from active to suspended, back, and to their end, once each', async ({ assert }) => {
    const internship = await createRunning({ endsOn: '2027-08-09' })
    await suspensionIn(internship)
    const story: Array<[string, number, string]> = [
      ['2027-02-28', 0, 'active'],
      ['2027-03-01', 1, 'suspended'],
      ['2027-03-01', 0, 'suspended'],
      ['2027-03-30', 0, 'suspended'],
      ['2027-03-31', 1, 'active'],
      ['2027-03-31', 0, 'active'],
      ['2027-08-09', 0, 'active'],
      ['2027-08-10', 1, 'completed'],
      ['2027-08-10', 0, 'completed'],
    ]
    for (const [day, changed, state] of story) {
      assert.equal(await followOn(day), changed, day)
      assert.equal(await stateOf(internship), state, day)
    }
    assert.equal(internship.endedAt!.toMillis(), clock.now().toMillis())
    const events = await AuditEvent.query()
      .where({ subjectType: 'internship', subjectId: internship.id })
      .orderBy('id')
    assert.deepEqual(
      events.map(({ action, actorId }) => [action, actorId]),
      ['suspended', 'resumed', 'completed'].map((what) => [`internship.${what}`, null])
    )
  })

  test('through every state after a long silence', async ({ assert }) => {
    const internship = await createRunning({ state: 'suspended', endsOn: '2027-08-09' })
    await suspensionIn(internship)
    assert.equal(await followOn('2027-09-01'), 1)
    assert.equal(await stateOf(internship), 'completed')
  })

  test('and leave alone what was cancelled, what is to begin and what is over', async ({
    assert,
  }) => {
    const cancelled = await createRunning()
    await suspensionIn(cancelled, { cancelledAt: clock.now(), cancelReason: 'Errore' })
    const ready = await createRunning({ state: 'ready' })
    const annulled = await createRunning({ state: 'annulled' })
    assert.equal(await followOn('2027-03-10'), 0)
    assert.equal(await stateOf(cancelled), 'active')
    assert.equal(await followOn('2027-07-11'), 1)
    assert.deepEqual(
      [await stateOf(cancelled), await stateOf(ready), await stateOf(annulled)],
      ['completed', 'ready', 'annulled']
    )
  })
})
