import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { storage } from '#core/storage'
import type WizardDraft from '#core/wizard/draft'
import type Account from '#accounts/models/account'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import { answersOf, formOf, revisionOf, type StepKey } from '#selection/application/answers'
import { clearOldDrafts } from '#selection/jobs/old_drafts'
import ApplicationAttachment from '#selection/models/application_attachment'
import { createAccount, PASSWORD } from '#tests/support/accounts'
import {
  createApplicationDraft,
  encryptedPdf,
  smallPdf,
  submitNow,
  tinyPng,
  type StepInput,
  uploadFile,
} from '#tests/support/applications'

test.group('Two devices on one draft', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the second is told, sees both, and nothing is lost', async ({ client, assert }) => {
    const { citizen, draft } = await begun()
    const shown = revisionOf(draft, 'contatti')
    const typed = typedContacts()
    const phone = { ...typed, revisione: String(shown), indirizzo: 'via Telefono 1' }
    const desk = { ...typed, revisione: String(shown), indirizzo: 'via Computer 2' }
    const first = await post(client, citizen, draft, 'contatti', phone)
    first.assertHeader('location', `/domande/bozze/${draft.id}/requisiti`)
    const second = await post(client, citizen, draft, 'contatti', desk)
    second.assertHeader('location', `/domande/bozze/${draft.id}/contatti`)
    const page = await client.get(`/domande/bozze/${draft.id}/contatti`).loginAs(citizen)
    page.assertTextIncludes('cambiato anche da un altro dispositivo')
    page.assertTextIncludes('via Telefono 1')
    page.assertTextIncludes('value="via Computer 2"')
    const summary = await client
      .get(`/domande/bozze/${draft.id}/riepilogo`)
      .loginAs(citizen)
      .redirects(0)
    summary.assertHeader('location', `/domande/bozze/${draft.id}/contatti`)

    const revisione = /name="revisione" value="(\d+)"/.exec(page.text())![1]
    await post(client, citizen, draft, 'contatti', { ...desk, revisione })
    await draft.refresh()
    assert.equal(formOf(draft, 'contatti').fields.indirizzo, 'via Computer 2')
    assert.isUndefined(answersOf(draft).contatti!.pending)
  })

  test('what is there already may be kept', async ({ client, assert }) => {
    const { citizen, draft } = await begun()
    const shown = String(revisionOf(draft, 'contatti'))
    const typed = { ...typedContacts(), revisione: shown }
    await post(client, citizen, draft, 'contatti', { ...typed, indirizzo: 'via Telefono 1' })
    await post(client, citizen, draft, 'contatti', { ...typed, indirizzo: 'via Computer 2' })
    await post(client, citizen, draft, 'contatti', { azione: 'tieni' })
    await draft.refresh()
    assert.equal(formOf(draft, 'contatti').fields.indirizzo, 'via Telefono 1')
    assert.isUndefined(answersOf(draft).contatti!.pending)
  })

  test('the same words from both are no conflict', async ({ client, assert }) => {
    const { citizen, draft } = await begun()
    const typed = { ...typedContacts(), revisione: '1' }
    await post(client, citizen, draft, 'contatti', { ...typed, indirizzo: 'via Uno 1' })
    await draft.refresh()
    const again = { ...formOf(draft, 'contatti').fields, revisione: '1' }
    const second = await post(client, citizen, draft, 'contatti', again)
    second.assertHeader('location', `/domande/bozze/${draft.id}/requisiti`)
    assert.isUndefined(answersOf(draft).contatti!.pending)
  })
})

