import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { createApplication } from '#database/factories/selection/application_factory'
import { createPosition } from '#database/factories/selection/notice_factory'
import { applicationLifecycle } from '#selection/lifecycle'
import Ranking from '#selection/models/ranking'
import RankingEntry from '#selection/models/ranking_entry'
import Score from '#selection/models/score'
import SelectionNotice from '#selection/models/selection_notice'
import { missingForRanking } from '#selection/queries/evaluation_state'
import { myOutcome } from '#selection/queries/my_outcome'
import { rankingPositions } from '#selection/queries/ranking_positions'
import { recordOf } from '#selection/queries/ranking_record'
import { recompute } from '#selection/ranking/recompute'
import { createAccount } from '#tests/support/accounts'
import { inspect } from '#tests/support/attestation_pdfs'
import { countQueries } from '#tests/support/queries'
import { mainOf } from '#tests/support/pages'
import {
  applicantOf,
  createRankable,
  createRanked,
  createScored,
  postAs,
  statesOf,
} from '#tests/support/rankings'

const pathOf = (id: number, rest = '') => `/gestione/graduatorie/posizioni/${id}${rest}`
const REASON = { motivo: 'Ricorso accolto: un titolo non era stato contato.' }

test.group('Publication of a ranking', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a coordinator publishes: lines, states, letters without points, the notice evaluated', async ({
    client,
    assert,
    db: database,
  }) => {
    const { notice, position } = await createRankable()
    const applications = [
      await createScored(position, [10, 20, 30]),
      await createScored(position, [18, 26, 44]),
      await createScored(position, [10, 12, 30]),
      await createApplication(position, { state: 'excluded' }),
      await createApplication(position, { state: 'absent' }),
      await createApplication(position, { state: 'retracted' }),
    ]
    const coordinator = await createAccount('coordinator')
    const response = await postAs(client, coordinator, pathOf(position.id, '/pubblicazione'))
    response.assertHeader('location', pathOf(position.id))
    assert.deepEqual(await statesOf(applications), [
      'suitable',
      'suitable',
      'unsuitable',
      'excluded',
      'absent',
      'retracted',
    ])
    const ranking = await Ranking.findByOrFail('positionId', position.id)
    await ranking.load('entries')
    assert.deepEqual(
      ranking.entries.map(({ place, outcome, totalHundredths }) => [
        place,
        outcome,
        totalHundredths,
      ]),
      [
        [1, 'suitable', 8800],
        [2, 'suitable', 6000],
        [null, 'unsuitable', 5200],
        [null, 'absent', null],
        [null, 'excluded', null],
      ]
    )
    assert.equal((await SelectionNotice.findOrFail(notice.id)).state, 'evaluated')
    const letters = await db.from('messages').where({ cause_type: 'ranking', cause_id: ranking.id })
    assert.lengthOf(letters, 5)
    assert.notMatch(JSON.stringify(letters.map(({ body }) => body)), /88|60,00|posto \d/)
    await database.assertHas('audit_events', {
      action: 'ranking.published',
      subject_id: ranking.id,
    })
    assert.equal(await countOffers(), 0)
  })

  test('with "offri" the first is offered the seat at once', async ({ client, assert }) => {
    const { position } = await createRankable()
    const first = await createScored(position, [18, 26, 44])
    const second = await createScored(position, [10, 20, 30])
    const admin = await createAccount('admin')
    await postAs(client, admin, pathOf(position.id, '/pubblicazione'), { offri: '1' })
    assert.deepEqual(await statesOf([first, second]), ['offered', 'suitable'])
  })

  test('with an interview or a score missing it is refused, listing them', async ({
    client,
    assert,
  }) => {
    const { position } = await createRankable()
    await createScored(position, [18, 26, 44])
    const unscored = await createScored(position, [18, 26])
    const convoked = await createApplication(position, { state: 'convoked' })
    const coordinator = await createAccount('coordinator')
    const response = await postAs(client, coordinator, pathOf(position.id, '/pubblicazione'))
    const said = response.flashMessage('refusal')
    assert.include(said, unscored.code)
    assert.include(said, 'Colloquio e motivazione')
    assert.include(said, convoked.code)
    assert.include(said, 'La presenza al colloquio è da registrare')
    assert.isNull(await Ranking.findBy('positionId', position.id))
    const page = await client.get(pathOf(position.id)).loginAs(coordinator)
    page.assertTextIncludes('Che cosa manca')
    page.assertTextIncludes(convoked.code)
  })

  test('{role} is refused')
    .with([{ role: 'operator' }, { role: 'hostOfficer' }, { role: 'citizen' }] as const)
    .run(async ({ client, assert }, { role }) => {
      const { position } = await createRankable()
      await createScored(position, [18, 26, 44])
      const account = await createAccount(role)
      const response = await postAs(client, account, pathOf(position.id, '/pubblicazione'))
      response.assertStatus(403)
      assert.isNull(await Ranking.findBy('positionId', position.id))
    })

  test('a second time, 409; of a notice still open, 404', async ({ client, assert }) => {
    const { position, coordinator } = await createRanked([[18, 26, 44]])
    const again = await postAs(client, coordinator, pathOf(position.id, '/pubblicazione'))
    again.assertStatus(409)
    assert.lengthOf(await Ranking.query().where('positionId', position.id), 1)
    const open = await createRankable({ notice: { state: 'published' } })
    const response = await postAs(client, coordinator, pathOf(open.position.id, '/pubblicazione'))
    response.assertStatus(404)
  })

  test('what is no answer to "offri" publishes nothing', async ({ client, assert }) => {
    const { position } = await createRankable()
    await createScored(position, [18, 26, 44])
    const coordinator = await createAccount('coordinator')
    const path = pathOf(position.id, '/pubblicazione')
    const response = await postAs(client, coordinator, path, { offri: 'forse' })
    assert.property(response.flashMessage('inputErrorsBag'), 'offri')
    assert.isNull(await Ranking.findBy('positionId', position.id))
  })

  test('a position to which nobody applied has no ranking', async ({ client, assert }) => {
    const { position } = await createRankable()
    const coordinator = await createAccount('coordinator')
    const response = await postAs(client, coordinator, pathOf(position.id, '/pubblicazione'))
    assert.include(response.flashMessage('refusal'), 'Nessuno ha fatto domanda')
    const page = await client.get(pathOf(position.id)).loginAs(coordinator)
    page.assertTextIncludes('Nessuno ha fatto domanda')
  })

  test('all that are ready of a notice go out together, the others stay', async ({
    client,
    assert,
  }) => {
    const { notice, position } = await createRankable()
    const other = await createPosition(notice)
    await createScored(position, [18, 26, 44])
    await createScored(other, [18, 26])
    const coordinator = await createAccount('coordinator')
    const path = `/gestione/graduatorie/avvisi/${notice.id}/pubblicazione`
    const response = await postAs(client, coordinator, path)
    assert.equal(response.flashMessage('success'), 'Una graduatoria è pubblicata.')
    assert.isNotNull(await Ranking.findBy('positionId', position.id))
    assert.isNull(await Ranking.findBy('positionId', other.id))
    assert.equal((await SelectionNotice.findOrFail(notice.id)).state, 'closed')
    const list = await client
      .get('/gestione/graduatorie')
      .qs({ avviso: notice.label })
      .loginAs(coordinator)
    list.assertTextIncludes('Pubblicata')
    list.assertTextIncludes('In valutazione')
    const forbidden = await postAs(client, await createAccount('operator'), path)
    forbidden.assertStatus(403)
    const none = await postAs(client, coordinator, path)
    assert.include(none.flashMessage('notice'), 'Nessuna graduatoria è pronta')
  })
})

