import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { sha256, storage } from '#core/storage'
import AuditEvent from '#audit/models/audit_event'
import { createApplication } from '#database/factories/selection/application_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import { createOfficer } from '#database/factories/hosts/host_body_factory'
import HostBody from '#hosts/models/host_body'
import ApplicationAttachment from '#selection/models/application_attachment'
import { createAccount } from '#tests/support/accounts'
import { createChecked, createEvaluation, createSitting } from '#tests/support/evaluation'
import { countQueries } from '#tests/support/queries'
import { postAs } from '#tests/support/rankings'

/** Everything that changes something, on a position and on an application. */
const POSITION_ACTS = [
  'commissione',
  'commissione/componenti',
  'ammissioni',
  'colloqui',
  'convocazioni',
  'punteggi',
  'verbali',
]
const APPLICATION_ACTS = [
  'ammissione',
  'ammissione/decisione',
  'ammissione/riesame',
  'integrazione',
  'convocazione',
  'presenza',
  'punteggi',
]

const attach = async (applicationId: number) => {
  const content = Buffer.from('%PDF-1.7 prova')
  const storageKey = `applications/${applicationId}/prova-${applicationId}.pdf`
  await storage.put(storageKey, content)
  return ApplicationAttachment.create({
    applicationId,
    kind: 'curriculum',
    fileName: 'Curriculum è mio.pdf',
    contentType: 'application/pdf',
    bytes: content.length,
    sha256: sha256(content),
    storageKey,
    uploadedAt: clock.now(),
  })
}

