import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import Attestation from '#attestations/models/attestation'
import { createAccount } from '#tests/support/accounts'
import { createIssued, createMessageOf } from '#tests/support/attestations'
import { assertAccessible } from '#tests/support/axe'

test.group('Correcting an attestation', (group) => {
  group.each.setup(() => limiter.clear())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a coordinator corrects the hours, and whoever verifies the old paper finds the new one', async ({
    visit,
    browserContext,
    assert,
  }) => {
    const old = await createIssued()
    await createMessageOf(old, 'sent')
    await browserContext.loginAs(await createAccount('coordinator'))
    const page = await visit(`/attestati/${old.id}`)
    await assertAccessible(page)
    await page.getByRole('link', { name: 'Correggi e riemetti' }).click()
    await assertAccessible(page)
    await page.getByLabel('Ore').fill('ventuno')
    await page.getByRole('button', { name: 'Riemetti l’attestato' }).click()
    assert.include(await page.getByRole('alert').innerText(), 'Ci sono 2 cose da correggere')
    assert.match(await page.title(), /^Errore: /)
    await assertAccessible(page)

    await page.getByLabel('Ore').fill('21')
    await page.getByLabel('Motivo').fill('errore nel numero di ore')
    await page.getByRole('button', { name: 'Riemetti l’attestato' }).click()
    await page.getByText('Il nuovo attestato è il n.').waitFor()
    const reissued = await Attestation.findByOrFail('replacesId', old.id)
    await page.waitForURL(`**/attestati/${reissued.id}`)
    assert.equal(reissued.minutes, 21 * 60)
    await assertAccessible(page)

    await page.goto(`/verifica/${old.code}`)
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Attestato sostituito')
    await assertAccessible(page)
    await page.getByRole('link', { name: `attestato n. ${reissued.registryEntry}` }).click()
    await page.waitForURL(`**/verifica/${reissued.code}`)
  })

  test('a coordinator revokes with a reason', async ({ visit, browserContext, assert }) => {
    const attestation = await createIssued()
    await browserContext.loginAs(await createAccount('coordinator'))
    const page = await visit(`/attestati/${attestation.id}/revoca`)
    await assertAccessible(page)
    await page.getByLabel('Motivo').fill('la persona non era presente')
    await page.getByRole('button', { name: 'Revoca l’attestato' }).click()
    await page.waitForURL(`**/attestati/${attestation.id}`)
    assert.include(await page.getByRole('status').innerText(), 'è revocato')
    await attestation.refresh()
    assert.equal(attestation.state, 'revoked')
    await assertAccessible(page)
  })
})