test.group('A new version of a ranking', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is reopened with a reason, corrected, and published again as version 2', async ({
    client,
    assert,
  }) => {
    const { position, notice, applications, coordinator, ranking } = await createRanked(
      [
        [18, 26, 44],
        [10, 20, 30],
      ],
      { offers: false }
    )
    await postAs(client, coordinator, pathOf(position.id, '/riapertura'), REASON)
    await ranking.refresh()
    assert.isNotNull(ranking.supersededAt)
    const publicPath = `/graduatorie/${notice.year}/${notice.number}/${position.code}`
    const meanwhile = await client.get(publicPath)
    meanwhile.assertTextIncludes('è stata ritirata')
    meanwhile.assertTextIncludes(REASON.motivo)
    await Score.query()
      .where('applicationId', applications[1].id)
      .where('maxHundredths', 5000)
      .update({ hundredths: 1000 })
    await postAs(client, coordinator, pathOf(position.id, '/pubblicazione'))
    const second = await Ranking.query()
      .where('positionId', position.id)
      .where('version', 2)
      .firstOrFail()
    assert.equal(second.reason, REASON.motivo)
    assert.deepEqual(await statesOf(applications), ['suitable', 'unsuitable'])
    const now = await client.get(publicPath)
    now.assertTextIncludes('Versione 1')
    now.assertTextIncludes('Non idonea: 40,00 punti')
    const before = await client.get(publicPath).qs({ versione: 1 })
    before.assertTextIncludes('superata')
    before.assertTextIncludes('60,00')
    const letters = await db.from('messages').where({ cause_type: 'ranking', cause_id: second.id })
    assert.lengthOf(letters, 2)
    assert.include(letters[0].body, 'nuova versione')
  })

  test('is refused while somebody holds a seat that it would not give them', async ({
    client,
    assert,
  }) => {
    const { position, applications, coordinator } = await createRanked([
      [18, 26, 44],
      [10, 20, 30],
    ])
    await postAs(client, coordinator, pathOf(position.id, '/riapertura'), REASON)
    await Score.query().where('applicationId', applications[0].id).update({ hundredths: 0 })
    const response = await postAs(client, coordinator, pathOf(position.id, '/pubblicazione'))
    assert.include(response.flashMessage('refusal'), applications[0].code)
    assert.include(response.flashMessage('refusal'), 'Prima registri la decadenza')
    assert.lengthOf(await Ranking.query().where('positionId', position.id), 1)
    assert.deepEqual(await statesOf(applications), ['offered', 'suitable'])
  })

  test('needs a reason, a coordinator, and a ranking in force', async ({ client, assert }) => {
    const { position, coordinator, ranking } = await createRanked([[18, 26, 44]])
    const path = pathOf(position.id, '/riapertura')
    const blank = await postAs(client, coordinator, path, { motivo: ' ' })
    assert.property(blank.flashMessage('inputErrorsBag'), 'motivo')
    const forbidden = await postAs(client, await createAccount('operator'), path, REASON)
    forbidden.assertStatus(403)
    await ranking.refresh()
    assert.isNull(ranking.supersededAt)
    await postAs(client, coordinator, path, REASON)
    const twice = await postAs(client, coordinator, path, REASON)
    twice.assertStatus(409)
  })
})

