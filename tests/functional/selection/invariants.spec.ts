import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { createApplication } from '#database/factories/selection/application_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import Commission from '#selection/models/commission'
import Commissioner from '#selection/models/commissioner'
import Offer from '#selection/models/offer'
import Score from '#selection/models/score'
import Seat from '#selection/models/seat'
import { createAccount } from '#tests/support/accounts'

test.group('What the database holds of a selection', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('one application a person and notice, until it is taken back', async ({ assert }) => {
    const position = await createPosition(await createNotice())
    const first = await createApplication(position)
    const { personKey } = first
    await first.merge({ state: 'retracted', retractedAt: clock.now() }).save()
    await createApplication(position, { personKey })
    const again = await createApplication(position, { personKey }).catch((error) => error)
    assert.isTrue(isUniqueViolation(again))
  })

  test('dates stay dates, instants keep their milliseconds', async ({ assert }) => {
    const closesAt = DateTime.fromISO('2026-12-10T11:00:00.001Z')
    const notice = await createNotice({ closesAt, startsOn: '2027-01-11' })
    await notice.refresh()
    assert.equal(notice.closesAt!.toMillis(), closesAt.toMillis())
    assert.equal(notice.startsOn, '2027-01-11')
    assert.equal(notice.criteria.length, 3)
    assert.isTrue(notice.criteria[2].isInterview)
  })

  test('no points above the maximum of their criterion', async ({ assert }) => {
    const notice = await createNotice()
    const position = await createPosition(notice)
    const application = await createApplication(position)
    const account = await createAccount('coordinator')
    const now = clock.now()
    const commission = await Commission.create({
      noticeId: notice.id,
      hostBodyId: position.hostBodyId,
      appointedBy: 'Determina 1/2026',
      appointedOn: '2026-11-01',
      createdAt: now,
    })
    const commissioner = await Commissioner.create({
      commissionId: commission.id,
      fullName: 'Ada Riva',
      role: 'president',
    })
    const score = {
      applicationId: application.id,
      criterionId: notice.criteria[0].id,
      maxHundredths: 2000,
      commissionerId: commissioner.id,
      recordedBy: account.id,
      recordedAt: now,
    }
    await assert.rejects(() => Score.create({ ...score, hundredths: 2001 }))
  })

  test('a seat is offered to one person at a time', async ({ assert }) => {
    const position = await createPosition(await createNotice())
    const seat = await Seat.findByOrFail('positionId', position.id)
    const offer = async () =>
      Offer.create({
        seatId: seat.id,
        applicationId: (await createApplication(position)).id,
        state: 'open',
        isSuccession: false,
        offeredAt: clock.now(),
        dueAt: clock.now().plus({ days: 3 }),
      })
    await offer()
    assert.isTrue(isUniqueViolation(await offer().catch((error) => error)))
  })
})
