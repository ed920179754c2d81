import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import testUtils from '@adonisjs/core/services/test_utils'
import limiter from '@adonisjs/limiter/services/main'
import type { ApiRequest } from '@japa/api-client'
import Account from '#accounts/models/account'
import AuditEvent from '#audit/models/audit_event'
import { sha256, storage } from '#core/storage'
import {
  createHostBody,
  createOfficer,
  createSite,
} from '#database/factories/hosts/host_body_factory'
import Agreement from '#hosts/models/agreement'
import HostOfficer from '#hosts/models/host_officer'
import HostTutor from '#hosts/models/host_tutor'
import Site from '#hosts/models/site'
import { sitesOf } from '#hosts/queries/sites_of'
import { hostOptions } from '#hosts/queries/host_options'
import { agreementStateOf } from '#hosts/queries/agreement_state_of'
import { clock } from '#core/clock'
import { createAccount } from '#tests/support/accounts'
import { binary } from '#tests/support/downloads'
import { agreementOf, createTutor, faultsOf } from '#tests/support/hosts'
import { scratchFile } from '#tests/support/scratch_file'

const SITE = {
  nome_sede: 'Biblioteca civica',
  indirizzo: 'via Verdi 2',
  cap: '23900',
  comune: 'Lecco',
}
const TUTOR = {
  ...{ nome: 'Rosa', cognome: 'Colombo', livello: 'D3', anni_esperienza: '12' },
  ...{
    competenze: 'Accoglienza del pubblico',
    email: 'ROSA@Comune.example',
    cellulare: '333 1234567',
  },
  codice_fiscale: '',
}
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

const as = (request: ApiRequest, account: Account) =>
  request.loginAs(account).withCsrfToken().redirects(0)

const told = async (action: string) => AuditEvent.query().where('action', action)

test.group('Sites of a body', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const role of ['coordinator', 'hostOfficer'] as const) {
    test(`a ${role} adds one, changes it, archives it and puts it back`, async ({
      client,
      assert,
    }) => {
      const host = await createHostBody()
      const actor = role === 'hostOfficer' ? await createOfficer(host) : await createAccount(role)
      const url = `/enti/${host.id}/sedi`
      const added = await as(client.post(url).form(SITE), actor)
      added.assertHeader('location', `/enti/${host.id}#sedi`)
      const site = await Site.findByOrFail('hostBodyId', host.id)
      assert.include(site.serialize(), { municipalityCode: '097042', provinceCode: 'LC' })
      await as(
        client.put(`${url}/${site.id}`).form({ ...SITE, comune: 'Castro (LE)', cap: '' }),
        actor
      )
      assert.include((await site.refresh()).serialize(), { provinceCode: 'LE', postalCode: null })
      const shelf = `${url}/${site.id}/archiviazione`
      await as(client.post(shelf), actor)
      assert.lengthOf(await sitesOf(host.id), 0)
      const again = await as(client.post(shelf), actor)
      again.assertStatus(409)
      await as(client.delete(shelf), actor)
      assert.lengthOf(await sitesOf(host.id), 1)
      const back = await as(client.delete(shelf), actor)
      back.assertStatus(409)
      assert.lengthOf(await told('site.archived'), 1)
    })
  }

  test('one that is not filled in, or is there already, is refused beside its fields', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody()
    const url = `/enti/${host.id}/sedi`
    const wrong = { nome_sede: '', indirizzo: '', cap: '239', comune: 'Castro' }
    const empty = await as(client.post(url).form(wrong), coordinator)
    assert.sameMembers(Object.keys(faultsOf(empty)), Object.keys(wrong))
    await as(client.post(url).form(SITE), coordinator)
    const twin = await as(client.post(url).form(SITE), coordinator)
    assert.property(faultsOf(twin), 'nome_sede')
    assert.lengthOf(await sitesOf(host.id), 1)
  })

  test('nobody reaches one through another body, nor without the right', async ({
    client,
    assert,
  }) => {
    const [own, other] = [await createHostBody(), await createHostBody()]
    const site = await createSite(other)
    const officer = await createOfficer(own)
    const coordinator = await createAccount('coordinator')
    for (const request of [
      as(client.get(`/enti/${own.id}/sedi/${site.id}`), coordinator),
      as(client.put(`/enti/${own.id}/sedi/${site.id}`).form(SITE), coordinator),
      as(client.post(`/enti/${own.id}/sedi/${site.id}/archiviazione`), coordinator),
      as(client.put(`/enti/${other.id}/sedi/${site.id}`).form(SITE), officer),
      as(client.delete(`/enti/${other.id}/sedi/${site.id}/archiviazione`), officer),
      as(client.post(`/enti/${other.id}/sedi`).form(SITE), officer),
    ]) {
      const answer = await request
      answer.assertStatus(404)
    }
    for (const role of ['operator', 'regionalOfficer', 'citizen'] as const) {
      const answer = await as(
        client.post(`/enti/${own.id}/sedi`).form(SITE),
        await createAccount(role)
      )
      answer.assertStatus(403)
    }
    assert.equal((await site.refresh()).name, 'Municipio')
  })
})

