import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import NoticeCriterion from '#selection/models/notice_criterion'
import Position from '#selection/models/position'
import SelectionNotice from '#selection/models/selection_notice'
import { createApplication } from '#database/factories/selection/application_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import { createAccount } from '#tests/support/accounts'
import { createDraftNotice, faultsOf, noticeForm, send } from '#tests/support/notices'

test.group('Notices, the list', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('tells what is empty, and where to begin', async ({ client }) => {
    const response = await client
      .get('/gestione/avvisi')
      .loginAs(await createAccount('coordinator'))
    response.assertStatus(200)
    response.assertTextIncludes('Non c’è ancora nessun avviso')
    response.assertTextIncludes('href="/gestione/avvisi/nuovo"')
  })

  test('shows figures, and is narrowed by state, year and number', async ({ client, assert }) => {
    const notice = await createNotice({ number: 41, year: 2027, title: 'Tirocini di Lecco' })
    await createApplication(await createPosition(notice, { seats: 3 }))
    await createDraftNotice({ number: 42, year: 2026, title: 'Bozza di Como' })
    const coordinator = await createAccount('coordinator')
    const get = async (query: string) => {
      const response = await client.get(`/gestione/avvisi?${query}`).loginAs(coordinator)
      response.assertStatus(200)
      return response.text()
    }
    const all = await get('')
    assert.match(all, /data-l="Posti">3</)
    assert.match(all, /data-l="Domande">1</)
    assert.include(all, 'Bozza di Como')
    assert.notInclude(await get('stato=published'), 'Bozza di Como')
    assert.notInclude(await get('anno=2026'), 'Tirocini di Lecco')
    assert.include(await get('cerca=41/2027'), 'Tirocini di Lecco')
    assert.notInclude(await get('cerca=41/2026'), 'Tirocini di Lecco')
    assert.include(await get('cerca=LECCO'), 'Tirocini di Lecco')
    assert.include(await get('cerca=niente'), 'Nessun avviso corrisponde')
    assert.include(await get('stato=strano&anno=x&pagina=-3'), 'Tirocini di Lecco')
  })

  test('an operator and a regional officer read, and find nothing to press', async ({
    client,
    assert,
  }) => {
    const notice = await createDraftNotice()
    const position = await createPosition(notice)
    for (const role of ['operator', 'regionalOfficer'] as const) {
      const account = await createAccount(role)
      const list = await client.get('/gestione/avvisi').loginAs(account)
      list.assertStatus(200)
      assert.notInclude(list.text(), 'Nuovo avviso')
      const page = await client.get(`/gestione/avvisi/${notice.id}`).loginAs(account)
      page.assertStatus(200)
      for (const word of ['Pubblica…', 'Duplica', '/modifica', 'Elimina', 'Aggiungi']) {
        assert.notInclude(page.text(), word)
      }
      const inside = await client
        .get(`/gestione/avvisi/${notice.id}/posizioni/${position.id}`)
        .loginAs(account)
      inside.assertStatus(200)
      const refused = await client.get('/gestione/avvisi/nuovo').loginAs(account)
      refused.assertStatus(403)
    }
  })

  test('a host officer and a citizen are refused', async ({ client }) => {
    const notice = await createNotice()
    for (const role of ['hostOfficer', 'citizen', 'tutor', 'intern'] as const) {
      const account = await createAccount(role)
      for (const path of ['/gestione/avvisi', `/gestione/avvisi/${notice.id}`]) {
        const response = await client.get(path).loginAs(account)
        response.assertStatus(403)
      }
    }
  })
})

