import { test } from '@japa/runner'
import emitter from '@adonisjs/core/services/emitter'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { ForfeitOverdueOffers, NO_ANSWER } from '#selection/actions/forfeit_overdue_offers'
import SeatAccepted from '#selection/events/seat_accepted'
import SeatFreed from '#selection/events/seat_freed'
import OfferEvent from '#selection/models/offer_event'
import Seat from '#selection/models/seat'
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

const THREE = [
  [18, 26, 44],
  [10, 30, 30],
  [10, 20, 30],
]
const CONFIRMED = { conferma: '1' }
const REASON = { motivo: 'Comunicato per telefono il 12 dicembre.' }
const mine = ({ id }: { id: number }, rest = '') => `/domande/${id}/offerta${rest}`
const staff = (id: number, rest = '') => `/gestione/graduatorie/posizioni/${id}${rest}`

test.group('Offers of seats', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())
  group.each.teardown(() => emitter.restore())

  test('go out in order, with a term at the end of a day in Rome, and a letter', async ({
    assert,
  }) => {
    clock.freeze(DateTime.fromISO('2026-12-23T10:00:00', { zone: 'Europe/Rome' }))
    const { applications } = await createRanked(THREE, { seats: 2 })
    assert.deepEqual(await statesOf(applications), ['offered', 'offered', 'suitable'])
    const offer = await offerOf(applications[0])
    assert.equal(offer.dueAt.setZone('Europe/Rome').toISO(), '2026-12-26T23:59:59.999+01:00')
    const letter = await db
      .from('messages')
      .where({ cause_type: 'offer', cause_id: offer.id })
      .firstOrFail()
    assert.include(letter.body, `/domande/${applications[0].id}/offerta`)
    assert.include(letter.body, 'sabato 26 dicembre 2026, ore 23.59')
    const events = await OfferEvent.query().where('offerId', offer.id)
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['offered']
    )
  })

  test('"Offri i posti" offers what was not offered at publication, once', async ({
    client,
    assert,
  }) => {
    const { position, applications, coordinator } = await createRanked(THREE, { offers: false })
    const path = staff(position.id, '/offerte')
    const operator = await createAccount('operator')
    const forbidden = await postAs(client, operator, path)
    forbidden.assertStatus(403)
    assert.deepEqual(await statesOf(applications), ['suitable', 'suitable', 'suitable'])
    const response = await postAs(client, coordinator, path)
    assert.include(response.flashMessage('success'), applications[0].code)
    const again = await postAs(client, coordinator, path)
    assert.include(again.flashMessage('notice'), 'nessun posto')
    assert.deepEqual(await statesOf(applications), ['offered', 'suitable', 'suitable'])
  })

  test('of a ranking that is not published there is nothing to offer', async ({
    client,
    assert,
  }) => {
    const { position } = await createRankable()
    await createScored(position, [18, 26, 44])
    const coordinator = await createAccount('coordinator')
    const response = await postAs(client, coordinator, staff(position.id, '/offerte'))
    assert.include(response.flashMessage('notice'), 'nessun posto')
  })

  test('the person accepts, and the next step learns who, where and when', async ({
    client,
    assert,
  }) => {
    const events = emitter.fake([SeatAccepted])
    const { applications, notice, position } = await createRanked(THREE, {
      notice: { startsOn: '2027-01-31' },
    })
    await position.merge({ months: 3 }).save()
    const person = await applicantOf(applications[0])
    const page = await client.get(mine(applications[0])).loginAs(person)
    page.assertTextIncludes('Le offriamo questo posto')
    page.assertTextIncludes('30 aprile 2027')
    const response = await postAs(client, person, mine(applications[0], '/accettazione'), CONFIRMED)
    assert.include(response.flashMessage('success'), 'Il posto è Suo')
    assert.deepEqual(await statesOf(applications), ['accepted', 'suitable', 'suitable'])
    const offer = await offerOf(applications[0])
    const seat = await Seat.findOrFail(offer.seatId)
    events.assertEmitted(SeatAccepted, ({ data }) => {
      assert.deepEqual(data.seat, {
        offerId: offer.id,
        applicationId: applications[0].id,
        accountId: person.id,
        positionId: position.id,
        seatId: seat.id,
        siteId: seat.siteId,
        hostBodyId: position.hostBodyId,
        startsOn: notice.startsOn,
        endsOn: '2027-04-30',
      })
      return true
    })
  })

  test('without the tick nothing is accepted', async ({ client, assert }) => {
    const { applications } = await createRanked(THREE)
    const person = await applicantOf(applications[0])
    const response = await postAs(client, person, mine(applications[0], '/accettazione'))
    assert.property(response.flashMessage('inputErrorsBag'), 'conferma')
    assert.deepEqual(await statesOf(applications), ['offered', 'suitable', 'suitable'])
  })

  test('somebody else’s offer is not there: 404; staff are refused: 403', async ({
    client,
    assert,
  }) => {
    const { applications, coordinator } = await createRanked(THREE)
    const other = await applicantOf(applications[1])
    for (const rest of ['/accettazione', '/rinuncia']) {
      const response = await postAs(client, other, mine(applications[0], rest), CONFIRMED)
      response.assertStatus(404)
      const refused = await postAs(client, coordinator, mine(applications[0], rest), CONFIRMED)
      refused.assertStatus(403)
    }
    const page = await client.get(mine(applications[0])).loginAs(other)
    page.assertStatus(404)
    assert.deepEqual(await statesOf(applications), ['offered', 'suitable', 'suitable'])
  })

  test('accepting twice is 409, after the term it is refused, to the millisecond', async ({
    client,
    assert,
  }) => {
    const { applications } = await createRanked(THREE)
    const person = await applicantOf(applications[0])
    const offer = await offerOf(applications[0])
    clock.freeze(offer.dueAt.plus({ milliseconds: 1 }))
    const late = await postAs(client, person, mine(applications[0], '/accettazione'), CONFIRMED)
    assert.include(late.flashMessage('refusal'), 'Il termine per rispondere è passato')
    clock.freeze(offer.dueAt)
    await postAs(client, person, mine(applications[0], '/accettazione'), CONFIRMED)
    assert.deepEqual(await statesOf(applications), ['accepted', 'suitable', 'suitable'])
    const twice = await postAs(client, person, mine(applications[0], '/accettazione'), CONFIRMED)
    twice.assertStatus(409)
  })

  test('among free seats with other sites the person chooses; a held one is refused', async ({
    client,
    assert,
  }) => {
    const { applications, position } = await createRanked(THREE.slice(0, 2), { seats: 3 })
    const seats = await Seat.query().where('positionId', position.id).orderBy('number')
    const site = await createSite(await createHostBody(), { name: 'Biblioteca di Galbiate' })
    await seats[2].merge({ siteId: site.id }).save()
    const person = await applicantOf(applications[0])
    const page = await client.get(mine(applications[0])).loginAs(person)
    page.assertTextIncludes('Biblioteca di Galbiate')
    const taken = await postAs(client, person, mine(applications[0], '/accettazione'), {
      ...CONFIRMED,
      posto: seats[1].id,
    })
    assert.include(taken.flashMessage('refusal'), 'ne scelga un altro')
    await postAs(client, person, mine(applications[0], '/accettazione'), {
      ...CONFIRMED,
      posto: seats[2].id,
    })
    const offer = await offerOf(applications[0])
    assert.equal(offer.seatId, seats[2].id)
  })
})

