import { test } from '@japa/runner'
import emitter from '@adonisjs/core/services/emitter'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { createHostBody } from '#database/factories/hosts/host_body_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import NoticePublished from '#selection/events/notice_published'
import NoticeCriterion from '#selection/models/notice_criterion'
import type SelectionNotice from '#selection/models/selection_notice'
import { createAccount } from '#tests/support/accounts'
import { createAgreement, createDraftNotice, send } from '#tests/support/notices'

const pathOf = ({ id }: SelectionNotice) => `/gestione/avvisi/${id}/pubblicazione`

test.group('Publishing a notice', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    emitter.fake([NoticePublished])
    return () => emitter.restore()
  })

  test('a whole draft becomes public, and it is told once', async ({ client, assert, db }) => {
    const coordinator = await createAccount('coordinator')
    const notice = await createDraftNotice()
    await createPosition(notice)
    const asked = await client.get(pathOf(notice)).loginAs(coordinator)
    asked.assertStatus(200)
    asked.assertTextIncludes(`Pubblicare l’avviso ${notice.label}?`)
    const events = emitter.fake([NoticePublished])
    const response = await send(client, pathOf(notice), coordinator, { revisione: 1 })
    response.assertHeader('location', `/gestione/avvisi/${notice.id}`)
    await notice.refresh()
    assert.equal(notice.state, 'published')
    assert.isNotNull(notice.publishedAt)
    events.assertEmittedCount(NoticePublished, 1)
    await db.assertHas('audit_events', {
      ...{ action: 'notice.published', subject_id: notice.id, actor_id: coordinator.id },
    })
    const again = await send(client, pathOf(notice), coordinator, { revisione: 1 })
    again.assertStatus(409)
    events.assertEmittedCount(NoticePublished, 1)
  })

  test('one that opens later is public at once, and says from when', async ({ client, assert }) => {
    const notice = await createDraftNotice({ opensAt: clock.now().plus({ days: 3 }) })
    await createPosition(notice)
    const coordinator = await createAccount('coordinator')
    const response = await send(client, pathOf(notice), coordinator, { revisione: 1 })
    response.assertStatus(302)
    await notice.refresh()
    assert.equal(notice.state, 'published')
    assert.isFalse(notice.takesApplicationsAt(clock.now()))
    const page = await client.get(`/gestione/avvisi/${notice.id}`).loginAs(coordinator)
    page.assertTextIncludes('Apre il')
  })

  test('with no position it is refused, and all that is missing is listed', async ({
    client,
    assert,
  }) => {
    const notice = await createDraftNotice({
      ...{ opensAt: null, closesAt: null, startsOn: null, description: '', tieBreaks: [] },
    })
    await NoticeCriterion.query().where('noticeId', notice.id).delete()
    const response = await send(client, pathOf(notice), await createAccount('coordinator'), {
      revisione: 1,
    })
    response.assertStatus(422)
    for (const sentence of [
      'non si può ancora pubblicare',
      'Non c’è nessuna posizione',
      'Manca l’apertura',
      'Manca la chiusura',
      'Manca la data di inizio dei tirocini',
      'Manca almeno un criterio',
      'Manca la descrizione',
    ]) {
      response.assertTextIncludes(sentence)
    }
    await notice.refresh()
    assert.equal(notice.state, 'draft')
  })

  test('a position without seats, a closing in the past, a minimum out of reach', async ({
    client,
    assert,
  }) => {
    const notice = await createDraftNotice({
      ...{ opensAt: clock.now().minus({ days: 9 }), closesAt: clock.now().minus({ days: 1 }) },
      minimumHundredths: 12_000,
    })
    await createPosition(notice, { code: 'SENZA-POSTI', seats: 0 })
    const response = await send(client, pathOf(notice), await createAccount('coordinator'), {
      revisione: 1,
    })
    response.assertStatus(422)
    response.assertTextIncludes('Senza nemmeno un posto: SENZA-POSTI.')
    response.assertTextIncludes('La chiusura è già passata')
    response.assertTextIncludes('supera la somma dei criteri (100)')
    await notice.refresh()
    assert.equal(notice.state, 'draft')
  })

  test('a host without agreement is a warning, not a block', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const notice = await createDraftNotice()
    const host = await createHostBody({ name: 'Comune Scoperto' })
    await createPosition(notice, { host })
    const warned = await client.get(pathOf(notice)).loginAs(coordinator)
    warned.assertTextIncludes(
      'senza una convenzione valida all’inizio dei tirocini: Comune Scoperto'
    )
    await createAgreement(host)
    const calm = await client.get(pathOf(notice)).loginAs(coordinator)
    assert.notInclude(calm.text(), 'Comune Scoperto')
  })

  test('a draft that changed since it was read is not published', async ({ client, assert }) => {
    const notice = await createDraftNotice({ revision: 2 })
    await createPosition(notice)
    const response = await send(client, pathOf(notice), await createAccount('coordinator'), {
      revisione: 1,
    })
    response.assertFlashMessage(
      'refusal',
      'Nel frattempo la bozza è cambiata, e non è stata pubblicata: la guardi com’è adesso e poi la pubblichi.'
    )
    await notice.refresh()
    assert.equal(notice.state, 'draft')
  })

  test('a published one is refused, and so is an operator', async ({ client, assert }) => {
    const published = await createNotice()
    const coordinator = await createAccount('coordinator')
    const asked = await client.get(pathOf(published)).loginAs(coordinator)
    asked.assertStatus(409)
    const notice = await createDraftNotice()
    await createPosition(notice)
    for (const role of ['operator', 'regionalOfficer', 'hostOfficer'] as const) {
      const response = await send(client, pathOf(notice), await createAccount(role), {
        revisione: 1,
      })
      response.assertStatus(403)
    }
    await notice.refresh()
    assert.equal(notice.state, 'draft')
  })
})
