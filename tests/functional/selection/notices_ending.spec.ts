import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type Account from '#accounts/models/account'
import { PORTAL } from '#audit/record'
import { clock } from '#core/clock'
import { createApplication } from '#database/factories/selection/application_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import { CloseNotice } from '#selection/actions/close_notice'
import { MarkEvaluated } from '#selection/actions/mark_evaluated'
import { closeNotices } from '#selection/jobs/close_notices'
import type Application from '#selection/models/application'
import Offer from '#selection/models/offer'
import type Position from '#selection/models/position'
import Ranking from '#selection/models/ranking'
import Seat from '#selection/models/seat'
import { createAccount } from '#tests/support/accounts'
import { send } from '#tests/support/notices'
import { countQueries } from '#tests/support/queries'

const rank = (position: Position, author: Account) =>
  Ranking.create({
    ...{
      positionId: position.id,
      version: 1,
      rules: {} as Ranking['rules'],
      sha256: 'a'.repeat(64),
    },
    ...{ publishedAt: clock.now(), publishedBy: author.id, supersededAt: null, reason: null },
  })

async function offer(application: Application, state: Offer['state']) {
  const seat = await Seat.findByOrFail('positionId', application.positionId)
  return Offer.create({
    ...{ seatId: seat.id, applicationId: application.id, state, isSuccession: false },
    ...{ offeredAt: clock.now(), dueAt: clock.now().plus({ days: 3 }) },
  })
}

const mark = (notice: { id: number }) =>
  db.transaction((trx) => new MarkEvaluated(PORTAL).handle(notice, trx))

test.group('Closing a notice', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('at its instant, neither before nor twice', async ({ assert, db: database }) => {
    const closesAt = clock.now().plus({ days: 1 }).startOf('second')
    const notice = await createNotice({ closesAt })
    const later = await createNotice({ closesAt: closesAt.plus({ hours: 1 }) })
    clock.freeze(closesAt.minus({ milliseconds: 1 }))
    assert.equal(await closeNotices(), 0)
    clock.freeze(closesAt)
    assert.equal(await closeNotices(), 1)
    assert.equal(await closeNotices(), 0)
    await notice.refresh()
    assert.equal(notice.state, 'closed')
    assert.equal(notice.closedAt!.toMillis(), closesAt.toMillis())
    await later.refresh()
    assert.equal(later.state, 'published')
    const told = { action: 'notice.closed', subject_id: notice.id, actor_name: 'Il portale' }
    await database.assertHas('audit_events', told, 1)
  })

  test('two machines close it once, and a deadline moved meanwhile holds', async ({ assert }) => {
    const notice = await createNotice({ closesAt: clock.now().minus({ minutes: 1 }) })
    const seen = [await new CloseNotice().handle(notice), await new CloseNotice().handle(notice)]
    assert.deepEqual(seen, [true, false])
    const moved = await createNotice()
    assert.isFalse(await new CloseNotice().handle(moved))
  })
})

test.group('Evaluated and concluded', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('evaluated with the last ranking; positions that nobody applied to do not count', async ({
    assert,
    db: database,
  }) => {
    const author = await createAccount('coordinator')
    const notice = await createNotice({ state: 'closed' })
    const [first, second, third] = [
      await createPosition(notice),
      await createPosition(notice),
      await createPosition(notice),
    ]
    await createPosition(notice)
    await createApplication(first)
    await createApplication(second)
    await createApplication(third, { state: 'retracted' })
    await rank(first, author)
    assert.isFalse(await mark(notice))
    const ranking = await rank(second, author)
    await ranking.merge({ supersededAt: clock.now() }).save()
    assert.isFalse(await mark(notice))
    await ranking.merge({ supersededAt: null }).save()
    assert.isTrue(await mark(notice))
    assert.isFalse(await mark(notice))
    await notice.refresh()
    assert.equal(notice.state, 'evaluated')
    assert.isNotNull(notice.evaluatedAt)
    await database.assertHas('audit_events', { action: 'notice.evaluated', subject_id: notice.id })
  })

  test('a notice that is still open is not evaluated', async ({ assert }) => {
    const notice = await createNotice()
    assert.isFalse(await mark(notice))
    await notice.refresh()
    assert.equal(notice.state, 'published')
  })

  test('a coordinator concludes once no offer is open', async ({
    client,
    assert,
    db: database,
  }) => {
    const coordinator = await createAccount('coordinator')
    const notice = await createNotice({ state: 'evaluated' })
    const application = await createApplication(await createPosition(notice))
    const open = await offer(application, 'open')
    const path = `/gestione/avvisi/${notice.id}/conclusione`
    const asked = await client.get(path).loginAs(coordinator)
    asked.assertTextIncludes('Un posto offerto attende ancora risposta.')
    const refused = await send(client, path, coordinator)
    refused.assertFlashMessage(
      'refusal',
      'C’è ancora un posto offerto che attende risposta: l’avviso si conclude quando è deciso.'
    )
    await notice.refresh()
    assert.equal(notice.state, 'evaluated')
    await open.merge({ state: 'accepted' }).save()
    const concluded = await send(client, path, coordinator)
    concluded.assertStatus(302)
    await notice.refresh()
    assert.equal(notice.state, 'concluded')
    assert.isNotNull(notice.concludedAt)
    await database.assertHas('audit_events', { action: 'notice.concluded', subject_id: notice.id })
  })

  test('one that drew no application is concluded without rankings', async ({ client, assert }) => {
    const notice = await createNotice({ state: 'closed' })
    await createPosition(notice)
    const path = `/gestione/avvisi/${notice.id}/conclusione`
    const response = await send(client, path, await createAccount('coordinator'))
    response.assertStatus(302)
    await notice.refresh()
    assert.equal(notice.state, 'concluded')
  })

  test('not while rankings are missing, nor while it is open; not by an operator', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const closed = await createNotice({ state: 'closed' })
    await createApplication(await createPosition(closed))
    for (const notice of [closed, await createNotice()]) {
      const response = await send(client, `/gestione/avvisi/${notice.id}/conclusione`, coordinator)
      response.assertStatus(409)
    }
    const evaluated = await createNotice({ state: 'evaluated' })
    const path = `/gestione/avvisi/${evaluated.id}/conclusione`
    const refused = await send(client, path, await createAccount('operator'))
    refused.assertStatus(403)
    await evaluated.refresh()
    assert.equal(evaluated.state, 'evaluated')
  })

  test('its page tells what happened, in order', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator', { fullName: 'Paola Bellini' })
    const notice = await createNotice({ state: 'evaluated' })
    await send(client, `/gestione/avvisi/${notice.id}/conclusione`, coordinator)
    const page = await client.get(`/gestione/avvisi/${notice.id}`).loginAs(coordinator)
    assert.match(page.text(), /<b>Concluso<\/b>\s*<p>Paola Bellini<\/p>/)
  })

  test('as many queries with a hundred positions as with one', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const notice = await createNotice({ state: 'draft' })
    await createPosition(notice)
    const queriesOf = () =>
      countQueries(async () => {
        const page = await client.get(`/gestione/avvisi/${notice.id}`).loginAs(coordinator)
        page.assertStatus(200)
      })
    const one = await queriesOf()
    for (let made = 0; made < 100; made += 1) {
      await createPosition(notice, { code: `PROVA-${made}`, seats: 2 })
    }
    assert.equal(await queriesOf(), one)
    assert.isAbove(one, 8)
    assert.isAtMost(one, 30)
  })
})
