import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import WizardDraft from '#core/wizard/draft'
import type Account from '#accounts/models/account'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createApplication } from '#database/factories/selection/application_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import Message from '#messaging/models/message'
import ApplicationDraft from '#selection/models/application_draft'
import NoticeCorrection from '#selection/models/notice_correction'
import Position from '#selection/models/position'
import Seat from '#selection/models/seat'
import type SelectionNotice from '#selection/models/selection_notice'
import { typedNoticeCorrection } from '#selection/corrections/correct_notice_form'
import { typedFromPosition } from '#selection/notices/typed_position'
import { correctionsOf } from '#selection/queries/corrections'
import { findPosition } from '#selection/queries/notice_finders'
import { createAccount } from '#tests/support/accounts'
import { dayFromNow, send } from '#tests/support/notices'

const pathOf = ({ id }: SelectionNotice) => `/gestione/avvisi/${id}/rettifiche`

/** What the form of the notice sends, ready to be published. */
const noticeFields = (notice: SelectionNotice, changes: Record<string, string> = {}) => ({
  ...typedNoticeCorrection(notice).fields,
  ...{ revisione: String(notice.revision), motivo: 'Un refuso nel testo.', azione: 'pubblica' },
  ...changes,
})

async function positionFields(
  notice: SelectionNotice,
  id: number,
  changes: Record<string, string>
) {
  const { fields, rows } = typedFromPosition(await findPosition(notice, id))
  const seats = rows.posti.map(({ sede }, at) => [`posti.${at}.sede`, sede])
  return {
    ...{ ...fields, ...Object.fromEntries(seats), posizione: String(id) },
    ...{ revisione: String(notice.revision), motivo: 'La sede ha cambiato via.' },
    ...{ azione: 'pubblica', ...changes },
  } as Record<string, string>
}

async function createDraftOf(notice: SelectionNotice, account: Account) {
  const now = clock.now()
  const draft = await WizardDraft.create({
    ...{ wizard: 'application', accountId: account.id, answers: {} },
    ...{ confirmedAt: null, createdAt: now, updatedAt: now },
  })
  await ApplicationDraft.create({
    ...{ draftId: draft.id, noticeId: notice.id, accountId: account.id },
  })
}

