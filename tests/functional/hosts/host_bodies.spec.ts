import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import AuditEvent from '#audit/models/audit_event'
import { clock } from '#core/clock'
import {
  createHostBody,
  createOfficer,
  createSite,
  taxNumber,
} from '#database/factories/hosts/host_body_factory'
import HostBody from '#hosts/models/host_body'
import { mainOf } from '#tests/support/pages'
import { createAccount } from '#tests/support/accounts'
import { agreementOf, faultsOf, statementsOf } from '#tests/support/hosts'

const FORM = {
  denominazione: 'Comune di Àgrate Nuovo',
  tipo: 'municipality',
  codice_fiscale: ' 0067 4240 136 ',
  partita_iva: '',
  codice_ipa: 'C_A087',
  pec: 'protocollo@PEC.comune.example',
  comune: 'lecco (lc)',
  dipendenti: '42',
  atto_adesione: 'Delibera di Giunta n. 84 del 12.5.2026',
  data_adesione: '2026-05-12',
}
const CODE = taxNumber('0067424013')

test.group('Host bodies, the list', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('is found by name without accents, by codice fiscale and by municipality', async ({
    client,
    assert,
  }) => {
    const operator = await createAccount('operator')
    const host = await createHostBody({ name: 'Comune di Pàdernò' })
    await createHostBody({ name: 'Provincia di Sondrio', municipalityCode: '014061' })
    for (const sought of ['paderno comune', host.codiceFiscale, 'lecco']) {
      const page = await client.get('/enti').qs({ cerca: sought }).loginAs(operator)
      page.assertTextIncludes('Comune di Pàdernò')
      assert.notInclude(page.text(), 'Provincia di Sondrio', sought)
    }
    const nobody = await client.get('/enti').qs({ cerca: '100%' }).loginAs(operator)
    nobody.assertTextIncludes('Nessun ente corrisponde')
  })

  test('is narrowed by province, kind and agreement', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const [valid, past, future, none] = [
      await createHostBody({ name: 'Ente in vigore' }),
      await createHostBody({ name: 'Ente scaduto', kind: 'union' }),
      await createHostBody({ name: 'Ente futuro' }),
      await createHostBody({ name: 'Ente senza', municipalityCode: '014061' }),
    ]
    const today = clock.rome()
    const day = (days: number) => today.plus({ days }).toISODate()!
    await agreementOf(valid, { validFrom: day(-400), validTo: day(-1) })
    await agreementOf(valid, { validFrom: day(0), validTo: day(0) })
    await agreementOf(past, { validFrom: day(-400), validTo: day(-1) })
    await agreementOf(future, { validFrom: day(1), validTo: null })
    const names = async (query: Record<string, string>) => {
      const page = await client.get('/enti').qs(query).loginAs(coordinator)
      return [valid, past, future, none]
        .map(({ name }) => name)
        .filter((name) => page.text().includes(name))
    }
    assert.deepEqual(await names({ convenzione: 'in-vigore' }), ['Ente in vigore'])
    assert.deepEqual(await names({ convenzione: 'scaduta' }), ['Ente scaduto'])
    assert.deepEqual(await names({ convenzione: 'futura' }), ['Ente futuro'])
    assert.deepEqual(await names({ convenzione: 'mancante' }), ['Ente senza'])
    assert.deepEqual(await names({ provincia: 'SO' }), ['Ente senza'])
    assert.deepEqual(await names({ tipo: 'union' }), ['Ente scaduto'])
    assert.lengthOf(await names({ tipo: 'nonsense', provincia: 'XX', convenzione: '?' }), 4)
  })

  test('hides archived bodies unless asked', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    await createHostBody({ name: 'Comune Attivo' })
    await createHostBody({ name: 'Comune Archiviato', archivedAt: clock.now() })
    const usual = await client.get('/enti').loginAs(coordinator)
    assert.notInclude(usual.text(), 'Comune Archiviato')
    const all = await client.get('/enti?archiviati=si').loginAs(coordinator)
    all.assertTextIncludes('Comune Archiviato')
  })

  test('keeps search and order from page to page', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    for (let made = 0; made < 51; made += 1) await createHostBody()
    const first = await client.get('/enti?ordine=provincia&cerca=comune').loginAs(coordinator)
    first.assertTextIncludes('51 enti')
    first.assertTextIncludes('/enti?cerca=comune&amp;ordine=provincia&amp;pagina=2')
    const last = await client.get('/enti?pagina=99').loginAs(coordinator)
    last.assertTextIncludes('51–51 di 51')
    assert.equal(last.status(), 200)
  })

  test('asks the database as often for sixty bodies as for two', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const visit = () => statementsOf(() => client.get('/enti').loginAs(coordinator))
    for (let made = 0; made < 2; made += 1) await agreementOf(await createHostBody(), {})
    const few = await visit()
    for (let made = 0; made < 58; made += 1) await agreementOf(await createHostBody(), {})
    assert.isAbove(few, 3)
    assert.equal(await visit(), few)
  })

  test('says so when the network is empty', async ({ client, assert }) => {
    const coordinator = await client.get('/enti').loginAs(await createAccount('coordinator'))
    coordinator.assertTextIncludes('non c’è ancora nessun ente')
    coordinator.assertTextIncludes('/enti/nuovo')
    const region = await client.get('/enti').loginAs(await createAccount('regionalOfficer'))
    assert.notInclude(region.text(), '/enti/nuovo')
  })
})

