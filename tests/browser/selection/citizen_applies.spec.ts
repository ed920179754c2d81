import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import limiter from '@adonisjs/limiter/services/main'
import type { Page } from 'playwright'
import { composeCodiceFiscale } from '#core/values/codice_fiscale_person'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import Application from '#selection/models/application'
import { createAccount } from '#tests/support/accounts'
import { createApplicationDraft, smallPdf, tinyPng } from '#tests/support/applications'
import { assertGoodOnScreens, PHONE } from '#tests/support/screens'
import { signIn } from '#tests/support/sign_in'

const PERSON = {
  firstName: 'Łucja',
  lastName: 'Brambilla',
  sex: 'F' as const,
  bornOn: '1990-05-03',
}
const CODE = composeCodiceFiscale({ ...PERSON, cadastral: 'E507' })

test.group('A citizen applies, on a phone', (group) => {
  group.each.setup(() => limiter.clear())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('from the position to the receipt', async ({ visit, assert }) => {
    const notice = await createNotice()
    const position = await createPosition(notice)
    await createPosition(notice, { title: 'Archivio e protocollo', months: 6 })
    const citizen = await createAccount('citizen', { fullName: 'Łucja Brambilla' })
    const page = await visit(
      `/domande/nuova/${notice.year}/${notice.number}?posizione=${position.code}`
    )
    await page.setViewportSize(PHONE)
    await page.getByText('Per continuare acceda con il Suo account.').waitFor()
    await signIn(page, citizen)

    await page.assertTitle(`Dati anagrafici, domanda per l’avviso ${notice.label} · DoteComune`)
    await at(page, 1, 'Dati anagrafici')
    await onward(page)
    assert.match(await page.title(), /^Errore: /)
    assert.include(await page.getByRole('alert').innerText(), 'cose da correggere')
    await assertGoodOnScreens(page)
    await writePerson(page)
    await assertGoodOnScreens(page)
    await onward(page)

    await at(page, 2, 'Contatti')
    await page.getByLabel('Indirizzo', { exact: true }).first().fill('via Roma 1')
    await page.getByLabel('Comune', { exact: true }).first().fill('Lecco')
    await page.getByLabel('CAP').first().fill('23900')
    await page.getByLabel('A un altro indirizzo (domicilio)').check()
    await assertGoodOnScreens(page)
    await page.getByLabel('Dove ho la residenza').check()
    await page.getByLabel('Cellulare').fill('347 1234567')
    await onward(page)

    await at(page, 3, 'Requisiti')
    await page.getByLabel('Ho lavorato e ora sono senza lavoro').check()
    await page.getByLabel('Senza lavoro dal').fill('1/2/2026')
    await page.getByLabel('Sostegno al reddito').selectOption({ label: 'Nessuno' })
    await page.getByLabel('Sì', { exact: true }).check()
    await onward(page)
    await page.getByText('Con questi dati la domanda non si può presentare.').waitFor()
    await assertGoodOnScreens(page)
    await page.getByLabel('No', { exact: true }).check()
    await page.getByRole('button', { name: 'Aggiungi un tirocinio' }).click()
    await page.getByRole('button', { name: 'Togli il tirocinio 1' }).waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Togli il tirocinio 1' }).click()
    await onward(page)

    await at(page, 4, 'Titoli ed esperienze')
    await writeTitles(page)
    await onward(page)
    await assertGoodOnScreens(page)
    assert.include(await page.getByRole('alert').innerText(), 'Scriva l’anno con quattro cifre')
    await page.getByLabel('Anno').fill('2012')
    await page.getByLabel('Al', { exact: true }).fill('06/2021')
    await onward(page)

    await at(page, 5, 'Posizione')
    await assertGoodOnScreens(page)
    assert.isTrue(await page.getByRole('radio', { name: position.title }).isChecked())
    await onward(page)

    await at(page, 6, 'Allegati')
    await page.getByLabel('Scelga il file').first().setInputFiles(file('carta.png', tinyPng()))
    await page
      .getByLabel('Scelga il file')
      .last()
      .setInputFiles(file('cv.pdf', await smallPdf()))
    await page.getByRole('button', { name: 'Carica adesso' }).click()
    await page.getByRole('link', { name: 'cv.pdf' }).waitFor()
    await assertGoodOnScreens(page)
    await onward(page)

    await at(page, 7, 'Dichiarazioni')
    await page.getByLabel(/Questa è la sola domanda/).check()
    await page.getByLabel(/I dati e i titoli/).check()
    await assertGoodOnScreens(page)
    await onward(page)
    await page.getByRole('alert').waitFor()
    await page.getByLabel(/Ho letto l/).check()
    await onward(page)

    await at(page, 8, 'Riepilogo e conferma')
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Invia la domanda' }).click()
    await page.getByRole('heading', { name: 'Domanda ricevuta', level: 1 }).waitFor()
    await assertGoodOnScreens(page)
    await page.assertTitle('Domanda ricevuta · DoteComune')
    const application = await Application.findByOrFail('accountId', citizen.id)
    assert.equal(application.protocolNumber, 1)
    assert.equal(application.codiceFiscale, CODE)

    await page.goto('/domande')
    await assertGoodOnScreens(page)
    await page.goto(`/domande/${application.id}/ritiro`)
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Ritira la domanda' }).click()
    await page.getByRole('heading', { name: 'Domanda ritirata', level: 1 }).waitFor()
    await assertGoodOnScreens(page)
  })

  test('two devices on one step: both texts are in sight', async ({ visit, assert }) => {
    const position = await createPosition(await createNotice())
    const citizen = await createAccount('citizen')
    const draft = await createApplicationDraft(citizen, position)
    const phone = await visit(`/domande/bozze/${draft.id}/contatti`)
    await signIn(phone, citizen)
    const desk = await phone.context().newPage()
    await desk.goto(phone.url())
    await phone.getByLabel('Indirizzo', { exact: true }).first().fill('via Telefono 1')
    await onward(phone)
    await desk.getByLabel('Indirizzo', { exact: true }).first().fill('via Computer 2')
    await onward(desk)
    await desk.getByText('è stato cambiato anche da un altro dispositivo').waitFor()
    await assertGoodOnScreens(desk)
    assert.include(await desk.getByRole('table').innerText(), 'via Telefono 1')
    assert.equal(
      await desk.getByLabel('Indirizzo', { exact: true }).first().inputValue(),
      'via Computer 2'
    )
    await desk.getByRole('button', { name: 'Tieni quello che c’è già' }).click()
    assert.equal(
      await desk.getByLabel('Indirizzo', { exact: true }).first().inputValue(),
      'via Telefono 1'
    )
    await desk.goto('/domande')
    await assertGoodOnScreens(desk)
    await desk.goto(`/domande/bozze/${draft.id}/eliminazione`)
    await assertGoodOnScreens(desk)
  })
})