test.group('Host tutors', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('an officer adds one, changes it, archives it and puts it back', async ({
    client,
    assert,
  }) => {
    const host = await createHostBody()
    const officer = await createOfficer(host)
    const url = `/enti/${host.id}/tutor`
    await as(client.post(url).form(TUTOR), officer)
    const tutor = await HostTutor.findByOrFail('hostBodyId', host.id)
    assert.include(tutor.serialize(), {
      ...{ level: 'D3', experienceYears: 12, mobile: '+393331234567', codiceFiscale: null },
      ...{ email: 'ROSA@comune.example' },
    })
    await as(client.put(`${url}/${tutor.id}`).form({ ...TUTOR, anni_esperienza: '13' }), officer)
    assert.equal((await tutor.refresh()).experienceYears, 13)
    const shelf = `${url}/${tutor.id}/archiviazione`
    await as(client.post(shelf), officer)
    const again = await as(client.post(shelf), officer)
    again.assertStatus(409)
    await as(client.delete(shelf), officer)
    assert.isNull((await tutor.refresh()).archivedAt)
    assert.lengthOf(await told('host_tutor.restored'), 1)
  })

  test('what proves that a tutor is fit is required, and what is given must be right', async ({
    client,
    assert,
  }) => {
    const host = await createHostBody()
    const wrong = {
      ...{ nome: '', cognome: '=1', livello: '', anni_esperienza: '61', competenze: '' },
      ...{ email: 'rosa@', cellulare: '02 123456', codice_fiscale: 'RSSMRA89T13F205C' },
    }
    const answer = await as(
      client.post(`/enti/${host.id}/tutor`).form(wrong),
      await createAccount('coordinator')
    )
    assert.sameMembers(Object.keys(faultsOf(answer)), Object.keys(wrong))
    assert.lengthOf(await HostTutor.all(), 0)
  })

  test('nobody reaches one of another body, nor without the right', async ({ client }) => {
    const [own, other] = [await createHostBody(), await createHostBody()]
    const tutor = await createTutor(other)
    const officer = await createOfficer(own)
    for (const id of [own.id, other.id]) {
      const page = await as(client.get(`/enti/${id}/tutor/${tutor.id}`), officer)
      page.assertStatus(404)
      const change = await as(client.put(`/enti/${id}/tutor/${tutor.id}`).form(TUTOR), officer)
      change.assertStatus(404)
    }
    const operator = await as(
      client.post(`/enti/${own.id}/tutor`).form(TUTOR),
      await createAccount('operator')
    )
    operator.assertStatus(403)
  })
})

