import { test } from '@japa/runner'
import emitter from '@adonisjs/core/services/emitter'
import testUtils from '@adonisjs/core/services/test_utils'
import AuditEvent from '#audit/models/audit_event'
import { SweepInternships } from '#internships/actions/sweep_internships'
import Internship from '#internships/models/internship'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import { annulFreedSeat } from '#internships/listeners/annul_freed_seat'
import { AcceptOffer } from '#selection/actions/accept_offer'
import { EndOffer } from '#selection/actions/end_offer'
import SeatFreed from '#selection/events/seat_freed'
import { createAccount } from '#tests/support/accounts'
import { createInternship } from '#database/factories/internships/internship_factory'
import { createPreparing, putInOrder } from '#tests/support/internship_start'
import { createRanked, offerOf } from '#tests/support/rankings'

/** An accepted seat that nobody heard of: the portal stopped right after the commit. */
async function unheard() {
  emitter.fake()
  const { applications, coordinator } = await createRanked([[18, 26, 44]])
  const offer = await offerOf(applications[0])
  await new AcceptOffer(coordinator).handle(offer.id)
  return { offer, coordinator }
}

test.group('What the internships did not hear of', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => emitter.restore())

  test('an accepted seat becomes an internship, once, with its communication to send', async ({
    assert,
  }) => {
    const { offer } = await unheard()
    assert.isNull(await Internship.findBy('offerId', offer.id))
    await new SweepInternships().handle()
    await new SweepInternships().handle()
    const made = await Internship.query().where('offerId', offer.id)
    assert.lengthOf(made, 1)
    assert.equal(made[0].state, 'preparing')
    const [communication] = await MandatoryCommunication.all()
    assert.include(communication.serialize(), {
      ...{ internshipId: made[0].id, kind: 'start', number: null, factOn: made[0].startsOn },
    })
  })

  test('a seat that was given up annuls it, by the event or by the sweep', async ({ assert }) => {
    const { offer, coordinator } = await unheard()
    await new SweepInternships().handle()
    await new EndOffer(coordinator).handle(offer.id, 'withdraw', 'Ha rinunciato per telefono.')
    const internship = await Internship.findByOrFail('offerId', offer.id)
    await new SweepInternships().handle()
    assert.equal((await internship.refresh()).state, 'annulled')
    await annulFreedSeat(new SeatFreed(offer.id, offer.applicationId, offer.seatId))
    const events = await AuditEvent.query().where('action', 'internship.annulled')
    assert.lengthOf(events, 1)
  })

  test('the event annuls what was being prepared, and leaves what has begun', async ({
    assert,
  }) => {
    const { offer } = await unheard()
    await new SweepInternships().handle()
    const internship = await Internship.findByOrFail('offerId', offer.id)
    const freed = new SeatFreed(offer.id, offer.applicationId, offer.seatId)
    const { ruleSetId } = await createInternship()
    await internship.merge({ state: 'active', ruleSetId }).save()
    await annulFreedSeat(freed)
    assert.equal((await internship.refresh()).state, 'active')
    await internship.merge({ state: 'ready' }).save()
    await annulFreedSeat(freed)
    assert.equal((await internship.refresh()).state, 'annulled')
  })

  test('lists that became clear elsewhere make ready; those that did not, wait', async ({
    assert,
  }) => {
    await createAccount('coordinator')
    const [clear, open] = [await createPreparing(), await createPreparing({ state: 'ready' })]
    await putInOrder(clear)
    await putInOrder(open, ['tutors'])
    await new SweepInternships().handle()
    await new SweepInternships().handle()
    assert.equal((await clear.refresh()).state, 'ready')
    assert.equal((await open.refresh()).state, 'preparing')
    const events = await AuditEvent.query().whereIn('action', [
      ...['internship.cleared', 'internship.reopened'],
    ])
    const ids = [clear.id, open.id]
    assert.lengthOf(
      events.filter(({ subjectId }) => ids.includes(subjectId!)),
      2
    )
  })
})
