import { test } from '@japa/runner'
import { clock } from '#core/clock'
import { storage } from '#core/storage'
import { DispatchDueMessages } from '#messaging/actions/dispatch_due_messages'
import Message from '#messaging/models/message'
import Attestation from '#attestations/models/attestation'
import Batch from '#attestations/models/batch'
import { Preparation } from '#attestations/jobs/preparation'
import { pdfPipeline } from '#attestations/pdf_pipeline'
import { createAccount } from '#tests/support/accounts'
import { readQr } from '#tests/support/attestation_pdfs'
import { assertGoodOnScreens } from '#tests/support/screens'
import { signIn } from '#tests/support/sign_in'
import { offerTemplates, sample } from '#tests/support/wizard'

test.group('Genera attestati, from the file to the mailbox', (group) => {
  group.each.setup(async () => {
    await offerTemplates()
  })
  group.each.teardown(() => clock.release())

  test('a coordinator turns a file with faults into attestations that people receive and verify', async ({
    visit,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator', { fullName: 'Paola Bellini' })
    const page = await visit('/cruscotto')
    await signIn(page, coordinator)
    await page.getByRole('link', { name: 'Genera attestati' }).click()
    await page.assertTitle('Genera attestati · DoteComune')
    await assertGoodOnScreens(page)

    await page.getByRole('button', { name: 'Procedi' }).click()
    await page.waitForURL(/\/dati$/)
    await page.assertTitle('Errore: Genera attestati, Dati e file · DoteComune')
    await assertGoodOnScreens(page)

    await page
      .getByLabel('Template attestato')
      .selectOption({ label: 'Partecipazione a webinar, versione 1' })
    await page
      .getByLabel('Template e-mail')
      .selectOption({ label: 'Invio attestato di partecipazione' })
    await page.getByLabel('Iniziativa progettuale').fill('DoteComune Network')
    await page.getByLabel('CUP').fill('d69d 18000000006')
    await page.getByLabel('Webinar').fill('Accoglienza allo sportello')
    await page.getByLabel('File CSV').setInputFiles(sample('08-faults.csv'))
    await page.getByRole('button', { name: 'Procedi' }).click()
    await page.getByRole('heading', { name: '15 righe su 25 sono pronte' }).waitFor()
    await assertGoodOnScreens(page)

    await page.getByRole('button', { name: 'Procedi' }).click()
    await page.getByRole('heading', { name: '15 persone' }).waitFor()
    await page.getByRole('img', { name: /come uscirà/ }).waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Elimina Marco Rossi' }).click()
    await page.getByText('Marco Rossi non riceverà l’attestato').waitFor()
    await page.getByRole('heading', { name: '14 persone' }).waitFor()

    await page.getByRole('button', { name: 'Procedi' }).click()
    const soon = clock.rome().plus({ minutes: 2 })
    await page.getByLabel('Data di invio').fill(soon.toISODate()!)
    await page.getByLabel('Ora di invio').fill(soon.toFormat('HH:mm'))
    await page.getByLabel('Oggetto').fill('Per [NOME]: il Suo attestato')
    await page
      .getByLabel('Anteprima del messaggio')
      .getByText('il Suo attestato', { exact: false })
      .first()
      .waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Procedi' }).click()
    await page.getByRole('heading', { name: /14 attestati partiranno/ }).waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Conferma' }).click()
    await page.waitForURL(/\/attestati\/generazioni\/\d+$/)

    await new Preparation(await pdfPipeline(), 'journey').drain()
    clock.freeze(soon.plus({ minutes: 1 }))
    await new DispatchDueMessages().handle()
    await page.reload()
    await page.getByText('Completata').first().waitFor()
    await assertGoodOnScreens(page)

    const batch = await Batch.query().orderBy('id', 'desc').firstOrFail()
    const sent = await Message.query().where({ groupType: 'batch', groupId: batch.id })
    assert.lengthOf(sent, 14)
    assert.isTrue(sent.every(({ state }) => state === 'sent'))

    const holder = await Attestation.query()
      .where({ batchId: batch.id, lastName: 'Öztürk' })
      .first()
    const one = holder ?? (await Attestation.query().where('batchId', batch.id).firstOrFail())
    await page.goto('/posta-di-prova')
    await assertGoodOnScreens(page)
    await page
      .getByRole('link', { name: `Per ${one.firstName}: il Suo attestato` })
      .first()
      .click()
    await page
      .getByText(`attestato-${one.registryNumber}-${one.registryYear}.pdf`)
      .first()
      .waitFor()
    await assertGoodOnScreens(page)

    const url = (await readQr(await storage.read(one.pdfKey!)))!
    assert.match(url, new RegExp(`/verifica/${one.code}$`))
    await page.goto(new URL(url).pathname)
    await page.getByRole('heading', { name: 'Attestato valido' }).waitFor()
    await page.getByText(one.fullName).first().waitFor()
    await assertGoodOnScreens(page)
  })

  test('a sending is deleted before it leaves', async ({ visit, assert }) => {
    const page = await visit('/attestati/genera')
    await signIn(page, await createAccount('operator'))
    await page.getByLabel('Template attestato').selectOption({ index: 1 })
    await page.getByLabel('Template e-mail').selectOption({ index: 1 })
    await page.getByLabel('Iniziativa progettuale').fill('DoteComune Network')
    await page.getByLabel('CUP').fill('D69D18000000006')
    await page.getByLabel('Webinar').fill('Una giornata da annullare')
    await page.getByLabel('File CSV').setInputFiles(sample('13-presenti.xlsx'))
    await page.getByRole('button', { name: 'Procedi' }).click()
    await page.getByRole('heading', { name: '80 persone' }).waitFor()
    await page.getByRole('button', { name: 'Procedi' }).click()
    const tomorrow = clock.rome().plus({ days: 1 })
    await page.getByLabel('Data di invio').fill(tomorrow.toISODate()!)
    await page.getByLabel('Ora di invio').fill('09:00')
    await page.getByRole('button', { name: 'Procedi' }).click()
    await page.getByRole('button', { name: 'Conferma' }).click()
    await page.waitForURL(/\/attestati\/generazioni\/\d+$/)
    await new Preparation(await pdfPipeline(), 'journey').drain()

    await page.reload()
    await page
      .getByRole('link', { name: /^Elimina spedizione di/ })
      .first()
      .click()
    await page.getByRole('heading', { name: /^Eliminare la spedizione a/ }).waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Elimina spedizione' }).click()
    await page.getByText('è eliminata: non partirà').waitFor()
    await page.getByRole('link', { name: 'Elimina spedizione', exact: true }).first().click()
    await page.getByText('79 messaggi').waitFor()
    await page.getByRole('button', { name: 'Elimina spedizione' }).click()
    await page.getByText('79 spedizioni eliminate').waitFor()
    await assertGoodOnScreens(page)
    const batch = await Batch.findByOrFail('webinarTitle', 'Una giornata da annullare')
    const left = await Message.query().where({ groupId: batch.id }).whereNot('state', 'cancelled')
    assert.lengthOf(left, 0)
  })
})
