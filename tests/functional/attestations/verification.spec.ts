import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { groupCode, newCode } from '#attestations/verification/code'
import { createIssued, createRegistered } from '#tests/support/attestations'

const REVOKED = {
  revokedAt: DateTime.fromISO('2026-12-02T09:00:00Z'),
  revocationReason: 'errore nel numero di ore',
}

test.group('Verification of a code', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('an issued attestation is valid, and the page says what the paper says', async ({
    client,
    assert,
  }) => {
    clock.freeze(DateTime.fromISO('2026-11-26T09:12:00Z'))
    const attestation = await createIssued({ registryNumber: 1284 })
    const response = await client.get(`/verifica/${attestation.code}`)
    clock.release()
    response.assertStatus(200)
    for (const said of [
      '<h1>Attestato valido</h1>',
      'Controllato oggi, 26 novembre 2026, alle 10.12.',
      'Łucja Brambilla',
      'Partecipazione al webinar «Accoglienza allo sportello e comunicazione con il cittadino»',
      '18 ore',
      'DoteComune Network',
      'D69D18000000006',
      'AnciLab, soggetto promotore',
      'il 24 novembre 2026, repertorio n. 1284/2026',
      groupCode(attestation.code),
      'Il sigillo è di prova.',
    ]) {
      assert.include(response.text(), said)
    }
  })

  test('neither codice fiscale nor addresses are on the page', async ({ client, assert }) => {
    const attestation = await createIssued()
    const response = await client.get(`/verifica/${attestation.code}`)
    const { codiceFiscale, email, mobile } = attestation
    for (const secret of [codiceFiscale!, email, mobile!])
      assert.notInclude(response.text(), secret)
  })

  test('the page stays out of search engines, caches and referrers', async ({ client, assert }) => {
    const attestation = await createIssued()
    const response = await client.get(`/verifica/${attestation.code}`)
    response.assertHeader('x-robots-tag', 'noindex, nofollow, noarchive')
    response.assertHeader('referrer-policy', 'no-referrer')
    response.assertHeader('cache-control', 'private, no-store')
    assert.include(response.text(), '<meta name="robots" content="noindex">')
  })

  test('a revoked one says when and why', async ({ client, assert }) => {
    const attestation = await createIssued({ ...REVOKED })
    await attestation.merge({ state: 'revoked' }).save()
    const response = await client.get(`/verifica/${attestation.code}`)
    response.assertStatus(200)
    assert.include(response.text(), '<h1>Attestato revocato</h1>')
    assert.include(response.text(), 'È stato revocato il 2 dicembre 2026')
    assert.include(response.text(), 'Motivo: errore nel numero di ore')
  })

  test('a replaced one leads to the new one', async ({ client, assert }) => {
    const old = await createIssued({ ...REVOKED })
    await old.merge({ state: 'replaced' }).save()
    const next = await createIssued({ batchId: old.batchId, replacesId: old.id })
    const response = await client.get(`/verifica/${old.code}`)
    assert.include(response.text(), '<h1>Attestato sostituito</h1>')
    assert.include(
      response.text(),
      `<a href="/verifica/${next.code}">attestato n. ${next.registryEntry}</a>, valido.`
    )
  })

  test('one cancelled before being sent was never released, and names nobody', async ({
    client,
    assert,
  }) => {
    const attestation = await createIssued()
    await attestation.merge({ state: 'cancelled' }).save()
    const response = await client.get(`/verifica/${attestation.code}`)
    assert.include(response.text(), '<h1>Attestato mai rilasciato</h1>')
    assert.notInclude(response.text(), 'Brambilla')
  })

  test('one still in preparation says so, and names nobody', async ({ client, assert }) => {
    const attestation = await createRegistered()
    const response = await client.get(`/verifica/${attestation.code}`)
    assert.include(response.text(), '<h1>Attestato in preparazione</h1>')
    assert.notInclude(response.text(), 'Brambilla')
  })

  test('an unknown code gets a plain 404 that helps to type it again', async ({
    client,
    assert,
  }) => {
    const code = newCode()
    const response = await client.get(`/verifica/${code}`)
    response.assertStatus(404)
    assert.include(response.text(), '<h1>Codice non trovato</h1>')
    assert.include(response.text(), `value="${groupCode(code)}"`)
  })

  test('{what} is no code: 404, shown as typed and harmless')
    .with([
      { what: 'a word', typed: 'abc', shown: 'abc' },
      { what: 'a script', typed: '<script>alert(1)</script>', shown: '&lt;script&gt;' },
      { what: 'a very long text', typed: 'x'.repeat(5000), shown: 'x'.repeat(100) },
    ])
    .run(async ({ client, assert }, { typed, shown }) => {
      for (const path of [
        `/verifica/${encodeURIComponent(typed)}`,
        `/verifica?codice=${encodeURIComponent(typed)}`,
      ]) {
        const response = await client.get(path)
        response.assertStatus(404)
        assert.include(response.text(), shown)
        assert.notInclude(response.text(), '<script>alert')
      }
    })

  test('a code typed by hand opens its page', async ({ client }) => {
    const attestation = await createIssued()
    const typed = ` ${groupCode(attestation.code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `
    const response = await client.get('/verifica').qs({ codice: typed }).redirects(0)
    response.assertStatus(302)
    response.assertHeader('location', `/verifica/${attestation.code}`)
  })

  test('a code written loosely in the address leads to its one address', async ({ client }) => {
    const attestation = await createIssued()
    const response = await client.get(`/verifica/${attestation.code.toLowerCase()}`).redirects(0)
    response.assertHeader('location', `/verifica/${attestation.code}`)
  })

  test('without a code there is the form', async ({ client, assert }) => {
    const response = await client.get('/verifica')
    response.assertStatus(200)
    assert.include(response.text(), '<h1>Verifica un attestato</h1>')
  })

  test('more than sixty verifications a minute from one address get a clear 429', async ({
    client,
    assert,
  }) => {
    const statuses: number[] = []
    for (let visit = 0; visit < 60; visit++) {
      const response = await client.get('/verifica/abc')
      statuses.push(response.status())
    }
    assert.deepEqual(new Set(statuses), new Set([404]))
    const refused = await client.get(`/verifica/${newCode()}`)
    refused.assertStatus(429)
    assert.include(refused.text(), 'Troppi tentativi')
    assert.match(refused.text(), /Può riprovare dopo le \d+\.\d\d\./)
    assert.isAbove(Number(refused.header('retry-after')), 0)
    refused.assertHeader('x-robots-tag', 'noindex, nofollow, noarchive')
  })
})