test.group('Agreements', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  const FORM = {
    ...{ numero: '318/2026', firmata_il: '2026-03-03' },
    ...{ valida_dal: '2026-03-03', valida_al: '2028-03-02' },
  }

  test('a coordinator registers one with its paper, which those who see the body download', async ({
    client,
    assert,
  }) => {
    const host = await createHostBody()
    const [coordinator, officer] = [await createAccount('coordinator'), await createOfficer(host)]
    const paper = await scratchFile(PDF, 'non è un nome.exe')
    await as(
      client.post(`/enti/${host.id}/convenzioni`).fields(FORM).file('file', paper),
      coordinator
    )
    const agreement = await Agreement.findByOrFail('hostBodyId', host.id)
    assert.include(agreement.serialize(), {
      ...{ number: '318/2026', signedOn: '2026-03-03', validTo: '2028-03-02' },
      ...{ fileSha256: sha256(PDF), fileBytes: PDF.length, fileName: 'non è un nome.exe' },
    })
    const url = `/enti/${host.id}/convenzioni/${agreement.id}/file`
    for (const account of [coordinator, officer, await createAccount('regionalOfficer')]) {
      const file = await binary(client.get(url), account)
      file.assertStatus(200)
      assert.isTrue(PDF.equals(file.body()))
      assert.equal(
        file.header('content-disposition'),
        `attachment; filename="convenzione-${host.codiceFiscale}-2026-03-03.pdf"`
      )
    }
    assert.lengthOf(await told('agreement.downloaded'), 3)
    for (const role of ['citizen', 'tutor', 'intern'] as const) {
      const file = await client.get(url).loginAs(await createAccount(role))
      file.assertStatus(403)
    }
    const stranger = await client.get(url).loginAs(await createOfficer(await createHostBody()))
    stranger.assertStatus(404)
    assert.lengthOf(await told('agreement.downloaded'), 3)
    await storage.remove(agreement.fileKey!)
  })

  test('a change keeps the paper unless a new one comes', async ({ client, assert }) => {
    const host = await createHostBody()
    const coordinator = await createAccount('coordinator')
    const agreement = await agreementOf(host, { fileKey: 'agreements/x.pdf', fileSha256: 'x' })
    const url = `/enti/${host.id}/convenzioni/${agreement.id}`
    await as(client.put(url).form({ ...FORM, valida_al: '' }), coordinator)
    assert.include((await agreement.refresh()).serialize(), {
      ...{ validTo: null, fileKey: 'agreements/x.pdf', number: '318/2026' },
    })
    const gone = await as(
      client.put(`/enti/${(await createHostBody()).id}/convenzioni/${agreement.id}`).form(FORM),
      coordinator
    )
    gone.assertStatus(404)
    const officer = await as(client.put(url).form(FORM), await createOfficer(host))
    officer.assertStatus(403)
  })

  test('an executable, an empty file and 10 MB and a byte are refused, whatever their name', async ({
    client,
    assert,
  }) => {
    const host = await createHostBody()
    const coordinator = await createAccount('coordinator')
    for (const [content, sentence] of [
      [Buffer.from('MZ\x90\x00 not a paper'), 'non è un PDF'],
      [Buffer.alloc(0), 'vuoto'],
      [Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]), '10 MB'],
    ] as const) {
      const file = await scratchFile(content, 'convenzione.pdf')
      const answer = await as(
        client.post(`/enti/${host.id}/convenzioni`).fields(FORM).file('file', file),
        coordinator
      )
      assert.include(faultsOf(answer).file[0], sentence)
    }
    assert.lengthOf(await Agreement.all(), 0)
  })

  test('dates must exist and stand in order', async ({ client, assert }) => {
    const host = await createHostBody()
    const coordinator = await createAccount('coordinator')
    const url = `/enti/${host.id}/convenzioni`
    const wrong = await as(
      client.post(url).form({ firmata_il: '31/2/2026', valida_dal: '' }),
      coordinator
    )
    assert.sameMembers(Object.keys(faultsOf(wrong)), ['firmata_il', 'valida_dal'])
    const late = await as(client.post(url).form({ ...FORM, valida_al: '2026-03-02' }), coordinator)
    assert.property(faultsOf(late), 'valida_al')
    const officer = await as(client.post(url).form(FORM), await createOfficer(host))
    officer.assertStatus(403)
  })

  test('the state of a body changes at midnight in Rome', async ({ assert }) => {
    const host = await createHostBody()
    await agreementOf(host, { validFrom: '2026-01-01', validTo: '2026-06-30' })
    const at = async (instant: string) => {
      clock.freeze(DateTime.fromISO(instant))
      const { key } = await agreementStateOf(host.id)
      return key
    }
    assert.equal(await at('2025-12-31T23:59:59.999+01:00'), 'future')
    assert.equal(await at('2026-01-01T00:00:00.000+01:00'), 'inForce')
    assert.equal(await at('2026-06-30T23:59:59.999+02:00'), 'inForce')
    assert.equal(await at('2026-07-01T00:00:00.000+02:00'), 'expired')
    const { key } = await agreementStateOf((await createHostBody()).id)
    assert.equal(key, 'missing')
  })
})

