import { test } from '@japa/runner'
import emitter from '@adonisjs/core/services/emitter'
import hash from '@adonisjs/core/services/hash'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { clock } from '#core/clock'
import { formStamp, STAMP_FIELD, TRAP_FIELD } from '#core/bot_guard'
import { RegisterCitizen } from '#accounts/actions/register_citizen'
import { RemoveUnconfirmedAccounts } from '#accounts/actions/remove_unconfirmed_accounts'
import RegistrationAsked from '#accounts/events/registration_asked'
import Account from '#accounts/models/account'
import AuditEvent from '#audit/models/audit_event'
import AccountLink from '#accounts/models/account_link'
import Message from '#messaging/models/message'
import { AccountFactory } from '#database/factories/accounts/account_factory'
import { linkPath } from '#tests/support/account_links'
import { createAccount } from '#tests/support/accounts'
import { asPerson } from '#tests/support/bot_guard'
import { mainOf } from '#tests/support/pages'

const EMAIL = 'lucja.brambilla@posta.example'
const FIELDS = { nome: 'Łucja', cognome: 'D’Àngelo', email: EMAIL, privacy: '1' }
const ASKED = { email: EMAIL, fullName: 'Łucja D’Àngelo', next: null }
const PASSWORD = 'tre gatti sul tetto rosso'
const CHOSEN = { password: PASSWORD, password_confirmation: PASSWORD }
const NEXT = '/domande/nuova/2026/11?posizione=PLC112612S03'