test.group('A ranking computed again', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const reload = (id: number) => Ranking.query().where('id', id).preload('entries').firstOrFail()

  test('from the record gives the same order, reasons and seal', async ({ client, assert }) => {
    const { position, coordinator, ranking } = await createRanked([
      [18, 26, 44],
      [10, 30, 40],
      [20, 20, 40],
      [10, 10, 10],
    ])
    const outcome = recompute(recordOf(await reload(ranking.id)))
    assert.isTrue(outcome.isSame)
    const page = await client.get(pathOf(position.id, '/ricalcolo')).loginAs(coordinator)
    page.assertTextIncludes('L’ordine è lo stesso')
    page.assertTextIncludes(ranking.sha256)
  })

  test('shows a row that somebody changed: {what}')
    .with([
      { what: 'place', change: { place: 1 } },
      { what: 'points', change: { inputs: '{"code":"D-00002","scores":{}}' } },
      { what: 'reason', change: { reason: '{"kind":"unsuitable"}' } },
    ])
    .run(async ({ client, assert }, { change }) => {
      const { position, coordinator, ranking } = await createRanked([
        [18, 26, 44],
        [10, 20, 30],
      ])
      const row = await RankingEntry.query().where({ rankingId: ranking.id, line: 2 }).firstOrFail()
      const complete =
        'inputs' in change
          ? { inputs: JSON.stringify({ ...row.inputs, scores: { 1: 9900 } }) }
          : change
      await db.from('ranking_entries').where('id', row.id).update(complete)
      assert.isFalse(recompute(recordOf(await reload(ranking.id))).isSame)
      const page = await client.get(pathOf(position.id, '/ricalcolo')).loginAs(coordinator)
      page.assertTextIncludes('Il ricalcolo non corrisponde')
    })

  test('is for coordinators, and of a ranking that is there', async ({ client }) => {
    const { position } = await createRankable()
    const coordinator = await createAccount('coordinator')
    const none = await client.get(pathOf(position.id, '/ricalcolo')).loginAs(coordinator)
    none.assertStatus(404)
    const operator = await createAccount('operator')
    const refused = await client.get(pathOf(position.id, '/ricalcolo')).loginAs(operator)
    refused.assertStatus(403)
  })
})

