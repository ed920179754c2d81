import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { storage } from '#core/storage'
import { groupCode } from '#attestations/verification/code'
import { createIssued } from '#tests/support/attestations'
import { assertAccessible } from '#tests/support/axe'

const PHONE = { width: 390, height: 844 }

test.group('Verifying an attestation', (group) => {
  group.each.setup(() => limiter.clear())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('somebody types the code of a paper by hand, then checks the file', async ({
    visit,
    assert,
  }) => {
    const attestation = await createIssued()
    const page = await visit('/verifica')
    await assertAccessible(page)
    await page.getByLabel('Codice di verifica').fill(groupCode(attestation.code).toLowerCase())
    await page.getByRole('button', { name: 'Verifica', exact: true }).click()
    await page.waitForURL(`**/verifica/${attestation.code}`)
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Attestato valido')
    assert.equal(await page.title(), 'Attestato valido · DoteComune')
    await assertAccessible(page)

    const buffer = await storage.read(attestation.pdfKey!)
    const file = { name: attestation.fileName, mimeType: 'application/pdf', buffer }
    await page.getByLabel('File PDF da controllare').setInputFiles(file)
    await page.getByRole('button', { name: 'Controlla il file' }).click()
    assert.include(await page.getByRole('status').innerText(), 'Il file è autentico.')
    await assertAccessible(page)
  })

  test('on a phone a wrong code is corrected on the spot, and nothing overflows', async ({
    visit,
    assert,
  }) => {
    const attestation = await createIssued({
      firstName: 'Massimiliano Alessandro',
      lastName: 'Wolfeschlegelsteinhausenbergerdorff-Brambilla',
    })
    const wrong = `${attestation.code.slice(0, 25)}${attestation.code.endsWith('Z') ? 'Y' : 'Z'}`
    const page = await visit(`/verifica/${wrong}`)
    await page.setViewportSize(PHONE)
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Codice non trovato')
    await assertAccessible(page)
    await page.getByLabel('Codice di verifica').fill(attestation.code)
    await page.getByRole('button', { name: 'Verifica di nuovo' }).click()
    await page.waitForURL(`**/verifica/${attestation.code}`)
    await assertAccessible(page)
    assert.isTrue(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
    )
  })
})