test.group('Who evaluates', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const role of ['operator', 'tutor', 'intern', 'citizen', 'regionalOfficer'] as const) {
    test(`${role} is refused everywhere`, async ({ client }) => {
      const { position } = await createSitting()
      const application = await createChecked(position)
      const account = await createAccount(role)
      for (const path of [
        '/valutazione',
        `/valutazione/posizioni/${position.id}`,
        `/valutazione/domande/${application.id}`,
      ]) {
        const response = await client.get(path).loginAs(account)
        response.assertStatus(403)
      }
    })
  }

  test('officers see the positions of their own body, coordinators all', async ({ client }) => {
    const mine = await createEvaluation()
    const other = await createEvaluation()
    const own = await client.get('/valutazione').loginAs(mine.officer)
    own.assertTextIncludes(mine.position.code)
    own.assertTextIncludes(mine.host.name)
    if (own.text().includes(other.host.name)) throw new Error('The other host is listed')
    const all = await client.get('/valutazione').loginAs(await createAccount('coordinator'))
    all.assertTextIncludes(mine.host.name)
    all.assertTextIncludes(other.host.name)
  })

  test('an officer without a body sees nothing', async ({ client }) => {
    const { position } = await createEvaluation()
    const stray = await createAccount('hostOfficer')
    const list = await client.get('/valutazione').loginAs(stray)
    list.assertTextIncludes('Nessuna posizione da valutare')
    const one = await client.get(`/valutazione/posizioni/${position.id}`).loginAs(stray)
    one.assertStatus(404)
  })

  test('the list is searched, and narrowed by notice and host', async ({ client, assert }) => {
    const one = await createEvaluation()
    const two = await createEvaluation()
    const coordinator = await createAccount('coordinator')
    const list = async (query: string) => {
      const response = await client.get(`/valutazione?${query}`).loginAs(coordinator)
      const body = response.text().slice(response.text().indexOf('<table'))
      return [body.includes(one.host.name), body.includes(two.host.name)]
    }
    assert.deepEqual(await list(`avviso=${one.notice.id}`), [true, false])
    assert.deepEqual(await list(`ente=${two.host.id}`), [false, true])
    assert.deepEqual(await list(`cerca=${encodeURIComponent(one.host.name)}`), [true, false])
    assert.deepEqual(await list('avviso=a&ente=-3&pagina=zero'), [true, true])
  })

  test('drafts are nobody’s, and an open notice shows numbers alone', async ({
    client,
    assert,
  }) => {
    const draft = await createPosition(await createNotice({ state: 'draft' }))
    const open = await createPosition(await createNotice())
    const application = await createApplication(open, { lastName: 'Nascosta' })
    const officer = await createOfficer(await HostBody.findOrFail(open.hostBodyId))
    const coordinator = await createAccount('coordinator')
    const hidden = await client.get(`/valutazione/posizioni/${draft.id}`).loginAs(coordinator)
    hidden.assertStatus(404)
    const numbers = await client.get(`/valutazione/posizioni/${open.id}`).loginAs(officer)
    numbers.assertTextIncludes('Fino alla chiusura si vede solo quante sono')
    assert.notInclude(numbers.text(), 'Nascosta')
    for (const account of [officer, coordinator]) {
      const one = await client.get(`/valutazione/domande/${application.id}`).loginAs(account)
      one.assertStatus(404)
    }
  })

  test('an application taken back is nobody’s', async ({ client }) => {
    const { position, officer } = await createEvaluation()
    const application = await createApplication(position, { state: 'retracted' })
    const response = await client.get(`/valutazione/domande/${application.id}`).loginAs(officer)
    response.assertStatus(404)
  })

  test('an officer who guesses ids learns nothing, and is written down', async ({
    client,
    assert,
  }) => {
    const { officer } = await createEvaluation()
    const other = await createSitting()
    const application = await createChecked(other.position)
    const file = await attach(application.id)
    const paths = [
      `/valutazione/domande/${application.id}`,
      `/valutazione/domande/${application.id}/ammissione`,
      `/valutazione/domande/${application.id}/allegati/${file.id}`,
      `/valutazione/posizioni/${other.position.id}`,
      `/valutazione/posizioni/${other.position.id}/punteggi`,
    ]
    for (const path of paths) {
      const response = await client.get(path).loginAs(officer)
      response.assertStatus(404)
      assert.notInclude(response.text(), application.lastName)
    }
    const events = await AuditEvent.query().where('action', 'application.refused').orderBy('id')
    assert.lengthOf(events, paths.length)
    assert.isTrue(events.every((event) => event.actorId === officer.id && !event.details))
    assert.deepEqual(
      events.map((event) => [event.subjectType, event.subjectId]),
      [
        ['application', application.id],
        ['application', application.id],
        ['application', application.id],
        ['position', other.position.id],
        ['position', other.position.id],
      ]
    )
    const nowhere = await client.get('/valutazione/domande/987654321').loginAs(officer)
    nowhere.assertStatus(404)
  })

  for (const act of POSITION_ACTS) {
    test(`POST posizioni/:id/${act}: 403 for an operator, 404 for another officer`, async ({
      client,
    }) => {
      const { position } = await createSitting()
      const { officer } = await createEvaluation()
      const path = `/valutazione/posizioni/${position.id}/${act}`
      const refused = await postAs(client, await createAccount('operator'), path)
      refused.assertStatus(403)
      const stranger = await postAs(client, officer, path)
      stranger.assertStatus(404)
    })
  }

  for (const act of APPLICATION_ACTS) {
    test(`POST domande/:id/${act}: 403 for an operator, 404 for another officer`, async ({
      client,
      assert,
    }) => {
      const { position } = await createSitting()
      const application = await createChecked(position)
      const { officer } = await createEvaluation()
      const path = `/valutazione/domande/${application.id}/${act}`
      const refused = await postAs(client, await createAccount('operator'), path)
      refused.assertStatus(403)
      const stranger = await postAs(client, officer, path, { esito: 'ammessa' })
      stranger.assertStatus(404)
      assert.equal((await application.refresh()).state, 'submitted')
    })
  }

  test('a file is served to keep, never to show, and the download is written down', async ({
    client,
    assert,
  }) => {
    const { position, officer } = await createEvaluation()
    const application = await createChecked(position)
    const file = await attach(application.id)
    const path = `/valutazione/domande/${application.id}/allegati/${file.id}`
    const response = await client.get(path).loginAs(officer)
    response.assertStatus(200)
    response.assertHeader('x-content-type-options', 'nosniff')
    response.assertHeader('content-type', 'application/pdf')
    assert.match(response.header('content-disposition')!, /^attachment/)
    const event = await AuditEvent.findByOrFail('action', 'application.attachment_downloaded')
    assert.equal(event.subjectId, application.id)
    assert.equal(event.actorId, officer.id)
  })

  test('a file of another application is not found through one’s own', async ({ client }) => {
    const { position, officer } = await createEvaluation()
    const mine = await createChecked(position)
    const other = await createEvaluation()
    const file = await attach((await createChecked(other.position)).id)
    const path = `/valutazione/domande/${mine.id}/allegati/${file.id}`
    const response = await client.get(path).loginAs(officer)
    response.assertStatus(404)
  })
})