test.group('Host bodies, their officers', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('an officer is brought to their own body, which they may not rename', async ({
    client,
    assert,
  }) => {
    const host = await createHostBody({ name: 'Comune di Prova' })
    const officer = await createOfficer(host)
    const list = await client.get('/enti').loginAs(officer).redirects(0)
    list.assertHeader('location', `/enti/${host.id}`)
    const page = await client.get(`/enti/${host.id}`).loginAs(officer)
    page.assertTextIncludes('Comune di Prova')
    page.assertTextIncludes(`/enti/${host.id}/sedi/nuova`)
    assert.notInclude(page.text(), `/enti/${host.id}/modifica`)
    assert.notInclude(mainOf(page.text()), 'href="/enti"')
    const edit = await client.get(`/enti/${host.id}/modifica`).loginAs(officer)
    edit.assertStatus(403)
  })

  test('an officer who guesses another body gets a 404, and is written down', async ({
    client,
    assert,
  }) => {
    const officer = await createOfficer(await createHostBody())
    const other = await createHostBody()
    const site = await createSite(other)
    const agreement = await agreementOf(other, {})
    for (const path of [
      `/enti/${other.id}`,
      `/enti/${other.id}/sedi/${site.id}`,
      `/enti/${other.id}/sedi/nuova`,
      `/enti/${other.id}/tutor/nuovo`,
      `/enti/${other.id}/convenzioni/${agreement.id}/file`,
    ]) {
      const page = await client.get(path).loginAs(officer)
      page.assertStatus(404)
    }
    const told = await AuditEvent.query().where({
      action: 'host_body.refused',
      actorId: officer.id,
    })
    assert.lengthOf(told, 5)
    assert.equal(told[0].subjectId, other.id)
  })

  test('an officer without a body is told whom to ask', async ({ client }) => {
    const page = await client.get('/enti').loginAs(await createAccount('hostOfficer'))
    page.assertStatus(200)
    page.assertTextIncludes('non è ancora collegato a un ente')
  })

  test('{$self} may not see bodies at all')
    .with(['citizen', 'intern', 'tutor'] as const)
    .run(async ({ client }, role) => {
      const host = await createHostBody()
      const account = await createAccount(role)
      for (const path of ['/enti', `/enti/${host.id}`, '/enti.csv']) {
        const page = await client.get(path).loginAs(account)
        page.assertStatus(403)
      }
    })
})