test.group('The public ranking', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const personal = {
    firstName: 'Zenobia',
    lastName: 'Quartararo',
    bornOn: '1987-03-14',
    email: 'zenobia.quartararo@posta.example',
    mobile: '+393335557799',
    reserveKeys: ['invalidita'],
  }

  test('says codes, points, outcome and why, and nothing of the people', async ({
    client,
    assert,
  }) => {
    const { position, notice } = await createRankable({
      notice: {
        reserves: [
          { key: 'invalidita', label: 'Invalidità civile', source: 'Legge 68/1999', seats: 1 },
        ],
      },
    })
    const first = await createScored(position, [18, 26, 44], { bornOn: '1991-01-09' })
    const reserved = await createScored(position, [18, 22, 30], personal)
    const excluded = await createApplication(position, { state: 'excluded', lastName: 'Serpotta' })
    const coordinator = await createAccount('coordinator')
    await postAs(client, coordinator, pathOf(position.id, '/pubblicazione'), { offri: '1' })
    const path = `/graduatorie/${notice.year}/${notice.number}/${position.code}`
    const page = await client.get(path)
    page.assertStatus(200)
    page.assertHeader('x-robots-tag', 'noindex')
    page.assertTextIncludes('name="robots" content="noindex"')
    for (const words of [
      first.code,
      reserved.code,
      excluded.code,
      '88,00',
      '70,00',
      'Posto offerto',
    ])
      page.assertTextIncludes(words)
    page.assertTextIncludes('Un posto le spetta in applicazione dell’avviso.')
    const main = mainOf(page.text())
    const secrets = [
      ...Object.values(personal).flat(),
      reserved.codiceFiscale,
      first.codiceFiscale,
      first.firstName,
      'Serpotta',
      '1991',
      '1987',
      'nvalidit',
      '68/1999',
    ]
    for (const secret of secrets) assert.notInclude(main, secret)
    const pdf = await client.get(`${path}/graduatoria.pdf`)
    pdf.assertStatus(200)
    pdf.assertHeader('content-type', 'application/pdf')
    pdf.assertHeader('x-robots-tag', 'noindex')
    const printed = await inspect(pdf.body(), 'pdftotext', 'FILE', '-')
    assert.include(printed, first.code)
    assert.include(printed, 'Perché questo ordine')
    for (const secret of secrets) assert.notInclude(printed, secret)
  }).timeout(60_000)

  test('is found by host, title or code, and unknown ones are 404', async ({ client, assert }) => {
    const { position, notice } = await createRanked([[18, 26, 44]])
    const index = await client.get('/graduatorie').qs({ cerca: position.code.toLowerCase() })
    index.assertTextIncludes(`/graduatorie/${notice.year}/${notice.number}/${position.code}`)
    const none = await client.get('/graduatorie').qs({ cerca: 'Torre Annunziata' })
    none.assertTextIncludes('Nessuna graduatoria corrisponde')
    const lower = `/graduatorie/${notice.year}/${notice.number}/${position.code.toLowerCase()}`
    const found = await client.get(lower)
    found.assertStatus(200)
    for (const path of ['/graduatorie/2026/999999/X', `${lower}?versione=7`, `${lower}x`]) {
      const response = await client.get(path)
      assert.equal(response.status(), 404, path)
    }
  })

  test('of a position not yet published is a 404', async ({ client }) => {
    const { position, notice } = await createRankable()
    await createScored(position, [18, 26, 44])
    const response = await client.get(
      `/graduatorie/${notice.year}/${notice.number}/${position.code}`
    )
    response.assertStatus(404)
  })

  test('is there until 31 December of the fifth year, and no longer', async ({
    client,
    assert,
  }) => {
    const { position, notice } = await createRanked([[18, 26, 44]])
    const path = `/graduatorie/${notice.year}/${notice.number}/${position.code}`
    const year = clock.rome().year + 6
    const newYear = DateTime.fromISO(`${year}-01-01T00:00:00`, { zone: 'Europe/Rome' })
    const statuses: number[] = []
    for (const instant of [newYear.minus({ milliseconds: 1 }), newYear]) {
      clock.freeze(instant)
      const response = await client.get(path)
      statuses.push(response.status())
    }
    const index = await client.get('/graduatorie').qs({ cerca: position.code })
    clock.release()
    assert.deepEqual(statuses, [200, 404])
    index.assertTextIncludes('Nessuna graduatoria corrisponde')
  })

  test('asks the database as often for many as for few', async ({ client, assert }) => {
    const few = await createRanked([[18, 26, 44]])
    const many = await createRanked(
      Array.from({ length: 12 }, (_, index) => [18, 26, 44 - index]),
      { seats: 4 }
    )
    const path = ({ notice, position }: typeof few) =>
      `/graduatorie/${notice.year}/${notice.number}/${position.code}`
    const first = await countQueries(() => client.get(path(few)))
    const second = await countQueries(() => client.get(path(many)))
    assert.equal(second, first)
  })
})