test.group('Succession', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())
  group.each.teardown(() => emitter.restore())

  test('a renounced seat goes to the next at once, as succession', async ({ client, assert }) => {
    const { applications } = await createRanked(THREE)
    const person = await applicantOf(applications[0])
    const unconfirmed = await postAs(client, person, mine(applications[0], '/rinuncia'))
    assert.property(unconfirmed.flashMessage('inputErrorsBag'), 'conferma')
    await postAs(client, person, mine(applications[0], '/rinuncia'), CONFIRMED)
    assert.deepEqual(await statesOf(applications), ['withdrawn', 'offered', 'suitable'])
    const next = await offerOf(applications[1])
    assert.isTrue(next.isSuccession)
    const again = await postAs(client, person, mine(applications[0], '/rinuncia'), CONFIRMED)
    again.assertStatus(409)
  })

  test('an accepted seat given up before the start is freed and offered on', async ({
    client,
    assert,
  }) => {
    const events = emitter.fake([SeatFreed, SeatAccepted])
    const { applications } = await createRanked(THREE)
    const person = await applicantOf(applications[0])
    await postAs(client, person, mine(applications[0], '/accettazione'), CONFIRMED)
    await postAs(client, person, mine(applications[0], '/rinuncia'), CONFIRMED)
    assert.deepEqual(await statesOf(applications), ['withdrawn', 'offered', 'suitable'])
    const offer = await offerOf(applications[0])
    events.assertEmitted(SeatFreed, ({ data }) => data.offerId === offer.id)
  })

  test('from the first day on it is no longer a matter of the ranking', async ({
    client,
    assert,
  }) => {
    const { applications, notice } = await createRanked(THREE)
    const person = await applicantOf(applications[0])
    await postAs(client, person, mine(applications[0], '/accettazione'), CONFIRMED)
    clock.freeze(DateTime.fromISO(`${notice.startsOn}T00:00:00`, { zone: 'Europe/Rome' }))
    const response = await postAs(client, person, mine(applications[0], '/rinuncia'), CONFIRMED)
    assert.include(response.flashMessage('refusal'), 'Il tirocinio è iniziato')
    assert.deepEqual(await statesOf(applications), ['accepted', 'suitable', 'suitable'])
  })

  test('at the end of the ranking the seat is empty, and nothing breaks', async ({
    client,
    assert,
  }) => {
    const { applications, position, notice, coordinator } = await createRanked(THREE.slice(0, 1))
    const person = await applicantOf(applications[0])
    const response = await postAs(client, person, mine(applications[0], '/rinuncia'), CONFIRMED)
    response.assertStatus(302)
    assert.deepEqual(await statesOf(applications), ['withdrawn'])
    const board = await client
      .get('/gestione/graduatorie/situazione')
      .qs({ avviso: notice.label })
      .loginAs(coordinator)
    board.assertTextIncludes(position.code)
    board.assertTextIncludes('Nessuna idonea in attesa')
    const page = await client.get(`/graduatorie/${notice.year}/${notice.number}/${position.code}`)
    page.assertTextIncludes('resterebbe vuoto')
  })

  test('who is suitable may give up before any offer, and is passed over', async ({
    client,
    assert,
    db: database,
  }) => {
    const { applications, notice, position } = await createRanked(THREE)
    const second = await applicantOf(applications[1])
    const form = await client.get(mine(applications[1])).loginAs(second)
    form.assertTextIncludes('non c’è un posto da offrirLe')
    await postAs(client, second, mine(applications[1], '/rinuncia'), CONFIRMED)
    await database.assertHas('candidacy_withdrawals', { application_id: applications[1].id })
    const first = await applicantOf(applications[0])
    await postAs(client, first, mine(applications[0], '/rinuncia'), CONFIRMED)
    assert.deepEqual(await statesOf(applications), ['withdrawn', 'withdrawn', 'offered'])
    const page = await client.get(`/graduatorie/${notice.year}/${notice.number}/${position.code}`)
    page.assertTextIncludes('prima che ci fosse un posto da offrire')
  })

  test('a coordinator writes down that somebody suitable gives up, with a reason', async ({
    client,
    assert,
    db: database,
  }) => {
    const { applications, coordinator } = await createRanked(THREE)
    const path = `/gestione/graduatorie/candidature/${applications[1].id}/rinuncia`
    const form = await client.get(path).loginAs(coordinator)
    form.assertTextIncludes(applications[1].code)
    const forbidden = await postAs(client, await createAccount('operator'), path, REASON)
    forbidden.assertStatus(403)
    const blank = await postAs(client, coordinator, path, { motivo: '' })
    assert.property(blank.flashMessage('inputErrorsBag'), 'motivo')
    assert.deepEqual(await statesOf(applications), ['offered', 'suitable', 'suitable'])
    await postAs(client, coordinator, path, REASON)
    assert.deepEqual(await statesOf(applications), ['offered', 'withdrawn', 'suitable'])
    await database.assertHas('candidacy_withdrawals', {
      application_id: applications[1].id,
      actor_id: coordinator.id,
      reason: REASON.motivo,
    })
    const twice = await postAs(client, coordinator, path, REASON)
    twice.assertStatus(409)
    const held = await postAs(
      client,
      coordinator,
      path.replace(/\d+/, `${applications[0].id}`),
      REASON
    )
    held.assertStatus(409)
    assert.deepEqual(await statesOf(applications), ['offered', 'withdrawn', 'suitable'])
    const { position } = await createRankable()
    const unranked = await createScored(position, [18, 26, 44])
    const none = await postAs(client, coordinator, path.replace(/\d+/, `${unranked.id}`), REASON)
    none.assertStatus(404)
  })

  test('a coordinator records {outcome} with a reason, in somebody’s stead')
    .with([
      { outcome: 'accettazione', states: ['accepted', 'suitable', 'suitable'] },
      { outcome: 'rinuncia', states: ['withdrawn', 'offered', 'suitable'] },
      { outcome: 'decadenza', states: ['forfeited', 'offered', 'suitable'] },
    ])
    .run(async ({ client, assert }, { outcome, states }) => {
      const { applications, coordinator } = await createRanked(THREE)
      const offer = await offerOf(applications[0])
      const path = `/gestione/graduatorie/offerte/${offer.id}/${outcome}`
      const form = await client.get(path).loginAs(coordinator)
      form.assertStatus(200)
      const forbidden = await postAs(client, await createAccount('hostOfficer'), path, REASON)
      forbidden.assertStatus(403)
      const unknown = await postAs(client, coordinator, `${path}x`, REASON)
      unknown.assertStatus(404)
      const blank = await postAs(client, coordinator, path, { motivo: '' })
      assert.property(blank.flashMessage('inputErrorsBag'), 'motivo')
      assert.deepEqual(await statesOf(applications), ['offered', 'suitable', 'suitable'])
      await postAs(client, coordinator, path, REASON)
      assert.deepEqual(await statesOf(applications), states)
      const event = await OfferEvent.query()
        .where('offerId', offer.id)
        .orderBy('id', 'desc')
        .firstOrFail()
      assert.equal(event.reason, REASON.motivo)
      assert.equal(event.actorId, coordinator.id)
      const letters = await db.from('messages').where({ cause_type: 'offer', cause_id: offer.id })
      assert.notInclude(JSON.stringify(letters), 'per telefono')
      if (outcome !== 'accettazione') {
        const twice = await postAs(client, coordinator, path, REASON)
        twice.assertStatus(409)
      }
    })

  test('no answer by the term: the portal forfeits, once, and offers on', async ({ assert }) => {
    const { applications } = await createRanked(THREE)
    const offer = await offerOf(applications[0])
    clock.freeze(offer.dueAt)
    assert.equal(await new ForfeitOverdueOffers().handle(), 0)
    clock.freeze(offer.dueAt.plus({ milliseconds: 1 }))
    assert.equal(await new ForfeitOverdueOffers().handle(), 1)
    assert.equal(await new ForfeitOverdueOffers().handle(), 0)
    assert.deepEqual(await statesOf(applications), ['forfeited', 'offered', 'suitable'])
    const event = await OfferEvent.query()
      .where({ offerId: offer.id, kind: 'forfeited' })
      .firstOrFail()
    assert.equal(event.actorName, 'Il portale')
    assert.equal(event.reason, NO_ANSWER)
  })

  test('while a ranking is reopened no seat is offered on', async ({ client, assert }) => {
    const { applications, position, coordinator } = await createRanked(THREE)
    await postAs(client, coordinator, staff(position.id, '/riapertura'), REASON)
    const person = await applicantOf(applications[0])
    await postAs(client, person, mine(applications[0], '/rinuncia'), CONFIRMED)
    assert.deepEqual(await statesOf(applications), ['withdrawn', 'suitable', 'suitable'])
    await postAs(client, coordinator, staff(position.id, '/pubblicazione'), { offri: '1' })
    assert.deepEqual(await statesOf(applications), ['withdrawn', 'offered', 'suitable'])
  })
})