const at = async (page: Page, place: number, label: string) => {
  await page.getByRole('heading', { name: label, level: 1 }).waitFor()
  await page.getByText(`Passo ${place} di 8 · ${label}`).waitFor()
}

const onward = (page: Page) => page.getByRole('button', { name: 'Salva e prosegui' }).last().click()

async function writePerson(page: Page) {
  await page.getByLabel('Nome', { exact: true }).fill(PERSON.firstName)
  await page.getByLabel('Cognome', { exact: true }).fill(PERSON.lastName)
  await page.getByLabel('Femmina').check()
  await page.getByLabel('Data di nascita').fill('3/5/1990')
  await page.getByLabel('Comune di nascita').fill('Lecco')
  await page.getByLabel('Codice fiscale').fill(CODE.toLowerCase())
}

async function writeTitles(page: Page) {
  await page.getByLabel('Livello').selectOption({ label: 'Diploma di scuola superiore' })
  await page.getByLabel('Denominazione').fill('Diploma di ragioniere e perito commerciale')
  await page.getByRole('button', { name: 'Aggiungi un’esperienza' }).click()
  await page.getByLabel('Che cosa faceva').fill('Addetta alla segreteria e al protocollo')
  await page.getByLabel('Presso').fill('Istituto comprensivo «Alessandro Manzoni», Lecco')
  await page.getByLabel('Dal', { exact: true }).fill('09/2019')
  await page.getByLabel('Al', { exact: true }).fill('06/2018')
  await page.getByLabel('Perché ha scelto questa posizione').fill('Conosco i lettori. '.repeat(20))
}

const file = (name: string, buffer: Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer,
})