test.group('The coordinator’s pages', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('ask the database as often for many rows as for few', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const few = await createRanked([[18, 26, 44]])
    const many = await createRanked(
      Array.from({ length: 12 }, (_, index) => [18, 26, 44 - index]),
      { seats: 4 }
    )
    const other = await createPosition(many.notice)
    await createScored(other, [18, 26])
    const pages = [
      ({ position }: typeof few) => pathOf(position.id),
      ({ position }: typeof few) => pathOf(position.id, '/ricalcolo'),
      ({ notice }: typeof few) => `/gestione/graduatorie/situazione?avviso=${notice.label}`,
      ({ notice }: typeof few) => `/gestione/graduatorie?avviso=${notice.label}`,
    ]
    for (const page of pages) {
      const first = await countQueries(() => client.get(page(few)).loginAs(coordinator))
      const second = await countQueries(() => client.get(page(many)).loginAs(coordinator))
      assert.equal(second, first, page(many))
    }
  })

  test('count as unfinished exactly what the list of what is missing names', async ({ assert }) => {
    const { notice, position } = await createRankable()
    const states = applicationLifecycle.names
    for (const state of states) {
      await createApplication(position, { state })
      await createScored(position, [18, 26, 44], { state })
      await createScored(position, [18, 26], { state })
    }
    const missing = new Set((await missingForRanking(position.id)).map(({ code }) => code))
    const filter = { notice: notice.label, search: '', page: 1, path: '/' }
    const { rows } = await rankingPositions(filter)
    assert.isAbove(missing.size, 10)
    assert.equal(rows[0].pending, missing.size)
    assert.equal(rows[0].applications, (states.length - 1) * 3)
  })

  test('of a position whose notice is still open, or of none, are a 404', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    const { position } = await createRankable({ notice: { state: 'published' } })
    for (const path of [
      pathOf(position.id),
      pathOf(99_999_999),
      pathOf(position.id, '/riapertura'),
    ]) {
      const response = await client.get(path).loginAs(coordinator)
      response.assertStatus(404)
    }
  })
})

test.group('My outcome', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is mine alone: points, place, why, and the offer with its term', async ({ assert }) => {
    const { applications } = await createRanked([
      [18, 26, 44],
      [10, 20, 30],
    ])
    const first = (await myOutcome(applications[0]))!
    assert.equal(first.place, 1)
    assert.deepEqual(
      first.points.map(({ points, max }) => [points, max]),
      [
        ['18', 20],
        ['26', 30],
        ['44', 50],
      ]
    )
    assert.equal(first.offer?.state, 'open')
    const second = (await myOutcome(applications[1]))!
    assert.isNull(second.offer)
    assert.equal(second.headline, 'Seconda per punteggio: 60,00.')
    const { ranking, offer, ...told } = second
    assert.notInclude(JSON.stringify(told), '88')
    assert.notInclude(JSON.stringify(told), applications[0].code)
  })

  test('there is none before publication, nor for who took the application back', async ({
    client,
    assert,
  }) => {
    const { position, applications, coordinator } = await createRanked([[18, 26, 44]])
    const retracted = await createApplication(position, { state: 'retracted' })
    assert.isNull(await myOutcome(retracted))
    await postAs(client, coordinator, pathOf(position.id, '/riapertura'), REASON)
    assert.isNull(await myOutcome(applications[0]))
  })

  test('my page shows it, and nobody else’s page is mine', async ({ client }) => {
    const { applications } = await createRanked([
      [18, 26, 44],
      [10, 20, 30],
    ])
    const me = await applicantOf(applications[1])
    const mine = await client.get(`/domande/${applications[1].id}`).loginAs(me)
    mine.assertTextIncludes('Seconda per punteggio: 60,00.')
    const other = await client.get(`/domande/${applications[0].id}`).loginAs(me)
    other.assertStatus(404)
  })
})

async function countOffers(): Promise<number> {
  const [{ total }] = await db.from('offers').count('* as total')
  return Number(total)
}