test.group('A session that ended', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.teardown(() => clock.release())

  test('at a step: what was typed is shown again after signing in, and saved by its author alone', async ({
    client,
    assert,
  }) => {
    const { citizen, draft } = await begun()
    const path = `/domande/bozze/${draft.id}/contatti`
    const form = { ...typedContacts(), revisione: '1', indirizzo: 'via Ritrovata 9' }
    const refused = await client.post(path).withCsrfToken().form(form).redirects(0)
    refused.assertHeader('location', '/accesso')
    const session = refused.session()
    assert.equal(session.intended_url, path)
    assert.equal(formOf(draft, 'contatti').fields.indirizzo, 'via Roma 1')

    const signedIn = await client
      .post('/accesso')
      .withSession(session)
      .withCsrfToken()
      .form({ utente: citizen.email, password: PASSWORD })
      .redirects(0)
    signedIn.assertHeader('location', path)
    const page = await client.get(path).withSession(signedIn.session()).loginAs(citizen)
    page.assertTextIncludes('La sessione era scaduta')
    page.assertTextIncludes('value="via Ritrovata 9"')
    const stranger = await client
      .get(path)
      .withSession(signedIn.session())
      .loginAs(await createAccount('citizen'))
    stranger.assertStatus(404)
  })

  test('by itself, after two hours: the form that arrives then is kept too', async ({
    client,
    assert,
  }) => {
    const { citizen, draft } = await begun()
    const path = `/domande/bozze/${draft.id}/contatti`
    const refused = await client
      .post(path)
      .loginAs(citizen)
      .withSession({ session_seen_at: toDb(clock.now().minus({ hours: 3 })) })
      .withCsrfToken()
      .form({ ...typedContacts(), revisione: '1', indirizzo: 'via Ritrovata 9' })
      .redirects(0)
    refused.assertHeader('location', '/accesso')
    assert.equal(refused.flashMessages().notice, SESSION_OVER)
    const page = await client.get(path).withSession(refused.session()).loginAs(citizen)
    page.assertTextIncludes('value="via Ritrovata 9"')
  })

  test('at the confirmation: the page says that nothing left yet', async ({ client, assert }) => {
    const { citizen, draft } = await begun()
    const path = `/domande/bozze/${draft.id}/riepilogo`
    const refused = await client.post(path).withCsrfToken().redirects(0)
    refused.assertHeader('location', '/accesso')
    const page = await client.get(path).withSession(refused.session()).loginAs(citizen)
    page.assertTextIncludes('la domanda non è ancora partita')
    await draft.refresh()
    assert.isNull(draft.confirmedAt)
  })

  test('with its token: the fields that come back are kept as well', async ({ client }) => {
    const { citizen, draft } = await begun()
    const path = `/domande/bozze/${draft.id}/contatti`
    const expired = await client
      .post(path)
      .header('referer', path)
      .form({ ...typedContacts(), revisione: '1', indirizzo: 'via Ritrovata 9' })
      .redirects(0)
    expired.assertHeader('location', path)
    const asked = await client
      .get(path)
      .withSession(expired.session())
      .withFlashMessages(expired.flashMessages())
      .redirects(0)
    asked.assertHeader('location', '/accesso')
    const page = await client.get(path).withSession(asked.session()).loginAs(citizen)
    page.assertTextIncludes('value="via Ritrovata 9"')
  })

  test('signed in, with an old token: the page comes back as it was filled in', async ({
    client,
  }) => {
    const { citizen, draft } = await begun()
    const path = `/domande/bozze/${draft.id}/contatti`
    const response = await client
      .post(path)
      .header('referer', path)
      .loginAs(citizen)
      .form({ ...typedContacts(), revisione: '1', indirizzo: 'via Vecchia 3' })
    response.assertTextIncludes('La pagina era aperta da troppo tempo')
    response.assertTextIncludes('value="via Vecchia 3"')
  })
})

