import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Page } from 'playwright'
import { AccountFactory } from '#database/factories/accounts/account_factory'
import { assertAccessible } from '#tests/support/axe'
import { linkPath } from '#tests/support/account_links'
import { createAccount } from '#tests/support/accounts'
import { setSecondFactor } from '#tests/support/totp'

const WIDTHS = [1280, 390]
const LONG_NAME = 'Maria Antonietta Alessandra Quaglia-Sant’Ambrogio della Rovere'

test.group('Pages of accounts, on a desk and on a phone', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('whoever is not signed in', async ({ visit }) => {
    const invited = await AccountFactory.apply('invited').merge({ fullName: LONG_NAME }).create()
    const coordinator = await createAccount('coordinator')
    const page = await visit('/accesso')
    for (const path of [
      '/accesso',
      '/password-dimenticata',
      await linkPath(invited, 'invitation'),
      await linkPath(coordinator, 'reset'),
      '/invito/scaduto',
      '/registrazione',
      '/registrazione/inviata',
      '/registrazione/conferma/scaduto',
      '/non-esiste',
    ]) {
      await checkBoth(page, path)
    }
  })

  test('an administrator', async ({ visit, browserContext }) => {
    const admin = await createAccount('admin', { fullName: LONG_NAME })
    const disabled = await AccountFactory.apply('disabled').create()
    const invited = await AccountFactory.apply('invited').create()
    await browserContext.loginAs(admin)
    const page = await visit('/account')
    for (const path of [
      '/account',
      '/account?cerca=nessuno',
      '/account/nuovo',
      `/account/${admin.id}`,
      `/account/${disabled.id}`,
      `/account/${invited.id}`,
      `/account/${invited.id}/disattivazione`,
      '/registro-attivita',
      '/profilo',
      '/profilo/password',
    ]) {
      await checkBoth(page, path)
    }
  })

  test('the second factor, from the profile to the recovery codes', async ({
    visit,
    browserContext,
    assert,
  }) => {
    const operator = await createAccount('operator')
    await browserContext.loginAs(operator)
    const page = await visit('/profilo')
    await page.getByRole('button', { name: 'Attiva il secondo fattore' }).click()
    await checkBoth(page, '/profilo/secondo-fattore')
    await page.getByLabel('Codice').fill('000000')
    await page.getByRole('button', { name: 'Conferma' }).click()
    await page.locator('[data-error-summary]').waitFor()
    await checkBoth(page, '/profilo/secondo-fattore')
    const coordinator = await createAccount('coordinator')
    assert.lengthOf(await setSecondFactor(coordinator), 8)
    await browserContext.loginAs(coordinator)
    await checkBoth(page, '/profilo')
    await checkBoth(page, '/account')
    assert.equal(await page.textContent('h1'), 'Questa pagina non è per il Suo ruolo')
  })
})

/** No barrier, and nothing that makes the page scroll sideways, at both widths. */
async function checkBoth(page: Page, path: string) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(path)
    await assertAccessible(page)
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    if (Number(overflow) > 0) throw new Error(`${path} overflows by ${overflow} px at ${width}`)
  }
}