test.group('Registration of citizens', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.teardown(() => clock.release())
  group.each.teardown(() => emitter.restore())

  test('new, known and unconfirmed addresses get the very same answer', async ({
    client,
    assert,
  }) => {
    const events = emitter.fake([RegistrationAsked])
    const known = await createAccount('coordinator')
    await unconfirmed('attesa@posta.example')
    const answers = new Set<string>()
    for (const email of [EMAIL, known.email, 'attesa@posta.example']) {
      const response = await send(client, { ...FIELDS, email }).redirects(1)
      events.assertEmitted(RegistrationAsked, ({ data }) => data.registration.email === email)
      answers.add(`${response.status()} ${mainOf(response.text()).replace(email, '…')}`)
    }
    assert.equal(answers.size, 1)
    assert.include([...answers][0], 'Le abbiamo scritto')
  })

  test('the form itself makes the account and sends the mail', async ({ client, assert }) => {
    await send(client, FIELDS).redirects(0)
    await untilTrue(async () => Boolean(await Message.findBy('toAddress', EMAIL)))
    const account = await Account.findByOrFail('email', EMAIL)
    assert.equal(account.role, 'citizen')
    assert.equal(account.fullName, 'Łucja D’Àngelo')
  })

  test('a new address gets an account that does not work yet, and a link by confidential mail', async ({
    assert,
    db,
  }) => {
    await new RegisterCitizen().handle({ ...ASKED, next: NEXT })
    const account = await Account.findByOrFail('email', EMAIL)
    assert.equal(account.state, 'invited')
    const message = await Message.findByOrFail('toAddress', EMAIL)
    assert.isTrue(message.isConfidential)
    assert.include(message.body, '/registrazione/conferma/')
    assert.include(message.body, `?poi=${encodeURIComponent(NEXT)}`)
    assert.notInclude(`${message.body} ${message.subject} ${message.toName}`, 'Łucja')
    await db.assertHas('audit_events', { action: 'account.registered', subject_id: account.id })
  })

  test('the link sets the password, signs in, and goes where the person was going', async ({
    client,
    assert,
    db,
  }) => {
    const account = await unconfirmed()
    const path = await linkPath(account, 'registration')
    const page = await client.get(`${path}?poi=${encodeURIComponent(NEXT)}`)
    page.assertTextIncludes('<h1>Scelga la password</h1>')
    page.assertTextIncludes(`?poi=${encodeURIComponent(NEXT)}`)
    page.assertHeader('referrer-policy', 'same-origin')
    const response = await client
      .post(`${path}?poi=${encodeURIComponent(NEXT)}`)
      .form(CHOSEN)
      .withCsrfToken()
      .redirects(0)
    response.assertHeader('location', NEXT)
    await account.refresh()
    assert.equal(account.state, 'active')
    assert.isTrue(await hash.verify(account.password!, PASSWORD))
    const mine = { actor_id: account.id }
    await db.assertHas('audit_events', { ...mine, action: 'account.registration_confirmed' })
    await db.assertHas('audit_events', { ...mine, action: 'session.opened' })
  })

  for (const poi of ['//altrove.example', '/\t/altrove.example', 'https://altrove.example', '']) {
    test(`a link that says ${JSON.stringify(poi)} ends on the dashboard`, async ({ client }) => {
      const path = await linkPath(await unconfirmed(), 'registration')
      const response = await client
        .post(`${path}?poi=${encodeURIComponent(poi)}`)
        .form(CHOSEN)
        .withCsrfToken()
        .redirects(0)
      response.assertHeader('location', '/cruscotto')
    })
  }

  test('the page that asked to sign in is carried by the registration', async ({ client }) => {
    const events = emitter.fake([RegistrationAsked])
    await send(client, FIELDS).withSession({ intended_url: NEXT }).redirects(0)
    events.assertEmitted(RegistrationAsked, ({ data }) => data.registration.next === NEXT)
  })

  test('`poi` is kept for after signing in, when it is a page of ours', async ({
    client,
    assert,
  }) => {
    for (const path of ['/registrazione', '/accesso']) {
      const good = await client.get(path).qs({ poi: NEXT })
      assert.equal(good.session().intended_url, NEXT)
      const bad = await client.get(path).qs({ poi: '//altrove.example' })
      assert.notProperty(bad.session(), 'intended_url')
    }
  })

  test('the link works once, for 24 hours, and not for a later one', async ({ client }) => {
    const account = await unconfirmed()
    const first = await linkPath(account, 'registration')
    const second = await linkPath(account, 'registration')
    const replaced = await client.get(first)
    replaced.assertStatus(410)
    clock.freeze(clock.now().plus({ hours: 24, minutes: 1 }))
    const late = await client.post(second).form(CHOSEN).withCsrfToken()
    late.assertStatus(410)
    late.assertTextIncludes('/registrazione')
    clock.release()
    await client.post(second).form(CHOSEN).withCsrfToken().redirects(0)
    const twice = await client.post(second).form(CHOSEN).withCsrfToken()
    twice.assertStatus(410)
  })

  test('a disabled account opens nothing with its link', async ({ client }) => {
    const account = await unconfirmed()
    const path = await linkPath(account, 'registration')
    await account.merge({ disabledAt: clock.now() }).save()
    const response = await client.post(path).form(CHOSEN).withCsrfToken()
    response.assertStatus(410)
  })

  test('a password that will not do is refused and the link still works', async ({
    client,
    assert,
  }) => {
    const account = await unconfirmed()
    const path = await linkPath(account, 'registration')
    const form = { password: 'corta', password_confirmation: 'corta' }
    const response = await client.post(path).form(form).withCsrfToken().redirects(0)
    assert.property(response.flashMessage('inputErrorsBag'), 'password')
    const page = await client.get(path)
    page.assertStatus(200)
  })

  test('an address with an account gets a mail that says so, and nothing else changes', async ({
    assert,
  }) => {
    const account = await createAccount('operator', { email: EMAIL })
    await new RegisterCitizen().handle({
      ...ASKED,
      email: 'LUCJA.Brambilla@posta.example',
      next: NEXT,
    })
    const message = await Message.findByOrFail('toAddress', EMAIL)
    assert.equal(message.subject, 'Ha già un account DoteComune')
    assert.include(message.body, `/accesso?poi=${encodeURIComponent(NEXT)}`)
    assert.include(message.body, '/password-dimenticata')
    assert.lengthOf(await AccountLink.query().where('accountId', account.id), 0)
    const before = account.fullName
    await account.refresh()
    assert.equal(account.role, 'operator')
    assert.equal(account.fullName, before)
  })

  test('staff who were invited are told to look for their invitation', async ({ assert }) => {
    await AccountFactory.apply('invited').merge({ email: EMAIL }).create()
    await new RegisterCitizen().handle(ASKED)
    const message = await Message.findByOrFail('toAddress', EMAIL)
    assert.include(message.body, 'invito')
    assert.notInclude(message.body, 'http')
  })

  test('asked twice in a row, one mail; asked again later, a new link', async ({ assert }) => {
    await Promise.all([new RegisterCitizen().handle(ASKED), new RegisterCitizen().handle(ASKED)])
    await new RegisterCitizen().handle(ASKED)
    assert.lengthOf(await Account.query().where('email', EMAIL), 1)
    assert.lengthOf(await Message.query().where('toAddress', EMAIL), 1)
    clock.freeze(clock.now().plus({ minutes: 3 }))
    await new RegisterCitizen().handle({ ...ASKED, fullName: 'Lucia D’Angelo' })
    assert.lengthOf(await Message.query().where('toAddress', EMAIL), 2)
    const account = await Account.findByOrFail('email', EMAIL)
    assert.equal(account.fullName, 'Lucia D’Angelo')
    assert.lengthOf(await AccountLink.query().whereNull('usedAt'), 1)
  })

  test('{0} is refused')
    .with([
      ['nome', ''],
      ['cognome', '<b>Rossi</b>'],
      ['email', 'a@b.example\nBcc: altri@prova.example'],
      ['privacy', ''],
    ])
    .run(async ({ client, assert }, [field, value]) => {
      const events = emitter.fake([RegistrationAsked])
      const response = await send(client, { ...FIELDS, [field]: value }).redirects(0)
      assert.property(response.flashMessage('inputErrorsBag'), field)
      events.assertNotEmitted(RegistrationAsked)
    })

  test('a program that fills the trap gets the usual answer, and nothing happens', async ({
    client,
  }) => {
    const events = emitter.fake([RegistrationAsked])
    const form = { ...asPerson('registration', FIELDS), [TRAP_FIELD]: 'https://spam.example' }
    const response = await client.post('/registrazione').form(form).withCsrfToken().redirects(0)
    response.assertHeader('location', '/registrazione/inviata')
    events.assertNotEmitted(RegistrationAsked)
  })

  test('a form opened {0} is asked again, with what was typed')
    .with([
      ['just now', () => formStamp('registration')],
      ['yesterday', () => formStamp('registration', undefined, clock.now().minus({ hours: 13 }))],
      ['never', () => 'inventato'],
      ['elsewhere', () => formStamp('interest', undefined, clock.now().minus({ minutes: 1 }))],
    ] as const)
    .run(async ({ client, assert }, [, stamp]) => {
      const events = emitter.fake([RegistrationAsked])
      const form = { ...FIELDS, [STAMP_FIELD]: stamp() }
      const response = await client.post('/registrazione').form(form).withCsrfToken().redirects(0)
      assert.property(response.flashMessage('inputErrorsBag'), 'invio')
      assert.equal(response.flashMessage('nome'), 'Łucja')
      events.assertNotEmitted(RegistrationAsked)
    })

  test('a form that came too soon passes the second time without another wait', async ({
    assert,
  }) => {
    const stamp = formStamp('registration', undefined, clock.now().minus({ seconds: 1 }))
    assert.equal(formStamp('registration', stamp), stamp)
    assert.notEqual(formStamp('registration', 'inventato'), 'inventato')
  })

  test('the fourth registration of an address has to wait', async ({ client }) => {
    emitter.fake([RegistrationAsked])
    for (let tries = 0; tries < 3; tries += 1) await send(client, FIELDS).redirects(0)
    const response = await send(client, FIELDS).redirects(0)
    response.assertStatus(429)
  })

  test('whoever is signed in has no account to make', async ({ client }) => {
    const account = await createAccount('citizen')
    const page = await client.get('/registrazione').loginAs(account).redirects(0)
    page.assertHeader('location', '/cruscotto')
    const form = asPerson('registration', FIELDS)
    const sent = await client
      .post('/registrazione')
      .loginAs(account)
      .form(form)
      .withCsrfToken()
      .redirects(0)
    sent.assertHeader('location', '/cruscotto')
  })

  test('after three days what was not confirmed goes, and nothing else', async ({ assert, db }) => {
    const old = { createdAt: clock.now().minus({ days: 4 }) }
    const gone = await unconfirmed('andata@posta.example', old)
    const asked = await unconfirmed('richiesta@posta.example', old)
    await linkPath(asked, 'registration')
    const kept = [asked, await unconfirmed('nuova@posta.example'), await createAccount('citizen')]
    kept.push(
      await AccountFactory.apply('invited')
        .merge({ role: 'operator', ...old })
        .create()
    )
    kept.push(await AccountFactory.merge({ role: 'citizen', ...old }).create())
    const { length: before } = await AuditEvent.all()
    assert.equal(await new RemoveUnconfirmedAccounts().handle(), 1)
    assert.isNull(await Account.find(gone.id))
    for (const account of kept) assert.isNotNull(await Account.find(account.id))
    await db.assertCount('audit_events', before + 1)
    assert.equal(await new RemoveUnconfirmedAccounts().handle(), 0)
    await db.assertCount('audit_events', before + 1)
  })

  test('the sign-in page says where citizens make their account', async ({ client }) => {
    const response = await client.get('/accesso')
    response.assertTextIncludes('I cittadini <a href="/registrazione">lo creano da soli</a>')
  })

  test('a citizen reads the profile and changes the password, without a second factor', async ({
    client,
  }) => {
    const account = await createAccount('citizen')
    const page = await client.get('/profilo').loginAs(account)
    page.assertTextIncludes('cittadino')
    assertLacks(page.text(), 'Secondo fattore')
    const refused = await client
      .post('/profilo/secondo-fattore')
      .loginAs(account)
      .withCsrfToken()
      .redirects(0)
    refused.assertStatus(403)
  })
})

const send = (client: ApiClient, fields: Record<string, string>) =>
  client.post('/registrazione').form(asPerson('registration', fields)).withCsrfToken()

const unconfirmed = (email = EMAIL, values: Partial<Account> = {}) =>
  AccountFactory.apply('invited')
    .merge({ email, role: 'citizen', ...values })
    .create()

function assertLacks(text: string, words: string) {
  if (text.includes(words)) throw new Error(`The page says “${words}”`)
}

/** Looks again until it holds: what follows an answer is on its own way. */
async function untilTrue(holds: () => Promise<boolean>) {
  for (let look = 0; look < 100; look += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('It did not come true')
}