test.group('Notices, beginning one', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('proposes the next free number of this year in Rome', async ({ client }) => {
    clock.freeze(DateTime.fromISO('2026-12-31T23:30:00Z'))
    await createNotice({ number: 7, year: 2027 })
    await createNotice({ number: 31, year: 2026 })
    const response = await client
      .get('/gestione/avvisi/nuovo')
      .loginAs(await createAccount('coordinator'))
    response.assertTextIncludes('name="numero" value="8"')
    response.assertTextIncludes('name="anno" value="2027"')
  })

  test('a coordinator begins a draft from what the programme usually asks', async ({
    client,
    assert,
    db,
  }) => {
    const coordinator = await createAccount('coordinator')
    const response = await send(client, '/gestione/avvisi', coordinator, {
      ...{ numero: 11, anno: 2031, titolo: 'Tirocini in biblioteca' },
    })
    const notice = await SelectionNotice.findByOrFail('title', 'Tirocini in biblioteca')
    response.assertHeader('location', `/gestione/avvisi/${notice.id}/modifica`)
    assert.equal(notice.state, 'draft')
    assert.equal(notice.eligibility.minAge, 18)
    assert.lengthOf(notice.attachments, 3)
    assert.isNull(notice.closesAt)
    await db.assertHas('audit_events', {
      ...{ action: 'notice.created', subject_id: notice.id, actor_id: coordinator.id },
    })
  })

  test('a number that the year has already is told beside its field', async ({
    client,
    assert,
  }) => {
    await createNotice({ number: 5, year: 2031 })
    const response = await send(client, '/gestione/avvisi', await createAccount('coordinator'), {
      ...{ numero: 5, anno: 2031, titolo: 'Un altro' },
    })
    response.assertHeader('location', '/gestione/avvisi')
    assert.include(faultsOf(response).numero[0], 'già un avviso')
    const same = await send(client, '/gestione/avvisi', await createAccount('coordinator'), {
      ...{ numero: 5, anno: 2032, titolo: 'Lo stesso numero di un altro anno' },
    })
    assert.isUndefined(same.flashMessage('inputErrorsBag'))
  })

  test('words in place of numbers are told, all at once', async ({ client, assert }) => {
    const response = await send(client, '/gestione/avvisi', await createAccount('admin'), {
      ...{ numero: 'undici', anno: 26, titolo: '' },
    })
    assert.sameMembers(Object.keys(faultsOf(response)), [...['numero', 'anno', 'titolo']])
  })

  test('an operator is refused', async ({ client, db }) => {
    const response = await send(client, '/gestione/avvisi', await createAccount('operator'), {
      ...{ numero: 12, anno: 2031, titolo: 'Non deve nascere' },
    })
    response.assertStatus(403)
    await db.assertMissing('selection_notices', { title: 'Non deve nascere' })
  })

  test('a copy takes everything over but number, dates and state', async ({ client, assert }) => {
    const from = await createNotice({ number: 6, year: 2026 })
    const own = await createPosition(from, { code: 'PLC062612S03', seats: 2 })
    await createPosition(from, { code: 'PLC052612S01' })
    await createPosition(from, { code: 'LIBERO-1' })
    await send(client, '/gestione/avvisi', await createAccount('coordinator'), {
      ...{ numero: 9, anno: 2027, titolo: 'Copia', da: from.id },
    })
    const copy = await SelectionNotice.findByOrFail('title', 'Copia')
    assert.equal(copy.state, 'draft')
    assert.isNull(copy.opensAt)
    assert.isNull(copy.closesAt)
    assert.isNull(copy.startsOn)
    assert.isNull(copy.publishedAt)
    assert.deepEqual(copy.eligibility, from.eligibility)
    const positions = await Position.query().where('noticeId', copy.id).preload('seats')
    assert.sameMembers(
      positions.map(({ code }) => code),
      ['PLC092712S03', 'PLC052612S01', 'LIBERO-1']
    )
    const seats = positions.find(({ code }) => code === 'PLC092712S03')!.seats
    const ownSeats = await own.related('seats').query()
    assert.deepEqual(
      seats.map(({ number, siteId }) => [number, siteId]),
      ownSeats.map(({ number, siteId }) => [number, siteId])
    )
    const criteria = await NoticeCriterion.query().where('noticeId', copy.id).orderBy('place')
    assert.deepEqual(
      criteria.map(({ name }) => name),
      from.criteria.map(({ name }) => name)
    )
    assert.deepEqual(copy.tieBreaks[0], { kind: 'criterion', criterionId: criteria[2].id })
  })
})

