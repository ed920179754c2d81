import { test } from '@japa/runner'
import emitter from '@adonisjs/core/services/emitter'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { ForfeitOverdueOffers } from '#selection/actions/forfeit_overdue_offers'
import { PublishRanking } from '#selection/actions/publish_ranking'
import SeatAccepted from '#selection/events/seat_accepted'
import SeatFreed from '#selection/events/seat_freed'
import { createAccount } from '#tests/support/accounts'
import {
  applicantOf,
  createRankable,
  createRanked,
  createScored,
  offerOf,
  postAs,
  statesOf,
} from '#tests/support/rankings'

const POINTS = [
  [18, 26, 44],
  [10, 30, 30],
  [10, 20, 30],
]

/** From what hangs to what it hangs from. */
const TABLES = [
  'messages',
  'candidacy_withdrawals',
  'offer_events',
  'offers',
  'ranking_entries',
  'rankings',
  'scores',
  'commissioners',
  'commissions',
  'applications',
  'seats',
  'positions',
  'notice_criteria',
  'selection_notices',
  'sites',
  'host_bodies',
]

/** Committed for real: each request has a connection of its own where the database gives one. */
test.group('Seats, by several hands at once', (group) => {
  group.each.setup(() => {
    emitter.fake([SeatAccepted, SeatFreed])
  })
  group.each.teardown(async () => {
    clock.release()
    emitter.restore()
    for (const table of TABLES) await db.from(table).delete()
  })

  test('accepted twice and recorded once more, together: one wins', async ({ client, assert }) => {
    const { applications } = await createRanked(POINTS)
    const person = await applicantOf(applications[0])
    const path = `/domande/${applications[0].id}/offerta`
    const coordinator = await createAccount('coordinator')
    const offer = await offerOf(applications[0])
    const answers = await Promise.all([
      postAs(client, person, `${path}/accettazione`, { conferma: '1' }),
      postAs(client, person, `${path}/accettazione`, { conferma: '1' }),
      postAs(client, coordinator, `/gestione/graduatorie/offerte/${offer.id}/accettazione`, {
        motivo: 'Comunicato per telefono.',
      }),
    ])
    assert.deepEqual(answers.map((answer) => answer.status()).sort(), [302, 409, 409])
    assert.deepEqual(await statesOf(applications), ['accepted', 'suitable', 'suitable'])
    const events = await db.from('offer_events').where('offer_id', offer.id).orderBy('id')
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['offered', 'accepted']
    )
  })

  test('renunciation and the portal’s forfeiture together: the seat goes on once', async ({
    client,
    assert,
  }) => {
    const { applications } = await createRanked(POINTS)
    const person = await applicantOf(applications[0])
    const offer = await offerOf(applications[0])
    clock.freeze(offer.dueAt.plus({ seconds: 1 }))
    const path = `/domande/${applications[0].id}/offerta/rinuncia`
    const [, ...forfeited] = await Promise.all([
      postAs(client, person, path, { conferma: '1' }),
      new ForfeitOverdueOffers().handle(),
      new ForfeitOverdueOffers().handle(),
    ])
    assert.isAtMost(forfeited[0] + forfeited[1], 1)
    const [first, second, third] = await statesOf(applications)
    assert.include(['withdrawn', 'forfeited'], first)
    assert.deepEqual([second, third], ['offered', 'suitable'])
    const ended = await db
      .from('offer_events')
      .where('offer_id', offer.id)
      .whereNot('kind', 'offered')
    assert.lengthOf(ended, 1)
  })

  test('several seats freed at once go to as many, each once', async ({ client, assert }) => {
    const points = Array.from({ length: 8 }, (_, index) => [20, 30, 50 - index])
    const { applications } = await createRanked(points, { seats: 4 })
    const people = await Promise.all(applications.slice(0, 4).map(applicantOf))
    const answers = await Promise.all(
      people.map((person, index) =>
        postAs(client, person, `/domande/${applications[index].id}/offerta/rinuncia`, {
          conferma: '1',
        })
      )
    )
    assert.deepEqual(
      answers.map((answer) => answer.status()),
      [302, 302, 302, 302]
    )
    assert.deepEqual(await statesOf(applications), [
      ...Array.from({ length: 4 }, () => 'withdrawn'),
      ...Array.from({ length: 4 }, () => 'offered'),
    ])
    const live = await db.from('offers').where('state', 'open')
    assert.lengthOf(new Set(live.map((row) => row.seat_id)), 4)
  })

  test('published twice at once, a ranking is there once', async ({ assert }) => {
    const { position } = await createRankable()
    const applications = [
      await createScored(position, POINTS[0]),
      await createScored(position, POINTS[1]),
    ]
    const coordinator = await createAccount('coordinator')
    const publish = () =>
      new PublishRanking(coordinator).handle(position.id, { offers: true }).then(
        () => 'published',
        (error) => error.code
      )
    const outcomes = await Promise.all([publish(), publish(), publish()])
    assert.deepEqual(outcomes.sort(), ['E_ILLEGAL_TRANSITION', 'E_ILLEGAL_TRANSITION', 'published'])
    assert.lengthOf(await db.from('rankings').where('position_id', position.id), 1)
    assert.deepEqual(await statesOf(applications), ['offered', 'suitable'])
  })
})
