import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import Message from '#messaging/models/message'
import { AnnounceNotice } from '#selection/actions/announce_notice'
import NoticePublished from '#selection/events/notice_published'
import { withdrawalToken } from '#selection/interest/links'
import { announceRecentNotices } from '#selection/jobs/announce_recent_notices'
import Area from '#selection/models/area'
import type Position from '#selection/models/position'
import Seat from '#selection/models/seat'
import type SelectionNotice from '#selection/models/selection_notice'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createInterest, type InterestValues } from '#database/factories/selection/interest_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'

const MILAN = '015146'

test.group('Announcing a notice', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('whoever wished for it is told: {0}')
    .with([
      ['of nothing in particular', {}, true],
      ['its area and months', { areas: ['culture', 'social'], months: [12] }, true],
      ['its area, any months', { areas: ['culture'] }, true],
      ['another area', { areas: ['social'] }, false],
      ['other months', { months: [3, 6] }, false],
      ['its area, other months', { areas: ['culture'], months: [6] }, false],
      ['in another province', { municipalityCode: MILAN }, false],
      ['never confirmed', { confirmedAt: null }, false],
    ] as [string, InterestValues, boolean][])
    .run(async ({ assert }, [, wishes, isTold]) => {
      const { notice } = await published()
      const person = await createInterest(wishes)
      assert.equal(await new AnnounceNotice().handle(notice), isTold ? 1 : 0)
      const messages = await Message.query().where('toAddress', person.email)
      assert.lengthOf(messages, isTold ? 1 : 0)
    })

  test('the mail lists the suitable positions with links, the deadline and the way out', async ({
    assert,
  }) => {
    const { notice, position } = await published()
    const other = await createPosition(notice, {
      title: 'Segreteria',
      areaId: await area('office'),
    })
    const person = await createInterest({ areas: ['culture'] })
    await new AnnounceNotice().handle(notice)
    const message = await Message.findByOrFail('toAddress', person.email)
    assert.equal(message.subject, `Avviso ${notice.label}: una posizione per Lei`)
    assert.include(message.body, `${notice.path}/posizioni/${position.code}`)
    assert.include(message.body, position.title)
    assert.include(message.body, '400 € al mese')
    assert.notInclude(message.body, other.code)
    assert.include(message.body, 'entro ')
    assert.include(message.body, 'non è una domanda e non dà punteggio')
    assert.match(message.body, /\/manifestazione-interesse\/ritiro\/\S+/)
    assert.equal(message.groupType, 'notice_announcement')
    assert.equal(message.recipientKey, `interest:${person.id}`)
  })

  test('a notice that opens later says from when', async ({ assert }) => {
    clock.freeze(DateTime.fromISO('2026-11-21T09:00:00Z'))
    const opensAt = DateTime.fromISO('2026-11-24T08:00:00Z')
    const { notice } = await published({ opensAt, closesAt: opensAt.plus({ days: 10 }) })
    const person = await createInterest()
    await new AnnounceNotice().handle(notice)
    const { body } = await Message.findByOrFail('toAddress', person.email)
    assert.include(
      body,
      'da martedì 24 novembre 2026, ore 9.00, a venerdì 4 dicembre 2026, ore 9.00'
    )
  })

  test('many positions: the mail lists some and says where the others are', async ({ assert }) => {
    const { notice, host } = await published()
    for (let more = 0; more < 13; more += 1) await createPosition(notice, { host })
    const person = await createInterest()
    await new AnnounceNotice().handle(notice)
    const { body, subject } = await Message.findByOrFail('toAddress', person.email)
    assert.include(subject, '14 posizioni')
    assert.lengthOf(body.match(/\/posizioni\//g)!, 12)
    assert.include(body, 'Le altre 2 sono nella pagina dell’avviso:')
  })

  test('a seat elsewhere makes a position suit people there', async ({ assert }) => {
    const { notice, position, host } = await published()
    const site = await createSite(host, { name: 'Biblioteca', municipalityCode: MILAN })
    await Seat.create({ positionId: position.id, number: 2, siteId: site.id })
    const person = await createInterest({ municipalityCode: MILAN })
    await new AnnounceNotice().handle(notice)
    assert.isNotNull(await Message.findBy('toAddress', person.email))
  })

  test('the event told twice, even at once, tells everybody once', async ({ assert }) => {
    const { notice } = await published()
    await createInterest()
    await createInterest()
    await Promise.all([new AnnounceNotice().handle(notice), new AnnounceNotice().handle(notice)])
    await NoticePublished.dispatch(notice)
    assert.lengthOf(await announcements(), 2)
  })

  test('each notice is told on its own', async ({ assert }) => {
    await createInterest()
    for (let notices = 0; notices < 2; notices += 1) {
      const { notice } = await published()
      await NoticePublished.dispatch(notice)
    }
    assert.lengthOf(await announcements(), 2)
  })

  test('more people than a transaction takes are all told, and none twice', async ({ assert }) => {
    const { notice } = await published()
    for (let people = 0; people < 260; people += 1) await createInterest()
    assert.equal(await new AnnounceNotice().handle(notice), 260)
    assert.equal(await new AnnounceNotice().handle(notice), 0)
    assert.lengthOf(await announcements(), 260)
  })

  test('an announcement that was cut off goes on; who confirmed later is not told', async ({
    assert,
  }) => {
    const { notice } = await published()
    const late = await createInterest({ confirmedAt: clock.now() })
    const told = await createInterest()
    await createNotice({ state: 'draft' })
    await announceRecentNotices()
    await announceRecentNotices()
    const messages = await announcements()
    assert.deepEqual(
      messages.map(({ toAddress, causeId }) => [toAddress, causeId]),
      [[told.email, notice.id]]
    )
    assert.isNull(await Message.findBy('toAddress', late.email))
  })

  test('after three days the job lets it be', async ({ assert }) => {
    const old = clock.now().minus({ days: 4 })
    await published({ publishedAt: old })
    await createInterest({ confirmedAt: old.minus({ days: 1 }) })
    await announceRecentNotices()
    assert.lengthOf(await announcements(), 0)
  })

  test('the way out of the mail is the person’s own', async ({ client, assert }) => {
    const { notice } = await published()
    const person = await createInterest()
    const other = await createInterest()
    await new AnnounceNotice().handle(notice)
    const { body } = await Message.findByOrFail('toAddress', person.email)
    const path = /\/manifestazione-interesse\/ritiro\/\S+/.exec(body)![0]
    await client.post(path).withCsrfToken()
    const page = await client.get(path)
    page.assertTextIncludes('Dati cancellati')
    const theirs = await client.get(`/manifestazione-interesse/ritiro/${withdrawalToken(other.id)}`)
    theirs.assertTextIncludes(other.email)
    assert.notInclude(body, other.email)
  })
})

/** A notice with a position of culture, 12 months, in the province of Lecco. */
async function published(values: Partial<SelectionNotice> = {}) {
  const notice = await createNotice(values)
  const host = await createHostBody()
  const position: Position = await createPosition(notice, { host })
  return { notice, host, position }
}

const area = async (key: string) => {
  const found = await Area.findByOrFail('key', key)
  return found.id
}

const announcements = () => Message.query().where('causeType', 'notice_announcement').orderBy('id')
