import { test } from '@japa/runner'
import emitter from '@adonisjs/core/services/emitter'
import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { TRAP_FIELD } from '#core/bot_guard'
import Message from '#messaging/models/message'
import { AskInterest } from '#selection/actions/ask_interest'
import { ConfirmInterest } from '#selection/actions/confirm_interest'
import { RemoveExpiredInterest } from '#selection/actions/remove_expired_interest'
import InterestAsked from '#selection/events/interest_asked'
import { ANNOUNCEMENT, announcementKey } from '#selection/interest/announcement'
import { withdrawalToken } from '#selection/interest/links'
import type { InterestProposal } from '#selection/interest/proposal'
import ExpressionOfInterest from '#selection/models/expression_of_interest'
import { createInterest } from '#database/factories/selection/interest_factory'
import { seedAreas } from '#database/seeders/reference/areas'
import { asPerson } from '#tests/support/bot_guard'
import { draft, enqueue } from '#tests/support/outbox'
import { mainOf } from '#tests/support/pages'

const PATH = '/manifestazione-interesse'
const EMAIL = 'chiara.valsecchi@posta.example'
const FIELDS = {
  'nome_completo': 'Chiara Valsecchi',
  'email': EMAIL,
  'cellulare': '347 123 45 67',
  'comune': 'Lecco (LC)',
  'aree[]': ['culture', 'social'],
  'mesi[]': ['6', '12'],
  'consenso': '1',
}

test.group('Expression of interest', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.setup(() => seedAreas())
  group.each.teardown(() => clock.release())
  group.each.teardown(() => emitter.restore())

  test('the page says plainly what it is not', async ({ client }) => {
    const page = await client.get(PATH)
    page.assertStatus(200)
    page.assertTextIncludes('Non è una domanda e non dà punteggio.')
    page.assertTextIncludes('Cultura e biblioteca')
    page.assertTextIncludes('data-municipality')
  })

  test('new, unconfirmed and confirmed addresses get the very same answer', async ({
    client,
    assert,
  }) => {
    const events = emitter.fake([InterestAsked])
    const known = await createInterest()
    const waiting = await createInterest({ confirmedAt: null })
    const answers = new Set<string>()
    for (const email of [EMAIL, known.email, waiting.email]) {
      const response = await send(client, { ...FIELDS, email }).redirects(1)
      events.assertEmitted(InterestAsked, ({ data }) => data.email === email)
      answers.add(`${response.status()} ${mainOf(response.text()).replace(email, '…')}`)
    }
    assert.equal(answers.size, 1)
    assert.include([...answers][0], 'Le abbiamo scritto')
  })

  test('what was typed is read as people write it', async ({ client, assert }) => {
    const events = emitter.fake([InterestAsked])
    await send(client, { ...FIELDS, comune: 'lecco' }).redirects(0)
    let read: InterestProposal | undefined
    events.assertEmitted(InterestAsked, ({ data }) => Boolean((read = data.proposal)))
    assert.containsSubset(read, {
      fullName: 'Chiara Valsecchi',
      mobile: '+393471234567',
      municipalityCode: '097042',
      areas: ['culture', 'social'],
      months: [6, 12],
    })
  })

  test('areas, months and mobile may be left out', async ({ client }) => {
    const events = emitter.fake([InterestAsked])
    const fewer = { ...FIELDS, 'cellulare': '', 'aree[]': undefined, 'mesi[]': undefined }
    await send(client, JSON.parse(JSON.stringify(fewer))).redirects(0)
    events.assertEmitted(
      InterestAsked,
      ({ data }) => data.proposal.mobile === null && data.proposal.areas.length === 0
    )
  })

  test('{0} = {1} is refused, in Italian')
    .with([
      ['nome_completo', '', 'Scriva il Suo nome e cognome.'],
      ['nome_completo', '<script>', 'solo lettere'],
      ['email', 'a@b.example\nBcc: altri@posta.example', 'indirizzo e-mail completo'],
      ['cellulare', '0341 481111', 'cellulare'],
      ['comune', 'Lecc', 'Lecco (LC)'],
      ['comune', 'Xyzopoli', 'sigla della provincia'],
      ['aree[]', ['inventata'], 'Aree'],
      ['mesi[]', ['5'], 'Durata'],
      ['consenso', '', 'consenso'],
    ] as [string, string | string[], string][])
    .run(async ({ client, assert }, [field, value, words]) => {
      const events = emitter.fake([InterestAsked])
      const response = await send(client, { ...FIELDS, [field]: value }).redirects(0)
      const faults = Object.values(response.flashMessage('inputErrorsBag')).flat().join(' ')
      assert.include(faults.toLowerCase(), words.toLowerCase())
      events.assertNotEmitted(InterestAsked)
    })

  test('what was typed comes back with the faults', async ({ client }) => {
    const page = await send(client, { ...FIELDS, email: 'niente' }).header('referer', PATH)
    page.assertTextIncludes('value="culture" checked')
    page.assertTextIncludes('value="6" checked')
    page.assertTextIncludes('Chiara Valsecchi')
  })

  test('a program that fills the trap gets the usual answer, and nothing happens', async ({
    client,
  }) => {
    const events = emitter.fake([InterestAsked])
    const form = { ...asPerson('interest', FIELDS), [TRAP_FIELD]: 'https://spam.example' }
    const response = await client.post(PATH).form(form).withCsrfToken().redirects(0)
    response.assertHeader('location', `${PATH}/inviata`)
    events.assertNotEmitted(InterestAsked)
  })

  test('a form without its stamp is asked again', async ({ client, assert }) => {
    const events = emitter.fake([InterestAsked])
    const response = await client.post(PATH).form(FIELDS).withCsrfToken().redirects(0)
    assert.property(response.flashMessage('inputErrorsBag'), 'invio')
    events.assertNotEmitted(InterestAsked)
  })

  test('the fourth form of an address has to wait', async ({ client }) => {
    emitter.fake([InterestAsked])
    for (let tries = 0; tries < 3; tries += 1) await send(client, FIELDS).redirects(0)
    const response = await send(client, FIELDS).redirects(0)
    response.assertStatus(429)
  })
})