test.group('A tie for the last seat', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const TIED = [
    [18, 26, 44],
    [10, 30, 30],
    [10, 30, 30],
  ]

  test('stops the offers, is shown, and is decided in writing', async ({ client, assert }) => {
    const { applications, position, coordinator, notice } = await createRanked(TIED, { seats: 2 })
    assert.deepEqual(await statesOf(applications), ['offered', 'suitable', 'suitable'])
    const page = await client.get(staff(position.id)).loginAs(coordinator)
    page.assertTextIncludes('A pari merito: serve una decisione')
    const publicPath = `/graduatorie/${notice.year}/${notice.number}/${position.code}`
    const published = await client.get(publicPath)
    published.assertTextIncludes('Seconda ex aequo con')
    published.assertTextIncludes('serve un atto motivato')
    const path = staff(position.id, '/parita')
    const motivo = 'Residenza più vicina alla sede, verbale n. 3 del 14 dicembre.'
    const blank = await postAs(client, coordinator, path, { domanda: applications[2].id })
    assert.property(blank.flashMessage('inputErrorsBag'), 'motivo')
    const wrong = await postAs(client, coordinator, path, { domanda: applications[0].id, motivo })
    assert.property(wrong.flashMessage('inputErrorsBag'), 'domanda')
    const operator = await createAccount('operator')
    const forbidden = await postAs(client, operator, path, { domanda: applications[2].id, motivo })
    forbidden.assertStatus(403)
    assert.deepEqual(await statesOf(applications), ['offered', 'suitable', 'suitable'])
    await postAs(client, coordinator, path, { domanda: applications[2].id, motivo })
    assert.deepEqual(await statesOf(applications), ['offered', 'suitable', 'offered'])
    const event = await OfferEvent.findByOrFail('offerId', (await offerOf(applications[2])).id)
    assert.equal(event.reason, motivo)
    const after = await client.get(publicPath)
    after.assertTextIncludes('ha deciso un atto motivato')
    assert.notInclude(after.text(), 'Residenza')
  })

  test('for seats at different sites nobody is sent to one by accident', async ({ assert }) => {
    const { position, notice } = await createRankable({ seats: 2 })
    const host = await createHostBody()
    const [, second] = await Seat.query().where('positionId', position.id).orderBy('number')
    await second.merge({ siteId: (await createSite(host)).id }).save()
    const applications = [
      await createScored(position, TIED[1], { bornOn: '1990-05-01' }),
      await createScored(position, TIED[1], { bornOn: '1990-05-01' }),
    ]
    const { PublishRanking } = await import('#selection/actions/publish_ranking')
    const coordinator = await createAccount('coordinator')
    await new PublishRanking(coordinator).handle(position.id, { offers: true })
    assert.deepEqual(await statesOf(applications), ['suitable', 'suitable'])
    const { DecideTie } = await import('#selection/actions/decide_tie')
    await new DecideTie(coordinator).handle(position.id, applications[1].id, 'Per accordo scritto.')
    assert.deepEqual(await statesOf(applications), ['offered', 'offered'])
    const [chosen, other] = [await offerOf(applications[1]), await offerOf(applications[0])]
    assert.isBelow(chosen.seatId, other.seatId)
    assert.equal(notice.state, 'closed')
  })
})

test.group('Seats and people, side by side', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('says who holds what, what is empty and who waits; and writes it as CSV', async ({
    client,
    assert,
  }) => {
    const { applications, notice, position, coordinator } = await createRanked(THREE.slice(0, 2), {
      seats: 1,
    })
    const query = { avviso: notice.label }
    const board = await client
      .get('/gestione/graduatorie/situazione')
      .qs(query)
      .loginAs(coordinator)
    board.assertTextIncludes('Nessun posto è vuoto')
    board.assertTextIncludes(applications[1].code)
    const csv = await client
      .get('/gestione/graduatorie/situazione.csv')
      .qs(query)
      .loginAs(coordinator)
    const lines = csv.text().trim().split('\r\n')
    assert.lengthOf(lines, 3)
    assert.include(lines[1], `${position.code};`)
    assert.include(lines[1], ';offerto;')
    assert.include(lines[2], ';idonea senza posto;')
    const operator = await createAccount('operator')
    for (const path of ['situazione', 'situazione.csv']) {
      const refused = await client.get(`/gestione/graduatorie/${path}`).loginAs(operator)
      refused.assertStatus(403)
    }
  })
})
