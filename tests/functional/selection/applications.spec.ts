import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import type { ApiClient } from '@japa/api-client'
import { clock } from '#core/clock'
import type Account from '#accounts/models/account'
import Message from '#messaging/models/message'
import { createApplication } from '#database/factories/selection/application_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import { formOf } from '#selection/application/answers'
import Application from '#selection/models/application'
import ApplicationAttachment from '#selection/models/application_attachment'
import ApplicationDraft from '#selection/models/application_draft'
import CompletionRequest from '#selection/models/completion_request'
import { createAccount } from '#tests/support/accounts'
import { countQueries } from '#tests/support/queries'
import {
  createApplicationDraft,
  smallPdf,
  submitNow,
  tinyPng,
  uploadFile,
} from '#tests/support/applications'

const CLOSES = DateTime.fromISO('2026-12-10T12:00:00.000', { zone: 'Europe/Rome' })

test.group('My applications', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('nothing yet says what to do', async ({ client }) => {
    const response = await client.get('/domande').loginAs(await createAccount('citizen'))
    response.assertTextIncludes('Non ha ancora presentato domande')
    response.assertTextIncludes('Cerca una posizione')
  })

  test('drafts to finish and applications sent, mine alone', async ({ client, assert }) => {
    const { citizen, application } = await sent()
    const other = await sent()
    const position = await createPosition(await createNotice())
    const draft = await createApplicationDraft(citizen, position)
    const response = await client.get('/domande').loginAs(citizen)
    response.assertTextIncludes(`/domande/bozze/${draft.id}`)
    response.assertTextIncludes(`href="/domande/${application.id}"`)
    assert.notInclude(response.text(), `href="/domande/${other.application.id}"`)
  })

  test('one of them shows its protocol, its instant, its digest and what was sent', async ({
    client,
  }) => {
    clock.freeze(CLOSES.minus({ days: 18, hours: 20 }))
    const { citizen, application } = await sent()
    const response = await client.get(`/domande/${application.id}`).loginAs(citizen)
    response.assertTextIncludes('Domanda ricevuta')
    response.assertTextIncludes('-00001')
    response.assertTextIncludes('sabato 21 novembre 2026, ore 16.00.00')
    response.assertTextIncludes('Mancavano 18 giorni e 20 ore alla scadenza.')
    response.assertTextIncludes(application.frozenSha256.match(/.{8}/g)!.join(' '))
    response.assertTextIncludes('Cracovia')
    const checked = await client
      .get(`/domande/${application.id}?controllo=impronta`)
      .loginAs(citizen)
    checked.assertTextIncludes('Ricalcolata adesso su domanda e allegati: coincide.')
    await application.merge({ frozen: application.frozen.replace('Cracovia', 'Roma') }).save()
    const altered = await client.get(`/domande/${application.id}`).loginAs(citizen)
    altered.assertTextIncludes('non coincide')
  })

  test('nobody sees those of others, nor their files', async ({ client }) => {
    const { application } = await sent()
    const file = await ApplicationAttachment.findByOrFail('applicationId', application.id)
    const stranger = await createAccount('citizen')
    for (const rest of [
      '',
      '/ricevuta.pdf',
      `/allegati/${file.id}`,
      '/ritiro',
      '/integrazione',
      '/offerta',
    ]) {
      const response = await client.get(`/domande/${application.id}${rest}`).loginAs(stranger)
      response.assertStatus(404)
    }
    const posted = await retract(client, stranger, application)
    posted.assertStatus(404)
  })

  test('a file comes as a download, and only from its own application', async ({
    client,
    assert,
  }) => {
    const { citizen, application } = await sent()
    const file = await ApplicationAttachment.findByOrFail('applicationId', application.id)
    const path = `/domande/${application.id}/allegati/${file.id}`
    const response = await client.get(path).loginAs(citizen)
    assert.match(response.header('content-disposition')!, /^attachment/)
    response.assertHeader('x-content-type-options', 'nosniff')
    const mine = await createApplication(await createPosition(await createNotice()), {
      accountId: citizen.id,
    })
    const stray = await client.get(`/domande/${mine.id}/allegati/${file.id}`).loginAs(citizen)
    stray.assertStatus(404)
  })
})

