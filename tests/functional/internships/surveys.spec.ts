import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { clock, ROME } from '#core/clock'
import { createEnded, createFollowUp } from '#database/factories/internships/follow_up_factory'
import { createIntern } from '#database/factories/internships/internship_factory'
import { followFormerInterns } from '#internships/jobs/follow_former_interns'
import FollowUp from '#internships/models/follow_up'
import { surveyToken } from '#internships/surveys/token'
import Message from '#messaging/models/message'

const at = (day: string) => clock.freeze(DateTime.fromISO(`${day}T10:00`, { zone: ROME }))
const mails = () => Message.query().where('causeType', 'follow_up').orderBy('id')

test.group('Asking former interns', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('a question is planned for six and for twelve months after each end', async ({ assert }) => {
    at('2026-11-21')
    const internship = await createEnded('2026-11-10')
    await followFormerInterns()
    await followFormerInterns()
    const rows = await FollowUp.query().where('internshipId', internship.id).orderBy('monthsAfter')
    assert.deepEqual(
      rows.map(({ monthsAfter, dueOn }) => [monthsAfter, dueOn]),
      [
        [6, '2027-05-10'],
        [12, '2027-11-10'],
      ]
    )
    assert.lengthOf(await mails(), 0)
  })

  test('one that is {$self} is not planned')
    .with(['annulled', 'active', 'suspended', 'ready', 'preparing'] as const)
    .run(async ({ assert }, state) => {
      at('2026-11-21')
      await createEnded('2026-11-10', { state })
      await followFormerInterns()
      assert.isNull(await FollowUp.first())
    })

  test('one that was terminated is; one that ended years ago is left alone', async ({ assert }) => {
    at('2026-11-21')
    const ended = await createEnded('2026-11-10', { state: 'terminated' })
    await createEnded('2022-07-09')
    await followFormerInterns()
    const rows = await FollowUp.all()
    assert.deepEqual(new Set(rows.map(({ internshipId }) => internshipId)), new Set([ended.id]))
  })

  test('on the day a mail leaves with its link, once', async ({ assert }) => {
    const intern = await createIntern({ firstName: 'Chiara', email: 'chiara@posta.example' })
    at('2026-11-21')
    const internship = await createEnded('2026-11-10', { internId: intern.id })
    await followFormerInterns()
    at('2027-05-09')
    await followFormerInterns()
    assert.lengthOf(await mails(), 0)
    at('2027-05-10')
    const done = await followFormerInterns()
    await followFormerInterns()
    assert.include(done, { asked: 1, reminded: 0 })
    const [mail, ...more] = await mails()
    assert.lengthOf(more, 0)
    assert.include(mail.$attributes, {
      recipientKey: 'ask',
      toAddress: intern.email,
      isConfidential: true,
    })
    const asked = await FollowUp.findByOrFail({ internshipId: internship.id, monthsAfter: 6 })
    assert.include(mail.body, `/dopo-il-tirocinio/${surveyToken(asked.id)}`)
    assert.notInclude(mail.body, asked.tokenHash!)
  })

  test('two machines at once send one mail', async ({ assert }) => {
    at('2026-11-21')
    await createEnded('2026-05-21')
    const done = await Promise.all([followFormerInterns(), followFormerInterns()])
    assert.equal(
      done.reduce((sum, { asked }) => sum + asked, 0),
      1
    )
    assert.lengthOf(await mails(), 1)
  })

  test('a question that nobody sent for a month is not sent any more', async ({ assert }) => {
    at('2026-11-21')
    const internship = await createEnded('2026-04-01')
    await createFollowUp(internship, { askedAt: null, tokenHash: null })
    await followFormerInterns()
    assert.lengthOf(await mails(), 0)
  })

  test('an address that takes no mail holds nobody back', async ({ assert }) => {
    at('2026-11-21')
    const broken = await createIntern({ email: 'senza-chiocciola' })
    await createEnded('2026-05-21', { internId: broken.id })
    await createEnded('2026-05-21')
    const { asked } = await followFormerInterns()
    assert.equal(asked, 1)
    assert.lengthOf(await mails(), 1)
  })

  test('who did not answer is reminded once, with the same link', async ({ assert }) => {
    at('2026-11-21')
    await createEnded('2026-05-21')
    await followFormerInterns()
    at('2026-12-04')
    assert.include(await followFormerInterns(), { reminded: 0 })
    at('2026-12-05')
    assert.include(await followFormerInterns(), { reminded: 1 })
    for (const day of ['2026-12-06', '2026-12-20', '2027-01-10']) {
      at(day)
      assert.include(await followFormerInterns(), { asked: 0, reminded: 0 })
    }
    const [first, reminder, ...more] = await mails()
    assert.lengthOf(more, 0)
    assert.equal(reminder.recipientKey, 'reminder')
    const link = /\/dopo-il-tirocinio\/\S+/
    assert.equal(link.exec(reminder.body)![0], link.exec(first.body)![0])
  })

  test('who answered is not reminded', async ({ assert }) => {
    at('2026-11-21')
    const internship = await createEnded('2026-05-21')
    await createFollowUp(internship, { employment: 'searching' })
    at('2026-12-05')
    assert.include(await followFormerInterns(), { reminded: 0 })
  })

  test('when the time for answering is over the link is forgotten, the answer stays', async ({
    assert,
  }) => {
    at('2026-11-21')
    const internship = await createEnded('2026-05-21')
    const followUp = await createFollowUp(internship, { employment: 'searching' })
    at('2027-01-21')
    assert.include(await followFormerInterns(), { closed: 1 })
    await followUp.refresh()
    assert.isNull(followUp.tokenHash)
    assert.equal(followUp.employment, 'searching')
  })
})