test.group('Confirming an interest', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.setup(() => seedAreas())
  group.each.teardown(() => clock.release())

  test('the mail is confidential and repeats nothing of what was typed', async ({ assert }) => {
    await ask({ fullName: 'Vada Su Truffa' })
    const message = await Message.findByOrFail('toAddress', EMAIL)
    assert.isTrue(message.isConfidential)
    assert.notInclude(`${message.subject} ${message.body} ${message.toName}`, 'Truffa')
    assert.include(message.body, `${PATH}/conferma/`)
    assert.include(message.body, `${PATH}/ritiro/`)
    const row = await theRow()
    assert.isNull(row.confirmedAt)
    assert.notInclude(message.body, row.tokenHash!)
  })

  test('opening the link confirms nothing, one click does, and twice is once', async ({
    client,
    assert,
    db: database,
  }) => {
    const path = await ask()
    const page = await client.get(path)
    page.assertTextIncludes('Lecco (LC)')
    page.assertTextIncludes('Cultura e biblioteca')
    page.assertHeader('referrer-policy', 'same-origin')
    const before = await theRow()
    assert.isNull(before.confirmedAt)
    for (let click = 0; click < 2; click += 1) {
      const response = await client.post(path).withCsrfToken()
      response.assertStatus(200)
      response.assertTextIncludes('Interesse confermato')
    }
    const row = await theRow()
    assert.isNotNull(row.confirmedAt)
    await database.assertCount('interest_areas', 1)
    await database.assertCount('interest_months', 2)
    const confirmed = await db.from('audit_events').where('action', 'interest.confirmed')
    assert.lengthOf(confirmed, 1)
    assert.isNull(confirmed[0].details)
  })

  test('after seven days the link is dead', async ({ client }) => {
    const path = await ask()
    clock.freeze(clock.now().plus({ days: 7, minutes: 1 }))
    for (const response of [await client.get(path), await client.post(path).withCsrfToken()]) {
      response.assertStatus(410)
      response.assertTextIncludes('Il link non vale più')
    }
  })

  test('an unknown token is dead', async ({ client }) => {
    const response = await client.post(`${PATH}/conferma/inventato`).withCsrfToken()
    response.assertStatus(410)
  })

  test('a confirmed person who asks again keeps the old wishes until the new link', async ({
    client,
    assert,
  }) => {
    await client.post(await ask()).withCsrfToken()
    const first = await theRow()
    clock.freeze(clock.now().plus({ minutes: 5 }))
    const path = await ask({ municipalityCode: '015146', areas: [], months: [] })
    const meanwhile = await theRow()
    assert.equal(meanwhile.provinceCode, 'LC')
    const page = await client.get(path)
    page.assertTextIncludes('prendono il posto')
    await client.post(path).withCsrfToken()
    const row = await theRow()
    assert.equal(row.id, first.id)
    assert.equal(row.provinceCode, 'MI')
    assert.equal(toDb(row.confirmedAt!), toDb(first.confirmedAt!))
    assert.lengthOf(await db.from('interest_areas'), 0)
  })

  test('sent twice in a row, one mail; corrected at once, the later link counts', async ({
    client,
    assert,
  }) => {
    const first = await ask()
    await new AskInterest().handle(EMAIL, proposal())
    assert.lengthOf(await Message.query().where('toAddress', EMAIL), 1)
    await ask({ months: [3] })
    assert.lengthOf(await ExpressionOfInterest.all(), 1)
    assert.lengthOf(await Message.query().where('toAddress', EMAIL), 2)
    const dead = await client.get(first)
    dead.assertStatus(410)
  })

  test('two forms of a new address at the same instant make one row', async ({ assert }) => {
    await Promise.all([
      new AskInterest().handle(EMAIL, proposal()),
      new AskInterest().handle(EMAIL, proposal()),
    ])
    assert.lengthOf(await ExpressionOfInterest.all(), 1)
    assert.lengthOf(await Message.query().where('toAddress', EMAIL), 1)
  })

  test('what nobody confirmed goes when its link runs out; a standing wish stays', async ({
    assert,
  }) => {
    await ask()
    const past = clock.now().minus({ minutes: 1 })
    const link = { tokenHash: 'a'.repeat(64), tokenExpiresAt: past, proposal: proposal() }
    const standing = await createInterest(link)
    assert.equal(await new RemoveExpiredInterest().handle(), 0)
    clock.freeze(clock.now().plus({ days: 8 }))
    assert.equal(await new RemoveExpiredInterest().handle(), 1)
    await standing.refresh()
    assert.isNull(standing.tokenHash)
    assert.isNull(standing.proposal)
    assert.lengthOf(await ExpressionOfInterest.all(), 1)
  })
})