test.group('The receipt and the list', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the receipt is printed when asked for, once, and its mail leaves', async ({
    client,
    assert,
  }) => {
    const { citizen, application } = await sent()
    const path = `/domande/${application.id}/ricevuta.pdf`
    const first = await client.get(path).loginAs(citizen)
    first.assertHeader('content-type', 'application/pdf')
    assert.match(first.header('content-disposition')!, /ricevuta-2026-\d+-00001\.pdf/)
    await application.refresh()
    const again = await client.get(path).loginAs(citizen)
    assert.equal(again.header('content-length'), first.header('content-length'))
    const mail = await Message.findByOrFail('causeId', application.id)
    assert.isNotNull(mail.readyAt)
    assert.equal(mail.attachmentKey, application.receiptKey)
  })

  test('asks the database no more with more applications', async ({ client, assert }) => {
    const citizen = await createAccount('citizen')
    const more = async () => {
      const position = await createPosition(await createNotice())
      await createApplication(position, { accountId: citizen.id })
      await createApplicationDraft(citizen, await createPosition(await createNotice()), {
        upTo: 'contatti',
      })
    }
    const visit = () => client.get('/domande').loginAs(citizen)
    await more()
    await visit()
    const few = await countQueries(visit)
    for (let time = 0; time < 3; time++) await more()
    assert.equal(await countQueries(visit), few)
  })
})

test.group('Taking an application back', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('is asked, told by mail, and lets another be sent', async ({ client, assert }) => {
    const { citizen, application } = await sent()
    const question = await client.get(`/domande/${application.id}/ritiro`).loginAs(citizen)
    question.assertTextIncludes('Ritirare la domanda?')
    const response = await retract(client, citizen, application)
    response.assertHeader('location', `/domande/${application.id}`)
    await application.refresh()
    assert.equal(application.state, 'retracted')
    const mail = await Message.findByOrFail({ causeType: 'application_retraction' })
    assert.include(mail.subject, 'Domanda ritirata')

    const { notice } = await Application.query()
      .where('id', application.id)
      .preload('notice')
      .firstOrFail()
    await client.get(`/domande/nuova/${notice.year}/${notice.number}`).loginAs(citizen).redirects(0)
    const link = await ApplicationDraft.query()
      .where('accountId', citizen.id)
      .preload('draft')
      .firstOrFail()
    assert.equal(formOf(link.draft, 'contatti').fields.comune, 'Lecco (LC)')
    assert.isEmpty(formOf(link.draft, 'dichiarazioni').fields)
    assert.lengthOf(await ApplicationAttachment.findManyBy('draftId', link.draftId), 2)
    assert.lengthOf(await ApplicationAttachment.findManyBy('applicationId', application.id), 2)
  })

  test('twice is refused', async ({ client }) => {
    const { citizen, application } = await sent()
    await retract(client, citizen, application)
    const again = await retract(client, citizen, application)
    again.assertStatus(409)
  })

  test('is over at the deadline, and possible a millisecond before', async ({ client, assert }) => {
    const { citizen, application } = await sent()
    clock.freeze(CLOSES)
    for (const response of [
      await retract(client, citizen, application),
      await client.get(`/domande/${application.id}/ritiro`).loginAs(citizen),
    ]) {
      response.assertStatus(409)
      response.assertTextIncludes('L’avviso si è chiuso giovedì 10 dicembre 2026 alle 12.00')
      response.assertTextIncludes('non si può più ritirare')
    }
    clock.freeze(CLOSES.minus({ milliseconds: 1 }))
    await retract(client, citizen, application)
    await application.refresh()
    assert.equal(application.state, 'retracted')
  })

  test('is for who applied: staff has no such page', async ({ client }) => {
    const { application } = await sent()
    const response = await retract(client, await createAccount('coordinator'), application)
    response.assertStatus(403)
  })
})