test.group('Host bodies, their data', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a coordinator enters one, in the form in which it is kept', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const form = { ...FORM, codice_fiscale: ` ${CODE.slice(0, 4)} ${CODE.slice(4)} ` }
    const answer = await client
      .post('/enti')
      .form(form)
      .loginAs(coordinator)
      .withCsrfToken()
      .redirects(0)
    const host = await HostBody.findByOrFail('codiceFiscale', CODE)
    answer.assertHeader('location', `/enti/${host.id}`)
    assert.include(host.serialize(), {
      name: 'Comune di Àgrate Nuovo',
      partitaIva: null,
      codiceIpa: 'c_a087',
      pec: 'protocollo@pec.comune.example',
      municipalityCode: '097042',
      provinceCode: 'LC',
      regionCode: '03',
      permanentStaff: 42,
      adheredOn: '2026-05-12',
      revision: 1,
    })
    const told = await AuditEvent.findByOrFail({ action: 'host_body.created', subjectId: host.id })
    assert.equal(told.actorId, coordinator.id)
  })

  test('an operator may look, not enter', async ({ client, assert }) => {
    const operator = await createAccount('operator')
    const page = await client.get('/enti/nuovo').loginAs(operator)
    page.assertStatus(403)
    const answer = await client.post('/enti').form(FORM).loginAs(operator).withCsrfToken()
    answer.assertStatus(403)
    assert.isNull(await HostBody.findBy('name', FORM.denominazione))
  })

  test('all faults are told at once, and nothing is kept', async ({ client, assert }) => {
    const wrong = {
      denominazione: '=HYPERLINK("x")',
      tipo: 'comune',
      codice_fiscale: '12345678901',
      partita_iva: '123',
      codice_ipa: 'ha spazi!',
      pec: 'a@b.example, c@d.example',
      comune: 'Castro',
      dipendenti: '-1',
      data_adesione: '31/02/2026',
    }
    const answer = await client
      .post('/enti')
      .form(wrong)
      .loginAs(await createAccount('coordinator'))
      .withCsrfToken()
      .redirects(0)
    const faults = faultsOf(answer)
    assert.sameMembers(Object.keys(faults), Object.keys(wrong))
    assert.include(faults.comune[0], 'Castro (BG), Castro (LE)')
    assert.include(faults.codice_fiscale[0], 'l’ultima cifra')
    assert.equal(
      await HostBody.query()
        .count('* as n')
        .first()
        .then((row) => Number(row!.$extras.n)),
      0
    )
  })

  test('a code of another body is refused by name, archived ones included', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    await createHostBody({ name: 'Il gemello', codiceFiscale: CODE, archivedAt: clock.now() })
    await createHostBody({ name: 'Il titolare', codiceIpa: 'c_a087' })
    const send = (codice: string) =>
      client
        .post('/enti')
        .form({ ...FORM, codice_fiscale: codice })
        .loginAs(coordinator)
        .withCsrfToken()
        .redirects(0)
    const twin = await send(CODE)
    assert.include(faultsOf(twin).codice_fiscale[0], 'Il gemello, che è archiviato')
    const owner = await send(taxNumber('0098765432'))
    assert.include(faultsOf(owner).codice_ipa[0], 'Il titolare')
  })

  test('the second of two editors is told, and keeps what they typed', async ({
    client,
    assert,
  }) => {
    const [paola, andrea] = [
      await createAccount('coordinator', { fullName: 'Paola Bellini' }),
      await createAccount('coordinator'),
    ]
    const host = await createHostBody({ codiceFiscale: CODE })
    const put = (name: string, revision: number, by = andrea) =>
      client
        .put(`/enti/${host.id}`)
        .form({ ...FORM, codice_fiscale: CODE, denominazione: name, revisione: revision })
        .loginAs(by)
        .withCsrfToken()
        .redirects(0)
    await put('Comune di Paola', 1, paola)
    const second = await put('Comune di Andrea', 1)
    second.assertHeader('location', `/enti/${host.id}/modifica`)
    assert.equal((await host.refresh()).name, 'Comune di Paola')
    const mine = { codice_fiscale: CODE, denominazione: 'Comune di Andrea', pec: '' }
    const shown = await client
      .put(`/enti/${host.id}`)
      .form({ ...FORM, ...mine, revisione: 1 })
      .loginAs(andrea)
      .withCsrfToken()
    shown.assertTextIncludes('Paola Bellini ha salvato questo ente')
    shown.assertTextIncludes('value="Comune di Andrea"')
    shown.assertTextIncludes('Comune di Paola')
    shown.assertTextIncludes('name="revisione" value="2"')
    shown.assertTextIncludes('name="pec" value=""')
    shown.assertTextIncludes('PEC: <b class="dc-strong">protocollo@pec.comune.example')
    await put('Comune di Andrea', 2)
    assert.include((await host.refresh()).serialize(), { name: 'Comune di Andrea', revision: 3 })
  })

  test('a form sent as it was changes nothing and tells nothing', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody({ codiceFiscale: CODE })
    const same = { ...FORM, codice_fiscale: CODE, revisione: 1 }
    await client
      .put(`/enti/${host.id}`)
      .form(same)
      .loginAs(coordinator)
      .withCsrfToken()
      .redirects(0)
    await client
      .put(`/enti/${host.id}`)
      .form({ ...same, revisione: 2 })
      .loginAs(coordinator)
      .withCsrfToken()
      .redirects(0)
    assert.equal((await host.refresh()).revision, 2)
  })

  test('archiving asks first, can be undone, and is said twice only once', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody()
    const url = `/enti/${host.id}/archiviazione`
    const question = await client.get(url).loginAs(coordinator)
    question.assertTextIncludes('Archiviare')
    const archive = () => client.post(url).loginAs(coordinator).withCsrfToken().redirects(0)
    await archive()
    assert.isNotNull((await host.refresh()).archivedAt)
    const again = await archive()
    again.assertStatus(409)
    const back = await client.get(url).loginAs(coordinator)
    back.assertTextIncludes('Ripristinare')
    await client.delete(url).loginAs(coordinator).withCsrfToken().redirects(0)
    assert.isNull((await host.refresh()).archivedAt)
    const twice = await client.delete(url).loginAs(coordinator).withCsrfToken().redirects(0)
    twice.assertStatus(409)
    const officer = await client
      .post(url)
      .loginAs(await createOfficer(host))
      .withCsrfToken()
    officer.assertStatus(403)
  })
})