test.group('Notices, writing a draft', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const putPath = ({ id }: SelectionNotice) => `/gestione/avvisi/${id}?_method=PUT`

  test('everything written is kept', async ({ client, assert, db }) => {
    const coordinator = await createAccount('coordinator')
    const notice = await createDraftNotice()
    const form = await noticeForm(notice, {
      ...{ titolo: 'Nuovo titolo', descrizione: 'Riga uno\nRiga due', atto: '' },
      ...{ apre_il: '2027-03-01', apre_alle: '09:00', chiude_il: '2027-03-31' },
      ...{ chiude_alle: '12:30', inizio: '2027-05-03', graduatorie: '20/04/2027' },
      ...{ eta_massima: '30', territorio: 'anywhere', pensionati: 'on', senza_lavoro: '' },
      ...{ 'criteri.0.punti': '12,5', 'criteri.1.nome': 'Altro', 'minimo': '40' },
      ...{ 'allegati.3.chiave': 'a1', 'allegati.3.nome': 'Attestato', 'riserve.0.chiave': 'r1' },
      ...{ 'riserve.0.nome': 'Volontari', 'riserve.0.fonte': 'D.Lgs. 40/2017' },
      ...{ 'riserve.0.posti': '1', 'azione': 'salva' },
    })
    const response = await send(client, putPath(notice), coordinator, form)
    response.assertHeader('location', `/gestione/avvisi/${notice.id}`)
    await notice.refresh()
    assert.equal(notice.title, 'Nuovo titolo')
    assert.isNull(notice.legalBasis)
    assert.equal(notice.closesAt!.toISO(), '2027-03-31T10:30:00.000Z')
    assert.equal(notice.opensAt!.toISO(), '2027-03-01T08:00:00.000Z')
    assert.equal(notice.rankingsExpectedOn, '2027-04-20')
    assert.equal(notice.eligibility.maxAge, 30)
    assert.isNull(notice.eligibility.territoryRegion)
    assert.isTrue(notice.eligibility.admitsPensioners)
    assert.isFalse(notice.eligibility.mustBeUnemployed)
    assert.equal(notice.minimumHundredths, 4000)
    assert.equal(notice.attachments[3].label, 'Attestato')
    assert.isFalse(notice.attachments[3].isRequired)
    assert.equal(notice.attachments[0].key, 'identita')
    assert.equal(notice.reserves[0].source, 'D.Lgs. 40/2017')
    assert.equal(notice.revision, 2)
    await notice.load('criteria')
    assert.deepEqual(
      notice.criteria.map(({ name, maxHundredths }) => [name, maxHundredths]),
      [
        ['Titoli di studio', 1250],
        ['Altro', 3000],
        ['Colloquio e motivazione', 5000],
      ]
    )
    assert.deepEqual(notice.tieBreaks[0], {
      ...{ kind: 'criterion', criterionId: notice.criteria[2].id },
    })
    await db.assertHas('audit_events', { action: 'notice.saved', subject_id: notice.id })
  })

  test('rows are added, taken away and moved without saving, and without JavaScript', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const notice = await createDraftNotice()
    const order = async (azione: string, more: Record<string, string> = {}) => {
      const form = await noticeForm(notice, { titolo: 'Non salvato', azione, ...more })
      const response = await send(client, putPath(notice), coordinator, form)
      response.assertStatus(200)
      response.assertTextIncludes('value="Non salvato"')
      return response.text()
    }
    assert.include(await order('aggiungi:criteri'), 'name="criteri.3.nome"')
    assert.notInclude(await order('togli:criteri:2'), 'name="criteri.2.nome"')
    assert.match(await order('su:criteri:2'), /name="criteri\.1\.nome" value="Colloquio/)
    assert.match(
      await order('giu:spareggi:0'),
      /id="spareggi_0_regola"[^]*?value="younger" selected/
    )
    assert.include(await order('togli:criteri:99'), 'name="criteri.2.nome"')
    await notice.refresh()
    assert.notEqual(notice.title, 'Non salvato')
    assert.equal(notice.revision, 1)
  })

  test('whatever is to be mended is told at once, and what was typed stays', async ({
    client,
    assert,
  }) => {
    const notice = await createDraftNotice()
    const form = await noticeForm(notice, {
      ...{ titolo: '', apre_il: '2026-10-25', apre_alle: '02:30', chiude_il: '2027-03-28' },
      ...{ chiude_alle: '02:15', inizio: '31/02/2027', eta_minima: '40', eta_massima: '30' },
      ...{ 'criteri.0.punti': 'venti', 'criteri.1.nome': 'Titoli di studio', 'minimo': '200' },
      ...{ 'spareggi.1.regola': 'criterio:sparito', 'regione': '' },
    })
    const response = await send(client, putPath(notice), await createAccount('coordinator'), form)
    response.assertStatus(422)
    for (const sentence of [
      'Compili il campo «Titolo».',
      'quest’ora viene due volte',
      'quest’ora non esiste',
      'Scriva la data con giorno, mese e anno',
      'L’età massima è più bassa della minima',
      'Scriva il punteggio massimo',
      'Un altro criterio ha già questo nome',
      'Il minimo supera la somma dei criteri',
      'Il criterio di questa regola non c’è più',
      'Scelga la regione in cui bisogna abitare',
      '<title>Errore: ',
      'value="venti"',
    ]) {
      response.assertTextIncludes(sentence)
    }
    await notice.refresh()
    assert.equal(notice.revision, 1)
  })

  test('dates out of order are told', async ({ client }) => {
    const notice = await createDraftNotice()
    const form = await noticeForm(notice, {
      ...{ apre_il: '2027-03-31', apre_alle: '12:00', chiude_il: '2027-03-31' },
      ...{ chiude_alle: '12:00', inizio: '2027-03-31', graduatorie: '2027-03-01' },
    })
    const response = await send(client, putPath(notice), await createAccount('coordinator'), form)
    response.assertStatus(422)
    response.assertTextIncludes('La chiusura viene prima dell’apertura')
    response.assertTextIncludes('I tirocini iniziano dopo la chiusura')
    response.assertTextIncludes('Le graduatorie vengono dopo la chiusura')
  })

  test('the second of two editors is told, and loses nothing', async ({ client, assert }) => {
    const notice = await createDraftNotice()
    const first = await noticeForm(notice, { titolo: 'Il titolo della prima' })
    const second = await noticeForm(notice, { titolo: 'Il titolo della seconda' })
    await send(client, putPath(notice), await createAccount('coordinator'), first)
    const told = await send(client, putPath(notice), await createAccount('admin'), second)
    told.assertStatus(409)
    told.assertTextIncludes('Un’altra persona ha salvato questa bozza')
    told.assertTextIncludes('value="Il titolo della seconda"')
    told.assertTextIncludes('Il titolo della prima')
    told.assertTextIncludes('name="revisione" value="2"')
    await notice.refresh()
    assert.equal(notice.title, 'Il titolo della prima')
    const again = await send(client, putPath(notice), await createAccount('admin'), {
      ...{ ...second, revisione: '2' },
    })
    again.assertStatus(302)
    await notice.refresh()
    assert.equal(notice.title, 'Il titolo della seconda')
  })

  test('a number taken meanwhile is told', async ({ client }) => {
    const notice = await createDraftNotice({ number: 88, year: 2033 })
    await createNotice({ number: 89, year: 2033 })
    const form = await noticeForm(notice, { numero: '89' })
    const response = await send(client, putPath(notice), await createAccount('coordinator'), form)
    response.assertStatus(422)
    response.assertTextIncludes('già un avviso con questo numero')
  })

  test('a published one is not rewritten', async ({ client, assert }) => {
    const notice = await createNotice()
    const coordinator = await createAccount('coordinator')
    const form = await noticeForm(notice, { titolo: 'Riscritto' })
    const response = await send(client, putPath(notice), coordinator, form)
    response.assertStatus(409)
    await notice.refresh()
    assert.notEqual(notice.title, 'Riscritto')
    const page = await client
      .get(`/gestione/avvisi/${notice.id}/modifica`)
      .loginAs(coordinator)
      .redirects(0)
    page.assertHeader('location', `/gestione/avvisi/${notice.id}`)
  })

  test('an operator is refused, and an unknown notice is not found', async ({ client }) => {
    const notice = await createDraftNotice()
    const form = await noticeForm(notice)
    const refused = await send(client, putPath(notice), await createAccount('operator'), form)
    refused.assertStatus(403)
    for (const id of ['987654321', '99999999999']) {
      const missing = await client
        .get(`/gestione/avvisi/${id}`)
        .loginAs(await createAccount('coordinator'))
      missing.assertStatus(404)
    }
  })
})