test.group('Files of an application', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('good files are stored under names that nobody guesses, and lead on', async ({
    client,
    assert,
  }) => {
    const { citizen, draft } = await begun('allegati')
    const response = await client
      .post(`/domande/bozze/${draft.id}/allegati`)
      .loginAs(citizen)
      .withCsrfToken()
      .file('allegato_identita', await uploadFile('Carta d’identità.png', tinyPng()))
      .file('allegato_curriculum', await uploadFile('cv.exe', await smallPdf()))
      .redirects(0)
    response.assertHeader('location', `/domande/bozze/${draft.id}/dichiarazioni`)
    const [identity, cv] = await ApplicationAttachment.query().where('draftId', draft.id)
    assert.equal(identity.contentType, 'image/png')
    assert.equal(cv.fileName, 'cv.exe.pdf')
    assert.match(cv.storageKey, new RegExp(`^applications/drafts/${draft.id}/[0-9a-f]{32}$`))
    assert.isTrue(await storage.has(cv.storageKey))

    const mine = await client.get(`/domande/bozze/${draft.id}/allegati/${cv.id}`).loginAs(citizen)
    mine.assertHeader('x-content-type-options', 'nosniff')
    assert.match(mine.header('content-disposition')!, /^attachment; filename="cv\.exe\.pdf"/)
    const other = await client
      .get(`/domande/bozze/${draft.id}/allegati/${cv.id}`)
      .loginAs(await createAccount('citizen'))
    other.assertStatus(404)
  })

  for (const [what, name, bytes, sentence] of [
    ['empty', 'vuoto.pdf', async () => Buffer.alloc(0), 'Il file è vuoto'],
    [
      'of 6 MB',
      'grande.pdf',
      async () => Buffer.concat([await smallPdf(), Buffer.alloc(6 * 1024 * 1024)]),
      'Il file supera i 5 MB',
    ],
    [
      'a program under another name',
      'curriculum.pdf',
      async () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000)]),
      'Questo file è un programma',
    ],
    [
      'a page of text',
      'curriculum.pdf',
      async () => Buffer.from('<html>'),
      'non è un PDF, un JPEG',
    ],
    ['protected', 'curriculum.pdf', encryptedPdf, 'Il PDF è protetto da una password'],
    ['broken', 'curriculum.pdf', async () => Buffer.from('%PDF-1.7 e poi nulla'), 'è rovinato'],
  ] as const) {
    test(`one that is ${what} is refused, and the good one beside it stays`, async ({
      client,
      assert,
    }) => {
      const { citizen, draft } = await begun('allegati')
      const path = `/domande/bozze/${draft.id}/allegati`
      const response = await client
        .post(path)
        .header('referer', path)
        .loginAs(citizen)
        .withCsrfToken()
        .file('allegato_identita', await uploadFile('carta.png', tinyPng()))
        .file('allegato_curriculum', await uploadFile(name, await bytes()))
      response.assertTextIncludes(sentence)
      const kept = await ApplicationAttachment.query().where('draftId', draft.id)
      assert.deepEqual(
        kept.map(({ kind }) => kind),
        ['identita']
      )
    })
  }

  test('a file is taken off, and then it is missing', async ({ client, assert }) => {
    const { citizen, draft } = await begun()
    const file = await ApplicationAttachment.findByOrFail({ draftId: draft.id, kind: 'identita' })
    await post(client, citizen, draft, 'allegati', { azione: `togli:${file.id}` })
    assert.isFalse(await storage.has(file.storageKey))
    const path = `/domande/bozze/${draft.id}/allegati`
    const response = await client
      .post(path)
      .header('referer', path)
      .loginAs(citizen)
      .withCsrfToken()
    response.assertTextIncludes('Manca un file: «Documento d’identità».')
  })

  test('nobody takes off the file of another', async ({ client, assert }) => {
    const { draft } = await begun()
    const stranger = await begun()
    const file = await ApplicationAttachment.findByOrFail('draftId', draft.id)
    await post(client, stranger.citizen, stranger.draft, 'allegati', { azione: `togli:${file.id}` })
    assert.isNotNull(await ApplicationAttachment.find(file.id))
  })

  test('the permit is asked of citizens from outside the Union alone', async ({
    client,
    assert,
  }) => {
    const { citizen, draft } = await begun()
    const path = `/domande/bozze/${draft.id}/allegati`
    const italian = await client.get(path).loginAs(citizen)
    italian.assertTextIncludes('Documento d’identità')
    assert.notInclude(italian.text(), 'Permesso di soggiorno')
  })

  test('old drafts go with their files, some weeks after the deadline', async ({
    assert,
    db: rows,
  }) => {
    const { draft, citizen } = await begun()
    const sent = await begun()
    await submitNow(sent.citizen, sent.draft)
    const file = await ApplicationAttachment.findByOrFail('draftId', draft.id)
    const opensAt = toDb(clock.now().minus({ days: 90 }))
    const closesAt = toDb(clock.now().minus({ days: 59 }))
    await db.from('selection_notices').update({ opens_at: opensAt, closes_at: closesAt })
    assert.equal((await clearOldDrafts()).unsent, 0)
    clock.freeze(clock.now().plus({ days: 62 }))
    assert.deepEqual(await clearOldDrafts(), { unsent: 1, sent: 1 })
    clock.release()
    await rows.assertMissing('wizard_drafts', { account_id: citizen.id })
    assert.isFalse(await storage.has(file.storageKey))
    await sent.draft.refresh()
    assert.deepEqual(sent.draft.answers, {})
  })
})

const SESSION_OVER = 'La sessione è scaduta: acceda di nuovo per continuare.'

const typedContacts = (): StepInput => ({
  indirizzo: 'via Roma 1',
  cap: '23900',
  comune: 'Lecco (LC)',
  domicilio: 'residenza',
  cellulare: '347 1234567',
  email: 'lucja@posta.example',
})

async function begun(upTo?: StepKey): Promise<{ citizen: Account; draft: WizardDraft }> {
  const position = await createPosition(await createNotice())
  const citizen = await createAccount('citizen')
  return { citizen, draft: await createApplicationDraft(citizen, position, { upTo }) }
}

const post = (
  client: ApiClient,
  account: Account,
  { id }: WizardDraft,
  step: StepKey,
  form: StepInput
) =>
  client
    .post(`/domande/bozze/${id}/${step}`)
    .loginAs(account)
    .withCsrfToken()
    .form(form)
    .redirects(0)