test.group('The pages of a commission', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('every page opens for the officer', async ({ client }) => {
    const { position, officer } = await createSitting()
    const application = await createChecked(position)
    await attach(application.id)
    for (const path of ['', ...POSITION_ACTS.filter((act) => act !== 'convocazioni')]) {
      if (path === 'commissione/componenti') continue
      const url = `/valutazione/posizioni/${position.id}/${path}`.replace(/\/$/, '')
      const response = await client.get(url).loginAs(officer)
      response.assertStatus(200)
    }
    for (const path of [
      '',
      '/ammissione',
      '/ammissione/riesame',
      '/integrazione',
      '/convocazione',
      '/punteggi',
    ]) {
      const response = await client
        .get(`/valutazione/domande/${application.id}${path}`)
        .loginAs(officer)
      response.assertStatus(200)
    }
  })

  test('what was sent is told with the portal’s hints', async ({ client }) => {
    const { position, officer } = await createEvaluation()
    const application = await createApplication(position, { bornOn: '2012-05-01' })
    const page = await client
      .get(`/valutazione/domande/${application.id}/ammissione`)
      .loginAs(officer)
    page.assertTextIncludes('ha 14 anni')
    page.assertTextIncludes('Non allegati: Documento d’identità, Curriculum.')
    page.assertTextIncludes('Residenza: Lecco (LC).')
  })

  test('the table is searched and ordered', async ({ client, assert }) => {
    const { position, officer } = await createEvaluation()
    await createApplication(position, { firstName: 'Zoe', lastName: 'Zanetti' })
    await createApplication(position, { firstName: 'Anna', lastName: 'Abate' })
    const page = async (query: string) => {
      const response = await client
        .get(`/valutazione/posizioni/${position.id}?${query}`)
        .loginAs(officer)
      const text = response.text().slice(response.text().indexOf('<table'))
      return [text.indexOf('Zanetti'), text.indexOf('Abate')]
    }
    const [zanetti, abate] = await page('ordine=cognome')
    assert.isBelow(abate, zanetti)
    const [found, other] = await page('cerca=zanetti')
    assert.isAbove(found, 0)
    assert.equal(other, -1)
    const [, second] = await page('cerca=D-00002')
    assert.isAbove(second, 0)
    const [none] = await page('stato=admitted')
    assert.equal(none, -1)
    for (const ordine of ['stato', 'punti', 'protocollo', 'altro']) {
      assert.isAbove((await page(`ordine=${ordine}`))[0], 0)
    }
  })

  test('as many queries for 50 applications as for 5', async ({ client, assert }) => {
    const { position, officer } = await createSitting()
    const count = async (path: string) =>
      countQueries(async () => {
        const response = await client.get(path).loginAs(officer)
        response.assertStatus(200)
      })
    const base = `/valutazione/posizioni/${position.id}`
    const paths = [
      '/valutazione',
      base,
      `${base}/ammissioni`,
      `${base}/punteggi`,
      `${base}/colloqui`,
    ]
    const measure = async () => {
      const counts = []
      for (const path of paths) counts.push(await count(path))
      return counts
    }
    for (let made = 0; made < 5; made += 1)
      await createChecked(position, made % 2 ? 'admitted' : 'submitted')
    const few = await measure()
    for (let made = 0; made < 45; made += 1)
      await createChecked(position, made % 2 ? 'admitted' : 'submitted')
    assert.deepEqual(await measure(), few)
  })
})