const WORKS = { lavoro: 'fixed_term', come: 'competition', merito: 'partly' }

test.group('Answering the questions', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.teardown(() => clock.release())

  async function asked(values: Parameters<typeof createFollowUp>[1] = {}) {
    const internship = await createEnded('2026-05-21')
    const followUp = await createFollowUp(internship, values)
    return { followUp, path: `/dopo-il-tirocinio/${surveyToken(followUp.id)}` }
  }

  test('opening the page asks, answers nothing and stays out of search engines', async ({
    client,
    assert,
  }) => {
    const { followUp, path } = await asked()
    const page = await client.get(path)
    page.assertStatus(200)
    page.assertTextIncludes('In questo momento lavora?')
    page.assertHeader('x-robots-tag', 'noindex')
    page.assertHeader('cache-control', 'no-store')
    page.assertTextIncludes('<meta name="robots" content="noindex">')
    await followUp.refresh()
    assert.isNull(followUp.answeredAt)
  })

  test('allowed: whoever has the link answers, without an account', async ({ client, assert }) => {
    const { followUp, path } = await asked()
    const sent = await client.post(path).form(WORKS).withCsrfToken().redirects(0)
    sent.assertHeader('location', `${path}/grazie`)
    await followUp.refresh()
    assert.include(followUp.$attributes, {
      employment: 'fixed_term',
      foundThrough: 'competition',
      thanksToInternship: 'partly',
    })
    assert.isNotNull(followUp.answeredAt)
    const thanks = await client.get(`${path}/grazie`)
    thanks.assertTextIncludes('Grazie')
  })

  test('an answer can be changed; of whoever does not work the rest is not kept', async ({
    client,
    assert,
  }) => {
    const { followUp, path } = await asked()
    await client.post(path).form(WORKS).withCsrfToken().redirects(0)
    const page = await client.get(path)
    page.assertTextIncludes('Ha già risposto')
    page.assertTextIncludes('value="fixed_term" checked')
    await client
      .post(path)
      .form({ ...WORKS, lavoro: 'searching' })
      .withCsrfToken()
      .redirects(0)
    await followUp.refresh()
    assert.equal(followUp.employment, 'searching')
    assert.isNull(followUp.foundThrough)
    assert.isNull(followUp.thanksToInternship)
  })

  test('forbidden: another link opens nothing', async ({ client, assert }) => {
    const { followUp, path } = await asked()
    for (const wrong of [
      `${path}x`,
      '/dopo-il-tirocinio/niente',
      `/dopo-il-tirocinio/${followUp.id}`,
    ]) {
      const page = await client.get(wrong)
      page.assertStatus(410)
      page.assertTextIncludes('Il link non vale più')
      const sent = await client.post(wrong).form(WORKS).withCsrfToken()
      sent.assertStatus(410)
    }
    await followUp.refresh()
    assert.isNull(followUp.answeredAt)
  })

  test('illegal state: the time is over, also before the link is forgotten', async ({
    client,
    assert,
  }) => {
    const { followUp, path } = await asked()
    const over = DateTime.utc(2027, 1, 1)
    clock.freeze(over)
    await followUp.merge({ askedAt: over.minus({ days: 60 }) }).save()
    const page = await client.get(path)
    page.assertStatus(410)
    const sent = await client.post(path).form(WORKS).withCsrfToken()
    sent.assertStatus(410)
    await followUp.refresh()
    assert.isNull(followUp.answeredAt)
    await followUp.merge({ askedAt: over.minus({ days: 60 }).plus({ seconds: 1 }) }).save()
    const open = await client.get(path)
    open.assertStatus(200)
  })

  test('the thanks are for whoever answered', async ({ client }) => {
    const { path } = await asked()
    const page = await client.get(`${path}/grazie`)
    page.assertStatus(410)
  })

  test('invalid: {0}')
    .with([
      ['nothing chosen', {}, ['lavoro']],
      ['an answer of no list', { ...WORKS, lavoro: 'milionario' }, ['lavoro']],
      ['a way of no list', { ...WORKS, come: '<script>' }, ['come']],
      ['who works says nothing more', { lavoro: 'permanent' }, ['come', 'merito']],
      ['who works says half', { lavoro: 'permanent', come: 'host' }, ['merito']],
      [
        'many at once',
        { ...WORKS, 'lavoro[]': ['permanent', 'searching'], 'lavoro': undefined },
        ['lavoro'],
      ],
    ] as [string, Record<string, unknown>, string[]][])
    .run(async ({ client, assert }, [, form, fields]) => {
      const { followUp, path } = await asked()
      const sent = await client
        .post(path)
        .form(JSON.parse(JSON.stringify(form)))
        .withCsrfToken()
        .redirects(0)
      assert.sameMembers(Object.keys(sent.flashMessage('inputErrorsBag')), fields)
      await followUp.refresh()
      assert.isNull(followUp.answeredAt)
    })
})