test.group('Correcting a published notice', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('seen first as before and after, then published, dated, with its reason', async ({
    client,
    assert,
    db,
  }) => {
    const coordinator = await createAccount('coordinator')
    const notice = await createNotice()
    const form = await client.get(`${pathOf(notice)}/nuova`).loginAs(coordinator)
    form.assertStatus(200)
    const fields = noticeFields(notice, { titolo: 'Titolo giusto', azione: 'anteprima' })
    const preview = await send(client, pathOf(notice), coordinator, fields)
    preview.assertStatus(200)
    preview.assertTextIncludes('Pubblicare questa rettifica?')
    preview.assertTextIncludes('Titolo giusto')
    preview.assertTextIncludes('Nessuno ha ancora fatto domanda')
    assert.lengthOf(await correctionsOf(notice), 0)
    const back = await send(client, pathOf(notice), coordinator, { ...fields, azione: 'modifica' })
    back.assertTextIncludes('name="titolo" value="Titolo giusto"')
    const before = notice.title
    const response = await send(client, pathOf(notice), coordinator, {
      ...{ ...fields, azione: 'pubblica' },
    })
    response.assertHeader('location', `/gestione/avvisi/${notice.id}#rettifiche`)
    const [correction] = await correctionsOf(notice)
    assert.equal(correction.number, 1)
    assert.equal(correction.reason, 'Un refuso nel testo.')
    assert.deepEqual(correction.changes, [{ label: 'Titolo', before, after: 'Titolo giusto' }])
    await notice.refresh()
    assert.equal(notice.title, 'Titolo giusto')
    assert.equal(notice.revision, 2)
    assert.equal(notice.state, 'published')
    await db.assertHas('audit_events', {
      ...{ action: 'notice.corrected', subject_id: notice.id, actor_id: coordinator.id },
    })
    const page = await client.get(`/gestione/avvisi/${notice.id}`).loginAs(coordinator)
    page.assertTextIncludes('Rettifica n. 1')
  })

  test('the deadline moves forwards', async ({ client, assert }) => {
    const notice = await createNotice()
    const fields = noticeFields(notice, { chiude_il: dayFromNow(20), chiude_alle: '12:00' })
    const response = await send(client, pathOf(notice), await createAccount('coordinator'), fields)
    response.assertStatus(302)
    const old = notice.closesAt!
    await notice.refresh()
    assert.isTrue(notice.closesAt! > old)
    const [{ changes }] = await correctionsOf(notice)
    assert.equal(changes[0].label, 'Chiusura')
  })

  test('a deadline moved backwards is refused with a sentence', async ({ client, assert }) => {
    const notice = await createNotice()
    const old = notice.closesAt!.toMillis()
    const coordinator = await createAccount('coordinator')
    const fields = noticeFields(notice, { chiude_il: dayFromNow(9) })
    for (const azione of ['anteprima', 'pubblica']) {
      const response = await send(client, pathOf(notice), coordinator, { ...fields, azione })
      response.assertStatus(422)
      response.assertTextIncludes('La chiusura si può solo spostare in avanti')
    }
    await notice.refresh()
    assert.equal(notice.closesAt!.toMillis(), old)
    assert.lengthOf(await correctionsOf(notice), 0)
  })

  test('a minute that stands keeps its seconds', async ({ client, assert }) => {
    const closesAt = clock.now().plus({ days: 5 }).set({ second: 42, millisecond: 7 })
    const notice = await createNotice({ closesAt })
    const fields = noticeFields(notice, { titolo: 'Altro titolo' })
    await send(client, pathOf(notice), await createAccount('coordinator'), fields)
    await notice.refresh()
    assert.equal(notice.title, 'Altro titolo')
    assert.equal(notice.closesAt!.toMillis(), closesAt.toMillis())
  })

  test('never once it has closed, whatever its state says', async ({ client, assert }) => {
    const notice = await createNotice()
    const fields = noticeFields(notice, { chiude_il: dayFromNow(30) })
    const coordinator = await createAccount('coordinator')
    clock.freeze(notice.closesAt!)
    const response = await send(client, pathOf(notice), coordinator, fields)
    response.assertStatus(409)
    for (const state of ['draft', 'closed', 'evaluated', 'concluded'] as const) {
      const other = await createNotice({ state })
      const refused = await send(client, pathOf(other), coordinator, noticeFields(other))
      refused.assertStatus(409)
      const form = await client.get(`${pathOf(other)}/nuova`).loginAs(coordinator)
      form.assertStatus(409)
    }
    assert.lengthOf(await NoticeCorrection.all(), 0)
  })

  test('without a reason, or without a change, it is no correction', async ({ client, assert }) => {
    const notice = await createNotice()
    const coordinator = await createAccount('coordinator')
    const silent = noticeFields(notice, { titolo: 'Altro', motivo: ' ' })
    const mute = await send(client, pathOf(notice), coordinator, silent)
    mute.assertStatus(422)
    mute.assertTextIncludes('Scriva il motivo')
    const idle = await send(client, pathOf(notice), coordinator, noticeFields(notice))
    idle.assertStatus(422)
    idle.assertTextIncludes('Non ha cambiato nulla')
    assert.lengthOf(await correctionsOf(notice), 0)
  })

  test('the second of two is told, with what they wrote', async ({ client, assert }) => {
    const notice = await createNotice()
    const coordinator = await createAccount('coordinator')
    const [first, second] = [
      noticeFields(notice, { titolo: 'Della prima' }),
      noticeFields(notice, { titolo: 'Della seconda' }),
    ]
    await send(client, pathOf(notice), coordinator, first)
    const told = await send(client, pathOf(notice), coordinator, second)
    told.assertStatus(409)
    told.assertTextIncludes('value="Della seconda"')
    told.assertTextIncludes('name="revisione" value="2"')
    await notice.refresh()
    assert.equal(notice.title, 'Della prima')
  })

  test('an operator is refused', async ({ client, assert }) => {
    const notice = await createNotice()
    const fields = noticeFields(notice, { titolo: 'Altro' })
    const response = await send(client, pathOf(notice), await createAccount('operator'), fields)
    response.assertStatus(403)
    assert.lengthOf(await correctionsOf(notice), 0)
  })
})