test.group('Answering the commission', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('hands text and files over, and the application goes on', async ({ client, assert }) => {
    const { citizen, application, request } = await asked()
    const page = await client.get(`/domande/${application.id}`).loginAs(citizen)
    page.assertTextIncludes('Manca il retro del documento.')
    const response = await client
      .post(`/domande/${application.id}/integrazione`)
      .loginAs(citizen)
      .withCsrfToken()
      .field('risposta', 'Ecco il retro.')
      .file('file', await uploadFile('retro.png', tinyPng()))
      .redirects(0)
    response.assertHeader('location', `/domande/${application.id}`)
    await application.refresh()
    await request.refresh()
    assert.equal(application.state, 'submitted')
    assert.equal(request.state, 'answered')
    assert.equal(request.answer, 'Ecco il retro.')
    const file = await ApplicationAttachment.findByOrFail('completionRequestId', request.id)
    assert.equal(file.applicationId, application.id)
    const mine = await client.get(`/domande/${application.id}/allegati/${file.id}`).loginAs(citizen)
    mine.assertStatus(200)
  })

  test('needs words, and good files', async ({ client, assert }) => {
    const { citizen, application, request } = await asked()
    const path = `/domande/${application.id}/integrazione`
    const empty = await client
      .post(path)
      .header('referer', path)
      .loginAs(citizen)
      .withCsrfToken()
      .field('risposta', '')
    empty.assertTextIncludes('Scriva due righe alla commissione')
    const bad = await client
      .post(path)
      .header('referer', path)
      .loginAs(citizen)
      .withCsrfToken()
      .field('risposta', 'Ecco.')
      .file('file', await uploadFile('retro.pdf', Buffer.from('non è un PDF')))
    bad.assertTextIncludes('non è un PDF, un JPEG o un PNG')
    await request.refresh()
    assert.equal(request.state, 'open')
  })

  test('after the term is too late, at its last instant is not', async ({ client }) => {
    const { citizen, application, request } = await asked()
    clock.freeze(request.dueAt.plus({ milliseconds: 1 }))
    const late = await answer(client, citizen, application)
    late.assertStatus(409)
    late.assertTextIncludes('Il termine per rispondere è scaduto')
    clock.freeze(request.dueAt)
    const inTime = await answer(client, citizen, application)
    inTime.assertHeader('location', `/domande/${application.id}`)
    const twice = await answer(client, citizen, application)
    twice.assertStatus(409)
  })

  test('is for its applicant alone, and only where something was asked', async ({ client }) => {
    const { application } = await asked()
    const stranger = await answer(client, await createAccount('citizen'), application)
    stranger.assertStatus(404)
    const quiet = await sent()
    const nothing = await answer(client, quiet.citizen, quiet.application)
    nothing.assertStatus(404)
  })
})

async function sent(): Promise<{ citizen: Account; application: Application }> {
  const position = await createPosition(await createNotice({ closesAt: CLOSES }))
  const citizen = await createAccount('citizen')
  const draft = await createApplicationDraft(citizen, position)
  return { citizen, application: await submitNow(citizen, draft) }
}

async function asked() {
  const { citizen, application } = await sent()
  await application.merge({ state: 'incomplete' }).save()
  const request = await CompletionRequest.create({
    applicationId: application.id,
    request: 'Manca il retro del documento.',
    state: 'open',
    askedBy: (await createAccount('coordinator')).id,
    askedAt: clock.now(),
    dueAt: clock.now().plus({ days: 5 }).endOf('day'),
  })
  return { citizen, application, request }
}

const retract = (client: ApiClient, account: Account, { id }: Application) =>
  client.post(`/domande/${id}/ritiro`).loginAs(account).withCsrfToken().redirects(0)

const answer = async (client: ApiClient, account: Account, { id }: Application) =>
  client
    .post(`/domande/${id}/integrazione`)
    .loginAs(account)
    .withCsrfToken()
    .field('risposta', 'Ecco il retro.')
    .file('file', await uploadFile('retro.pdf', await smallPdf()))
    .redirects(0)