test.group('Officers of a body', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('an account of an officer is linked, and taken off after a question', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody()
    const account = await createAccount('hostOfficer')
    const url = `/enti/${host.id}/referenti`
    await as(client.post(url).form({ email: account.email.toUpperCase() }), coordinator)
    const officer = await HostOfficer.findByOrFail('accountId', account.id)
    const question = await client.get(`${url}/${officer.id}/rimozione`).loginAs(coordinator)
    question.assertTextIncludes('Togliere')
    await as(client.delete(`${url}/${officer.id}`), coordinator)
    assert.isNull(await HostOfficer.findBy('accountId', account.id))
    const again = await as(client.delete(`${url}/${officer.id}`), coordinator)
    again.assertStatus(404)
    assert.lengthOf(await told('host_officer.unlinked'), 1)
    const page = await client.get(`/enti/${host.id}`).loginAs(account)
    page.assertStatus(404)
  })

  test('somebody new is invited, once their name is known', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody()
    const url = `/enti/${host.id}/referenti`
    const email = 'nuova.referente@comune.example'
    const nameless = await as(client.post(url).form({ email }), coordinator)
    assert.property(faultsOf(nameless), 'nome_completo')
    await as(client.post(url).form({ email, nome_completo: 'Nuova Referente' }), coordinator)
    const account = await Account.findByOrFail('email', email)
    assert.include(account.serialize(), { role: 'hostOfficer', fullName: 'Nuova Referente' })
    assert.isNotNull(await HostOfficer.findBy({ accountId: account.id, hostBodyId: host.id }))
  })

  test('another role, a disabled account and the officer of a body are refused', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const [host, other] = [await createHostBody(), await createHostBody()]
    const taken = await createOfficer(other)
    const own = await createOfficer(host)
    const disabled = await createAccount('hostOfficer')
    await disabled.merge({ disabledAt: clock.now() }).save()
    for (const [email, sentence] of [
      ['non un indirizzo', 'Scriva un indirizzo completo'],
      [coordinator.email, 'un altro ruolo'],
      [disabled.email, 'disabilitato'],
      [taken.email, 'di un altro ente'],
      [own.email, 'già tra i referenti'],
    ]) {
      const answer = await as(
        client.post(`/enti/${host.id}/referenti`).form({ email }),
        coordinator
      )
      assert.include(faultsOf(answer).email[0], sentence)
    }
    assert.lengthOf(await HostOfficer.query().where('hostBodyId', host.id), 1)
  })

  test('only coordinators link, and only through the body itself', async ({ client }) => {
    const [host, other] = [await createHostBody(), await createHostBody()]
    await createOfficer(other)
    const officer = await HostOfficer.findByOrFail('hostBodyId', other.id)
    const coordinator = await createAccount('coordinator')
    const strange = await as(client.delete(`/enti/${host.id}/referenti/${officer.id}`), coordinator)
    strange.assertStatus(404)
    for (const account of [await createAccount('operator'), await createOfficer(host)]) {
      const answer = await as(
        client.post(`/enti/${host.id}/referenti`).form({ email: 'a@b.example' }),
        account
      )
      answer.assertStatus(403)
    }
  })
})

test.group('What other modules ask of bodies', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('selects offer active bodies by name, whatever their accents', async ({ assert }) => {
    await createHostBody({ name: 'Zogno', searchText: 'zogno' })
    await createHostBody({ name: 'Àgrate', searchText: 'agrate' })
    await createHostBody({ name: 'Chiuso', archivedAt: clock.now() })
    const names = (await hostOptions()).map(({ name }) => name)
    assert.deepEqual(names, ['Àgrate', 'Zogno'])
  })

  test('municipalities are suggested to anybody, a few at a time', async ({ client, assert }) => {
    const found = await client.get('/comuni').qs({ cerca: 'lecc' })
    found.assertStatus(200)
    found.assertHeader('cache-control', 'private, max-age=3600')
    assert.deepEqual(found.body()[0], { code: '075035', label: 'Lecce (LE)' })
    assert.isAtMost(found.body().length, 12)
    for (const cerca of ['', 'x', '%', '('.repeat(200)]) {
      const none = await client.get('/comuni').qs({ cerca })
      assert.deepEqual(none.body(), [])
    }
  })

  test('whoever asks too often has to wait', async ({ client }) => {
    await limiter
      .use('memory', { requests: 300, duration: '1 minute' })
      .set('municipalities:127.0.0.1', 300, '1 minute')
    const refused = await client.get('/comuni?cerca=lecco').header('accept', 'application/json')
    refused.assertStatus(429)
    await limiter
      .use('memory', { requests: 300, duration: '1 minute' })
      .delete('municipalities:127.0.0.1')
  })
})