test.group('Correcting a position', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('texts, indemnity, the site of a seat and a seat more; code and months stay', async ({
    client,
    assert,
  }) => {
    const notice = await createNotice()
    const host = await createHostBody()
    const position = await createPosition(notice, { host, seats: 2 })
    const site = await createSite(host, { name: 'Biblioteca nuova' })
    const seats = await Seat.query().where('positionId', position.id).orderBy('number')
    const fields = await positionFields(notice, position.id, {
      ...{ titolo: 'Prestito e archivio', indennita: '450', codice: 'ALTRO', mesi: '3' },
      ...{ 'posti.1.sede': String(site.id), 'posti.2.sede': String(site.id) },
    })
    const coordinator = await createAccount('coordinator')
    const form = await client
      .get(`${pathOf(notice)}/nuova?posizione=${position.id}`)
      .loginAs(coordinator)
    form.assertTextIncludes(`Posizione ${position.code}`)
    const response = await send(client, pathOf(notice), coordinator, fields)
    response.assertStatus(302)
    const corrected = await findPosition(notice, position.id)
    assert.equal(corrected.code, position.code)
    assert.equal(corrected.months, position.months)
    assert.equal(corrected.monthlyCents, 45_000)
    assert.include(corrected.searchText, 'prestito e archivio')
    assert.deepEqual(
      corrected.seats.map(({ id }) => id).slice(0, 2),
      seats.map(({ id }) => id)
    )
    assert.deepEqual(
      corrected.seats.map(({ number, siteId }) => [number, siteId === site.id]),
      [
        [1, false],
        [2, true],
        [3, true],
      ]
    )
    const [{ changes }] = await correctionsOf(notice)
    assert.deepEqual(
      changes.map(({ label }) => label.replace(`Posizione ${position.code}, `, '')),
      ['titolo', 'indennità al mese', 'posto 2', 'posto 3']
    )
  })

  test('a published seat does not go', async ({ client, assert }) => {
    const notice = await createNotice()
    const position = await createPosition(notice, { seats: 2 })
    const fields = await positionFields(notice, position.id, { titolo: 'Altro' })
    delete fields['posti.1.sede']
    const response = await send(client, pathOf(notice), await createAccount('coordinator'), fields)
    response.assertStatus(422)
    response.assertTextIncludes('Un posto pubblicato non si toglie')
    assert.lengthOf(await Seat.query().where('positionId', position.id), 2)
  })

  test('a position of another notice is not found', async ({ client }) => {
    const notice = await createNotice()
    const foreign = await createPosition(await createNotice())
    const coordinator = await createAccount('coordinator')
    const form = await client
      .get(`${pathOf(notice)}/nuova?posizione=${foreign.id}`)
      .loginAs(coordinator)
    form.assertStatus(404)
    const response = await send(client, pathOf(notice), coordinator, {
      ...{ posizione: foreign.id, azione: 'pubblica' },
    })
    response.assertStatus(404)
  })

  test('a position more, with at least a seat', async ({ client, assert }) => {
    const notice = await createNotice()
    const first = await createPosition(notice)
    const host = await createHostBody({ name: 'Comune di Merate' })
    const site = await createSite(host)
    const coordinator = await createAccount('coordinator')
    const path = `${pathOf(notice)}/nuova?posizione=nuova`
    const asked = await client.get(path).loginAs(coordinator)
    asked.assertTextIncludes('Di quale ente è la posizione da aggiungere?')
    const fields = {
      ...{ posizione: 'nuova', ente: host.id, codice: 'MER112612S01', area: first.areaId },
      ...{ titolo: 'Allo sportello', compiti: 'Accoglie', mesi: 6, ore_settimanali: '20' },
      ...{ indennita: '400', motivo: 'Un ente si è aggiunto.', revisione: notice.revision },
      azione: 'pubblica',
    }
    const bare = await send(client, pathOf(notice), coordinator, fields)
    bare.assertStatus(422)
    bare.assertTextIncludes('ha almeno un posto')
    const whole = { ...fields, 'posti.0.sede': site.id }
    const taken = await send(client, pathOf(notice), coordinator, { ...whole, codice: first.code })
    taken.assertStatus(422)
    taken.assertTextIncludes('ha già questo codice')
    const response = await send(client, pathOf(notice), coordinator, whole)
    response.assertStatus(302)
    const added = await Position.findByOrFail('code', 'MER112612S01')
    assert.equal(added.noticeId, notice.id)
    const [{ changes }] = await correctionsOf(notice)
    assert.include(changes[0].after, 'Comune di Merate')
  })
})

test.group('Who is told of a correction', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('applicants and whoever has a draft, once each, in the five-minute job', async ({
    client,
    assert,
  }) => {
    const notice = await createNotice()
    const position = await createPosition(notice)
    const sent = await createApplication(position)
    await createApplication(position, { state: 'retracted' })
    await createApplication(await createPosition(await createNotice()))
    const drafting = await createAccount('citizen')
    await createDraftOf(notice, drafting)
    const both = await createAccount('citizen')
    await createDraftOf(notice, both)
    await createApplication(position, { accountId: both.id })
    const coordinator = await createAccount('coordinator')
    await send(client, pathOf(notice), coordinator, noticeFields(notice, { titolo: 'Altro' }))
    const [correction] = await correctionsOf(notice)
    const messages = await Message.query().where('causeType', 'notice_correction')
    assert.sameMembers(
      messages.map(({ recipientKey }) => recipientKey),
      [sent.accountId, drafting.id, both.id].map(String)
    )
    for (const message of messages) {
      assert.equal(message.causeId, correction.id)
      assert.equal(message.groupType, 'notice_correction')
      assert.include(message.body, 'Un refuso nel testo.')
      assert.include(message.body, notice.path)
    }
    const toDrafting = messages.find(({ recipientKey }) => recipientKey === String(drafting.id))!
    assert.include(toDrafting.body, 'La bozza della Sua domanda è come l’ha lasciata')
    assert.equal(toDrafting.toAddress, drafting.email)
  })

  test('only those of the position when one position changes', async ({ client, assert }) => {
    const notice = await createNotice()
    const [own, other] = [await createPosition(notice), await createPosition(notice)]
    const concerned = await createApplication(own)
    await createApplication(other)
    const fields = await positionFields(notice, own.id, { titolo: 'Altro' })
    await send(client, pathOf(notice), await createAccount('coordinator'), fields)
    const messages = await Message.query().where('causeType', 'notice_correction')
    assert.deepEqual(
      messages.map(({ recipientKey }) => recipientKey),
      [String(concerned.accountId)]
    )
  })
})
