import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Page } from 'playwright'
import { clock } from '#core/clock'
import NoticePublished from '#selection/events/notice_published'
import ExpressionOfInterest from '#selection/models/expression_of_interest'
import { createHostBody, createOfficer } from '#database/factories/hosts/host_body_factory'
import { createInterest } from '#database/factories/selection/interest_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import { seedAreas } from '#database/seeders/reference/areas'
import { createAccount } from '#tests/support/accounts'
import { takeOnesTime } from '#tests/support/bot_guard'
import { linkIn, mailText } from '#tests/support/mail_text'
import { tickTo } from '#tests/support/outbox'
import { assertGoodOnScreens, PHONE } from '#tests/support/screens'
import { LocalSmtpServer } from '#tests/support/smtp_server'

const PATH = '/manifestazione-interesse'
const EMAIL = 'chiara.valsecchi@posta.example'

test.group('Interest, on a phone, with a real mail server', (group) => {
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

  test('from the form to the mail that confirms, to a notice, to the way out', async ({
    visit,
    assert,
  }) => {
    await seedAreas()
    const page = await visit(PATH)
    await page.setViewportSize(PHONE)
    assert.equal(await page.title(), 'Manifesti il Suo interesse · DoteComune')
    assert.include(await page.textContent('main'), 'Non è una domanda e non dà punteggio.')
    await assertGoodOnScreens(page)

    await fill(page)
    takeOnesTime()
    await page.getByRole('button', { name: 'Invia' }).click()
    await page.locator('[data-error-summary]').waitFor()
    assert.match(await page.title(), /^Errore: /)
    assert.isTrue(await page.getByLabel('Cultura e biblioteca').isChecked())
    await assertGoodOnScreens(page)

    await page.getByLabel(/Acconsento/).check()
    await page.getByRole('button', { name: 'Invia' }).click()
    await page.waitForURL(`**${PATH}/inviata`)
    assert.equal(await page.textContent('h1'), 'Le abbiamo scritto')
    await assertGoodOnScreens(page)

    await tickTo(server.port)
    assert.lengthOf(server.received, 1)
    await page.goto(await linkIn(server.received[0].raw, `${PATH}/conferma`))
    assert.equal(await page.textContent('h1'), 'Confermi il Suo interesse')
    assert.include(await page.textContent('main'), 'Lecco (LC)')
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Conferma' }).click()
    await page.getByRole('heading', { name: 'Interesse confermato' }).waitFor()
    await assertGoodOnScreens(page)
    const row = await ExpressionOfInterest.findByOrFail('email', EMAIL)
    assert.isNotNull(row.confirmedAt)

    takeOnesTime(60)
    const notice = await createNotice({ publishedAt: clock.now() })
    const position = await createPosition(notice)
    await NoticePublished.dispatch(notice)
    await tickTo(server.port)
    assert.lengthOf(server.received, 2)
    const { raw, to } = server.received[1]
    assert.equal(to, EMAIL)
    assert.include(await mailText(raw), position.code)

    await page.goto(await linkIn(raw, `${PATH}/ritiro`))
    assert.equal(await page.textContent('h1'), 'Cancelli i Suoi dati')
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Cancella i miei dati' }).click()
    await page.getByRole('heading', { name: 'Dati cancellati' }).waitFor()
    await assertGoodOnScreens(page)
    assert.isNull(await ExpressionOfInterest.findBy('email', EMAIL))
  })

  test('without JavaScript a municipality that is not clear comes back with proposals', async ({
    browser,
    assert,
  }) => {
    const baseURL = `http://${process.env.HOST}:${process.env.PORT}`
    const settings = { javaScriptEnabled: false, viewport: PHONE, baseURL }
    const context = await browser.newContext(settings)
    const page = await context.newPage()
    await page.goto(PATH)
    await page.getByLabel('Comune dove abita').fill('Lec')
    takeOnesTime()
    await page.getByRole('button', { name: 'Invia' }).click()
    await page.getByText('Intendeva').first().waitFor()
    assert.include(await page.textContent('main'), 'Lecco (LC)')
    assert.equal(await page.getByLabel('Comune dove abita').inputValue(), 'Lec')
    await context.close()
  })
})

test.group('Interest in figures, on a desk and on a phone', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a coordinator, a host officer, and both with nothing to see', async ({
    visit,
    browserContext,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    await browserContext.loginAs(coordinator)
    const page = await visit('/gestione/interesse')
    await assertGoodOnScreens(page)
    await createSome()
    await page.goto('/gestione/interesse')
    assert.include(await page.textContent('main'), '9 persone in 4 province')
    await assertGoodOnScreens(page)
    await page.getByLabel('Regione').selectOption({ label: 'Lazio' })
    await page.getByRole('button', { name: 'Mostra' }).click()
    await page.waitForURL('**/gestione/interesse?regione=12*')
    assert.include(await page.textContent('main'), '2 persone in 1 provincia')

    await browserContext.loginAs(await createOfficer(await createHostBody()))
    await page.goto('/gestione/interesse')
    assert.include(await page.textContent('main'), 'meno di 3')
    await assertGoodOnScreens(page)
    await browserContext.loginAs(await createAccount('hostOfficer'))
    await page.goto('/gestione/interesse')
    await assertGoodOnScreens(page)
  })
})

async function fill(page: Page) {
  await page.getByLabel('Nome e cognome').fill('Chiara Valsecchi')
  await page.getByLabel('E-mail', { exact: true }).fill(EMAIL)
  await page.getByLabel('Comune dove abita').fill('Lecco')
  await page.getByLabel('Cultura e biblioteca').check()
  await page.getByLabel('12 mesi').check()
}

async function createSome() {
  for (const municipalityCode of ['097042', '097042', '097083', '015146', '058091', '058091']) {
    await createInterest({ municipalityCode, areas: ['culture', 'office'], months: [6] })
  }
  for (const days of [40, 70, 100]) {
    await createInterest({ municipalityCode: '017029', confirmedAt: clock.now().minus({ days }) })
  }
}
