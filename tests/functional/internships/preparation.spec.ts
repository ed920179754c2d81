import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { createApplication } from '#database/factories/selection/application_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import { clock } from '#core/clock'
import { PrepareInternship } from '#internships/actions/prepare_internship'
import Intern from '#internships/models/intern'
import Internship from '#internships/models/internship'
import type { AcceptedSeat } from '#selection/events/seat_accepted'
import type Application from '#selection/models/application'
import Offer from '#selection/models/offer'
import Seat from '#selection/models/seat'

/** An accepted offer of the only seat of a position. */
async function accepted(application: Application): Promise<AcceptedSeat> {
  const seat = await Seat.query().where('positionId', application.positionId).firstOrFail()
  const offer = await Offer.create({
    seatId: seat.id,
    applicationId: application.id,
    state: 'accepted',
    isSuccession: false,
    offeredAt: clock.now(),
    dueAt: clock.now().plus({ days: 3 }),
  })
  await application.load('position')
  return {
    offerId: offer.id,
    applicationId: application.id,
    accountId: application.accountId,
    positionId: application.positionId,
    seatId: seat.id,
    siteId: seat.siteId,
    hostBodyId: application.position.hostBodyId,
    startsOn: '2027-01-11',
    endsOn: '2028-01-10',
  }
}

test.group('An accepted seat', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('becomes an internship to prepare, once', async ({ assert }) => {
    const position = await createPosition(await createNotice())
    const application = await createApplication(position)
    const seat = await accepted(application)
    const first = await new PrepareInternship().handle(seat)
    assert.equal(first.code, 'T-0001/2027')
    assert.include(first.toJSON(), {
      state: 'preparing',
      startsOn: '2027-01-11',
      endsOn: '2028-01-10',
    })
    assert.equal(first.monthlyCents, position.monthlyCents)
    const intern = await Intern.findOrFail(first.internId)
    assert.equal(intern.codiceFiscale, application.codiceFiscale)
    assert.equal(intern.accountId, application.accountId)
  })

  test('of somebody who was an intern before joins the same person', async ({ assert }) => {
    const application = await createApplication(await createPosition(await createNotice()))
    const first = await new PrepareInternship().handle(await accepted(application))
    const again = await createApplication(await createPosition(await createNotice()), {
      accountId: application.accountId,
      codiceFiscale: application.codiceFiscale,
      personKey: application.personKey,
    })
    const second = await new PrepareInternship().handle(await accepted(again))
    assert.equal(second.internId, first.internId)
    assert.equal(second.number, first.number + 1)
    assert.lengthOf(await Intern.all(), 1)
  })

  test('told twice makes one internship', async ({ assert }) => {
    const application = await createApplication(await createPosition(await createNotice()))
    const seat = await accepted(application)
    const one = await new PrepareInternship().handle(seat)
    const two = await new PrepareInternship().handle(seat)
    assert.equal(one.id, two.id)
    assert.lengthOf(await Internship.query().where('offerId', seat.offerId), 1)
  })
})