test.group('Withdrawing an interest', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('opening the link deletes nothing, one click deletes everything, and twice is once', async ({
    client,
    assert,
  }) => {
    const row = await createInterest({ areas: ['culture'], months: [6] })
    const other = await createInterest()
    const path = `${PATH}/ritiro/${withdrawalToken(row.id)}`
    const page = await client.get(path)
    page.assertTextIncludes('Cancella i miei dati')
    assert.isNotNull(await ExpressionOfInterest.find(row.id))
    for (let click = 0; click < 2; click += 1) {
      const response = await client.post(path).withCsrfToken()
      response.assertStatus(200)
      response.assertTextIncludes('Dati cancellati')
    }
    assert.isNull(await ExpressionOfInterest.find(row.id))
    assert.isNotNull(await ExpressionOfInterest.find(other.id))
    assert.lengthOf(await db.from('interest_areas'), 0)
    const withdrawn = await db.from('audit_events').where('action', 'interest.withdrawn')
    assert.lengthOf(withdrawn, 1)
    assert.isNull(withdrawn[0].details)
  })

  test('mails that have not left yet do not leave', async ({ client, assert }) => {
    const row = await createInterest()
    const other = await createInterest()
    const [mine, theirs] = await enqueueTogether(row.id, other.id)
    await client.post(`${PATH}/ritiro/${withdrawalToken(row.id)}`).withCsrfToken()
    await mine.refresh()
    await theirs.refresh()
    assert.equal(mine.state, 'cancelled')
    assert.equal(theirs.state, 'waiting')
  })

  test('a link that is not ours is no page', async ({ client, assert }) => {
    const row = await createInterest()
    for (const token of ['inventato', String(row.id)]) {
      const page = await client.get(`${PATH}/ritiro/${token}`)
      page.assertStatus(404)
      const sent = await client.post(`${PATH}/ritiro/${token}`).withCsrfToken()
      sent.assertStatus(404)
    }
    assert.isNotNull(await ExpressionOfInterest.find(row.id))
  })

  test('the link of the mail that confirms withdraws too', async ({ client, assert }) => {
    await seedAreas()
    await ask()
    const { body } = await Message.findByOrFail('toAddress', EMAIL)
    const path = /\/manifestazione-interesse\/ritiro\/\S+/.exec(body)![0]
    await client.post(path).withCsrfToken()
    assert.lengthOf(await ExpressionOfInterest.all(), 0)
    const message = await Message.findByOrFail('toAddress', EMAIL)
    assert.equal(message.state, 'cancelled')
  })

  test('whoever withdrew and confirms an old link finds it dead', async ({ assert }) => {
    await seedAreas()
    const path = await ask()
    const row = await theRow()
    await row.delete()
    const outcome = await new ConfirmInterest().handle(path.split('/').at(-1)!)
    assert.isFalse(outcome.ok)
  })
})

const send = (client: ApiClient, fields: Record<string, unknown>) =>
  client.post(PATH).form(asPerson('interest', fields)).withCsrfToken()

const proposal = (parts: Partial<InterestProposal> = {}): InterestProposal => ({
  fullName: 'Chiara Valsecchi',
  mobile: null,
  municipalityCode: '097042',
  areas: ['culture'],
  months: [6, 12],
  consentedAt: toDb(clock.now()),
  ...parts,
})

/** Asks and gives the path of the link in the last mail. */
async function ask(parts: Partial<InterestProposal> = {}): Promise<string> {
  await new AskInterest().handle(EMAIL, proposal(parts))
  const { body } = await Message.query()
    .where('toAddress', EMAIL)
    .orderBy('id', 'desc')
    .firstOrFail()
  return /\/manifestazione-interesse\/conferma\/\S+/.exec(body)![0]
}

const theRow = () => ExpressionOfInterest.findByOrFail('email', EMAIL)

function enqueueTogether(one: number, other: number) {
  const cause = { type: ANNOUNCEMENT, id: 1 }
  return enqueue(
    draft({ cause, recipientKey: announcementKey(one) }),
    draft({ cause, recipientKey: announcementKey(other) })
  )
}
