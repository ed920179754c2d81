import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Page } from 'playwright'
import {
  createHostBody,
  createOfficer,
  createSite,
} from '#database/factories/hosts/host_body_factory'
import HostBody from '#hosts/models/host_body'
import HostTutor from '#hosts/models/host_tutor'
import Site from '#hosts/models/site'
import { createAccount } from '#tests/support/accounts'
import { agreementOf, asCsv, createTutor, hostRows } from '#tests/support/hosts'
import { scratchFile } from '#tests/support/scratch_file'
import { assertGoodOnScreens, PHONE } from '#tests/support/screens'

const sendFile = async (page: Page, rows: string[][]) => {
  await page.getByLabel('File degli enti').setInputFiles(await scratchFile(asCsv(rows), 'rete.csv'))
  await page.getByRole('button', { name: 'Controlla il file' }).click()
}

test.group('Host bodies, from a file to a site and a tutor', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a coordinator imports a file with faults, corrects it, confirms, and completes a body', async ({
    visit,
    browserContext,
    assert,
  }) => {
    await browserContext.loginAs(await createAccount('coordinator'))
    const page = await visit('/enti')
    await page.getByRole('heading', { name: 'Nella rete non c’è ancora nessun ente' }).waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('main').getByRole('link', { name: 'Importa da file' }).first().click()
    await page.assertTitle('Importa enti · DoteComune')
    await page.getByText('Le colonne', { exact: true }).click()
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Controlla il file' }).click()
    await page.locator('[data-error-summary]').waitFor()
    await page.assertTitle('Errore: Importa enti · DoteComune')
    await assertGoodOnScreens(page)

    const good = hostRows(30)
    const [first, ...others] = good.slice(1)
    const bad = [good[0], [first[0], 'Banca', '12345678901', ...first.slice(3)], ...others]
    await sendFile(page, bad)
    await page.getByRole('heading', { name: '29 righe su 30 sono pronte' }).waitFor()
    await page.getByRole('cell', { name: '12345678901' }).waitFor()
    await assertGoodOnScreens(page)
    assert.lengthOf(await HostBody.all(), 0)
    await sendFile(page, good)
    await page.getByRole('heading', { name: '30 righe su 30 sono pronte' }).waitFor()
    await page.getByRole('button', { name: 'Conferma e importa' }).click()
    await page.getByRole('heading', { name: '30 enti sono stati importati' }).waitFor()
    await assertGoodOnScreens(page)
    assert.lengthOf(await HostBody.all(), 30)

    await page.getByRole('link', { name: 'Vai agli enti' }).click()
    await page.getByLabel('Nome, codice fiscale o comune').fill(first[2])
    await page.getByRole('button', { name: 'Cerca' }).click()
    await page.getByRole('heading', { name: 'Un ente' }).waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('link', { name: first[0] }).click()
    await page.getByRole('heading', { name: first[0], level: 1 }).waitFor()
    await assertGoodOnScreens(page)

    const host = await HostBody.findByOrFail('codiceFiscale', first[2])
    await page.getByRole('link', { name: 'Aggiungi una sede' }).click()
    await page.getByLabel('Nome della sede').fill('Biblioteca civica')
    await page.getByLabel('Indirizzo').fill('via Verdi 2')
    await chooseTown(page)
    await page.getByRole('button', { name: 'Salva' }).click()
    await page.getByText('La sede «Biblioteca civica» è aggiunta.').waitFor()
    const site = await Site.findByOrFail({ hostBodyId: host.id, name: 'Biblioteca civica' })
    assert.equal(site.provinceCode, 'LE')

    await page.getByRole('link', { name: 'Aggiungi un tutor' }).click()
    await page.getByRole('button', { name: 'Salva' }).click()
    await page.locator('[data-error-summary]').waitFor()
    await assertGoodOnScreens(page)
    await page.getByLabel('Nome', { exact: true }).fill('Rosa')
    await page.getByLabel('Cognome').fill('Colombo')
    await page.getByLabel('Livello di inquadramento').fill('Funzionari EQ')
    await page.getByLabel('Anni di esperienza').fill('12')
    await page.getByLabel('Competenze').fill('Servizi bibliotecari')
    await page.getByRole('button', { name: 'Salva' }).click()
    await page.getByText('Livello Funzionari EQ · 12 anni di esperienza').waitFor()
    await assertGoodOnScreens(page)
    assert.equal((await HostTutor.findByOrFail('hostBodyId', host.id)).lastName, 'Colombo')
  })

  test('on a phone an officer finds their body and mends a site', async ({
    visit,
    browserContext,
    assert,
  }) => {
    const host = await createHostBody({ name: 'Comune di Prova' })
    const site = await createSite(host)
    await browserContext.loginAs(await createOfficer(host))
    const page = await visit('/enti')
    await page.setViewportSize(PHONE)
    await page.getByRole('heading', { name: 'Comune di Prova' }).waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('link', { name: 'Modifica Municipio' }).click()
    await page.getByLabel('Indirizzo').fill('piazza Garibaldi 4')
    await page.getByRole('button', { name: 'Salva' }).click()
    await page.getByText('piazza Garibaldi 4').waitFor()
    assert.equal((await site.refresh()).address, 'piazza Garibaldi 4')
    await page.getByRole('button', { name: 'Archivia Municipio' }).click()
    await page.getByText('Archiviata').waitFor()
    await assertGoodOnScreens(page)
  })

  test('the other pages, on a desk and on a phone', async ({ visit, browserContext }) => {
    const host = await createHostBody()
    const officer = await createOfficer(host)
    await createTutor(host)
    const agreement = await agreementOf(host, {
      fileKey: 'x.pdf',
      fileBytes: 1000,
      fileName: 'x.pdf',
    })
    await browserContext.loginAs(await createAccount('coordinator'))
    const page = await visit('/enti/nuovo')
    for (const path of [
      '/enti/nuovo',
      '/enti?cerca=nessuno&archiviati=si',
      `/enti/${host.id}/modifica`,
      `/enti/${host.id}/archiviazione`,
      `/enti/${host.id}/convenzioni/nuova`,
      `/enti/${host.id}/convenzioni/${agreement.id}`,
      `/enti/${host.id}/referenti/nuovo`,
    ]) {
      await page.goto(path)
      await assertGoodOnScreens(page)
    }
    await page.goto(`/enti/${host.id}`)
    await page.getByRole('link', { name: `Togli ${officer.fullName}` }).click()
    await page.getByRole('heading', { name: /^Togliere/ }).waitFor()
    await assertGoodOnScreens(page)
    await browserContext.loginAs(await createAccount('hostOfficer'))
    await page.goto('/enti')
    await page.getByText('non è ancora collegato a un ente').waitFor()
    await assertGoodOnScreens(page)
  })
})