test.group('Notices, throwing a draft away', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a draft goes with its positions', async ({ client, db }) => {
    const notice = await createDraftNotice()
    const position = await createPosition(notice)
    const coordinator = await createAccount('coordinator')
    const path = `/gestione/avvisi/${notice.id}/eliminazione`
    const asked = await client.get(path).loginAs(coordinator)
    asked.assertStatus(200)
    asked.assertTextIncludes('se ne va anche la sua posizione')
    const response = await send(client, path, coordinator)
    response.assertHeader('location', '/gestione/avvisi')
    await db.assertMissing('selection_notices', { id: notice.id })
    await db.assertMissing('positions', { id: position.id })
    await db.assertMissing('seats', { position_id: position.id })
    await db.assertHas('audit_events', { action: 'notice.deleted', subject_id: notice.id })
  })

  test('a published one stays', async ({ client, db }) => {
    const notice = await createNotice()
    const coordinator = await createAccount('coordinator')
    const path = `/gestione/avvisi/${notice.id}/eliminazione`
    const response = await send(client, path, coordinator)
    response.assertStatus(409)
    const asked = await client.get(path).loginAs(coordinator)
    asked.assertStatus(409)
    await db.assertHas('selection_notices', { id: notice.id })
  })

  test('an operator is refused', async ({ client, db }) => {
    const notice = await createDraftNotice()
    const path = `/gestione/avvisi/${notice.id}/eliminazione`
    const response = await send(client, path, await createAccount('operator'))
    response.assertStatus(403)
    await db.assertHas('selection_notices', { id: notice.id })
  })
})
