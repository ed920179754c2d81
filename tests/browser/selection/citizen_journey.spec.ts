import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Page } from 'playwright'
import PostalMime from 'postal-mime'
import { clock } from '#core/clock'
import { sha256 } from '#core/storage'
import { composeCodiceFiscale } from '#core/values/codice_fiscale_person'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import { seedAreas } from '#database/seeders/reference/areas'
import NoticePublished from '#selection/events/notice_published'
import { PrintReceipts } from '#selection/jobs/print_receipts'
import Application from '#selection/models/application'
import { smallPdf, tinyPng } from '#tests/support/applications'
import { PASSWORD } from '#tests/support/accounts'
import { takeOnesTime } from '#tests/support/bot_guard'
import { linkIn } from '#tests/support/mail_text'
import { tickTo } from '#tests/support/outbox'
import { PHONE } from '#tests/support/screens'
import { LocalSmtpServer } from '#tests/support/smtp_server'

const EMAIL = 'lucja.brambilla@posta.example'
const PERSON = {
  firstName: 'Łucja',
  lastName: 'Brambilla',
  sex: 'F' as const,
  bornOn: '1990-05-03',
}

test.group('A citizen, from interest to the receipt, on a phone', (group) => {
  let server: LocalSmtpServer

  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.setup(async () => {
    server = new LocalSmtpServer()
    await server.start()
    return async () => {
      clock.release()
      await server.stop()
    }
  })

  test('every step follows from the one before, by the links that people are given', async ({
    visit,
    assert,
  }) => {
    await seedAreas()
    const page = await visit('/')
    await page.setViewportSize(PHONE)
    await page.getByRole('link', { name: 'Manifesta interesse' }).click()
    await tellInterest(page)
    await page.goto(await linkIn(await newestMail(), '/manifestazione-interesse/conferma'))
    await page.getByRole('button', { name: 'Conferma' }).click()
    await page.getByRole('heading', { name: 'Interesse confermato' }).waitFor()

    takeOnesTime(60)
    const notice = await createNotice({ publishedAt: clock.now() })
    const position = await createPosition(notice)
    await NoticePublished.dispatch(notice)
    await page.goto(await linkIn(await newestMail(), notice.path))
    await page.getByRole('heading', { name: position.title, level: 1 }).waitFor()
    await page.getByRole('link', { name: 'Presenta la domanda' }).click()

    await page.getByRole('link', { name: 'lo creano da soli' }).click()
    await register(page)
    await page.goto(await linkIn(await newestMail(), '/registrazione/conferma'))
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByLabel('Ripeta la password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Attiva l’account' }).click()

    await page.getByRole('heading', { name: 'Dati anagrafici', level: 1 }).waitFor()
    await apply(page)
    await page.getByRole('heading', { name: 'Domanda ricevuta', level: 1 }).waitFor()
    const application = await Application.findByOrFail('positionId', position.id)
    assert.include(await page.textContent('main'), `2026/${notice.number}-00001`)

    await new PrintReceipts('test').drain()
    const { attachments, subject } = await PostalMime.parse(await newestMail())
    await application.refresh()
    const [receipt] = attachments
    assert.equal(receipt.mimeType, 'application/pdf')
    const bytes = new Uint8Array(receipt.content as ArrayBuffer)
    assert.equal(sha256(bytes), application.receiptSha256)
    assert.include(subject, `2026/${notice.number}-00001`)
  }).timeout(120_000)

  /** What the portal sent last, delivered now. */
  async function newestMail(): Promise<string> {
    const before = server.received.length
    await tickTo(server.port)
    if (server.received.length === before) throw new Error('No new mail has arrived')
    return server.received.at(-1)!.raw
  }
})

async function tellInterest(page: Page) {
  await page.getByLabel('Nome e cognome').fill('Łucja Brambilla')
  await page.getByLabel('E-mail', { exact: true }).fill(EMAIL)
  await page.getByLabel('Comune dove abita').fill('Lecco')
  await page.getByLabel('Cultura e biblioteca').check()
  await page.getByLabel(/Acconsento/).check()
  takeOnesTime()
  await page.getByRole('button', { name: 'Invia' }).click()
  await page.getByRole('heading', { name: 'Le abbiamo scritto' }).waitFor()
}

async function register(page: Page) {
  await page.getByLabel('Nome', { exact: true }).fill(PERSON.firstName)
  await page.getByLabel('Cognome').fill(PERSON.lastName)
  await page.getByLabel('E-mail', { exact: true }).fill(EMAIL)
  await page.getByLabel('Ho letto l’').check()
  takeOnesTime()
  await page.getByRole('button', { name: 'Crea l’account' }).click()
  await page.waitForURL('**/registrazione/inviata')
}

async function apply(page: Page) {
  await page.getByLabel('Femmina').check()
  await page.getByLabel('Data di nascita').fill('3/5/1990')
  await page.getByLabel('Comune di nascita').fill('Lecco')
  const codiceFiscale = composeCodiceFiscale({ ...PERSON, cadastral: 'E507' })
  await page.getByLabel('Codice fiscale').fill(codiceFiscale)
  await fillIfEmpty(page, 'Nome', PERSON.firstName)
  await fillIfEmpty(page, 'Cognome', PERSON.lastName)
  await onward(page, 'Contatti')
  await page.getByLabel('Indirizzo', { exact: true }).first().fill('via Roma 1')
  await page.getByLabel('Comune', { exact: true }).first().fill('Lecco')
  await page.getByLabel('CAP').first().fill('23900')
  await page.getByLabel('Dove ho la residenza').check()
  await page.getByLabel('Cellulare').fill('347 1234567')
  await onward(page, 'Requisiti')
  await page.getByLabel('Ho lavorato e ora sono senza lavoro').check()
  await page.getByLabel('Senza lavoro dal').fill('1/2/2026')
  await page.getByLabel('Sostegno al reddito').selectOption({ label: 'Nessuno' })
  await page.getByLabel('No', { exact: true }).check()
  await onward(page, 'Titoli ed esperienze')
  await page.getByLabel('Livello').selectOption({ label: 'Diploma di scuola superiore' })
  await page.getByLabel('Denominazione').fill('Diploma di ragioniere')
  await page.getByLabel('Anno').fill('2012')
  await page.getByLabel('Perché ha scelto questa posizione').fill('Mi piace stare tra i libri.')
  await onward(page, 'Posizione')
  await onward(page, 'Allegati')
  const files = page.getByLabel('Scelga il file')
  await files.first().setInputFiles(file('carta.png', tinyPng()))
  await files.last().setInputFiles(file('cv.pdf', await smallPdf()))
  await onward(page, 'Dichiarazioni')
  for (const label of [/Questa è la sola domanda/, /I dati e i titoli/, /Ho letto l/]) {
    await page.getByLabel(label).check()
  }
  await onward(page, 'Riepilogo e conferma')
  await page.getByRole('button', { name: 'Invia la domanda' }).click()
}

async function onward(page: Page, next: string) {
  await page.getByRole('button', { name: 'Salva e prosegui' }).last().click()
  await page.getByRole('heading', { name: next, level: 1 }).waitFor()
}

async function fillIfEmpty(page: Page, label: string, value: string) {
  const field = page.getByLabel(label, { exact: true })
  if ((await field.inputValue()) === '') await field.fill(value)
}

const file = (name: string, buffer: Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer,
})