test.group('The field of a municipality', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('offers, is led by the keyboard, closes, and lets people type on', async ({
    visit,
    browserContext,
    assert,
  }) => {
    await browserContext.loginAs(await createAccount('coordinator'))
    const page = await visit('/enti/nuovo')
    const field = page.getByRole('combobox', { name: 'Comune' })
    await field.pressSequentially('castro')
    const options = page.getByRole('listbox').getByRole('option')
    await options.first().waitFor()
    assert.deepEqual((await options.allTextContents()).slice(0, 2), ['Castro (BG)', 'Castro (LE)'])
    assert.equal(await field.getAttribute('aria-expanded'), 'true')
    await page.getByRole('status').filter({ hasText: 'comuni proposti' }).waitFor()
    await field.press('ArrowUp')
    await field.press('ArrowDown')
    const active = await field.getAttribute('aria-activedescendant')
    assert.equal(await page.locator(`#${active}`).textContent(), 'Castro (BG)')
    await assertGoodOnScreens(page)
    await field.press('Escape')
    assert.equal(await field.getAttribute('aria-expanded'), 'false')
    assert.equal(await field.inputValue(), 'castro')
    await field.press('ArrowDown')
    await options.nth(1).click()
    assert.equal(await field.inputValue(), 'Castro (LE)')
    await field.fill('zzzz')
    await page.getByRole('status').filter({ hasText: 'Nessun comune' }).waitFor()
    assert.equal(await options.count(), 0)
  })
})

/** By keyboard, as somebody who does not touch the mouse. */
async function chooseTown(page: Page) {
  const field = page.getByRole('combobox', { name: 'Comune' })
  await field.fill('')
  await field.pressSequentially('castro')
  await page.getByRole('option', { name: 'Castro (LE)' }).waitFor()
  await field.press('ArrowDown')
  await field.press('ArrowDown')
  await field.press('Enter')
}
