import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Page } from 'playwright'
import { clock } from '#core/clock'
import Account from '#accounts/models/account'
import Message from '#messaging/models/message'
import { takeOnesTime } from '#tests/support/bot_guard'
import { assertGoodOnScreens, PHONE } from '#tests/support/screens'

const EMAIL = 'maria.antonietta.quaglia@posta.example'
const PASSWORD = 'tre gatti sul tetto rosso'

test.group('Registration, on a phone', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.teardown(() => clock.release())

  test('from the page that asks to sign in, through the mail, to that page', async ({
    visit,
    assert,
  }) => {
    const page = await visit('/profilo/password')
    await page.setViewportSize(PHONE)
    await page.getByRole('link', { name: 'lo creano da soli' }).click()
    assert.equal(await page.textContent('h1'), 'Crei il Suo account')
    await assertGoodOnScreens(page)

    await fill(page)
    takeOnesTime()
    await page.getByRole('button', { name: 'Crea l’account' }).click()
    await page.locator('[data-error-summary]').waitFor()
    assert.match(await page.title(), /^Errore: /)
    assert.include(await page.textContent('[data-error-summary]'), 'confermi di aver letto')
    assert.equal(await page.getByLabel('Cognome').inputValue(), 'Quaglia-Sant’Ambrogio')
    await assertGoodOnScreens(page)

    await page.getByLabel('Ho letto l’').check()
    await page.getByRole('button', { name: 'Crea l’account' }).click()
    await page.waitForURL('**/registrazione/inviata')
    assert.equal(await page.textContent('h1'), 'Le abbiamo scritto')
    assert.include(await page.textContent('main'), EMAIL)
    await assertGoodOnScreens(page)

    await page.goto(await linkInMail())
    await assertGoodOnScreens(page)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByLabel('Ripeta la password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Attiva l’account' }).click()
    await page.waitForURL('**/profilo/password')
    assert.include(await page.textContent('main'), 'La Sua e-mail è confermata')
    const account = await Account.findByOrFail('email', EMAIL)
    assert.equal(account.state, 'active')

    await page.goto('/cruscotto')
    assert.equal(await page.textContent('h1'), 'Maria Antonietta Quaglia-Sant’Ambrogio')
    await assertGoodOnScreens(page)
  })

  test('a form sent at once is asked again, and the second time it passes', async ({
    visit,
    assert,
  }) => {
    clock.freeze(clock.now())
    const page = await visit('/registrazione')
    await fill(page)
    await page.getByLabel('Ho letto l’').check()
    await page.getByRole('button', { name: 'Crea l’account' }).click()
    await page.locator('[data-error-summary]').waitFor()
    assert.include(await page.textContent('[data-error-summary]'), 'troppo in fretta')
    await assertGoodOnScreens(page)
    takeOnesTime(2)
    await page.getByRole('button', { name: 'Crea l’account' }).click()
    await page.waitForURL('**/registrazione/inviata')
  })
})

async function fill(page: Page) {
  await page.getByLabel('Nome', { exact: true }).fill('Maria Antonietta')
  await page.getByLabel('Cognome').fill('Quaglia-Sant’Ambrogio')
  await page.getByLabel('E-mail').fill(EMAIL)
}

/** The address in the mail, on whatever port the portal of the test listens. */
async function linkInMail(): Promise<string> {
  const { body } = await Message.query().where('toAddress', EMAIL).firstOrFail()
  const { pathname, search } = new URL(/https?:\/\/\S+/.exec(body)![0])
  return pathname + search
}
