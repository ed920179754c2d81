import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { assertAccessible } from '#tests/support/axe'
import { createAccount, PASSWORD } from '#tests/support/accounts'

const SENTENCE = 'L’e-mail o la password non corrispondono. Controlli le maiuscole e riprovi.'

test.group('Signing in, in a browser', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('right: the dashboard; and out again', async ({ visit, assert, db }) => {
    const account = await createAccount('coordinator')
    const page = await visit('/accesso')
    await page.getByLabel('E-mail').fill(account.email)
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('main').getByRole('button', { name: 'Accedi' }).click()
    await page.waitForURL('**/cruscotto')
    await db.assertHas('audit_events', { action: 'session.opened', actor_id: account.id })
    await page.getByRole('button', { name: 'Esci' }).click()
    await page.waitForURL('**/accesso')
    assert.include(await page.textContent('main'), 'È uscito dal portale.')
  })

  test('wrong: the error page, and after five seconds the sign-in page by itself', async ({
    visit,
    browserContext,
    assert,
  }) => {
    const account = await createAccount('coordinator')
    const page = await visit('/accesso')
    await page.getByLabel('E-mail').fill(account.email)
    await page.getByLabel('Password').fill('sbagliata ma lunga')
    await page.getByRole('main').getByRole('button', { name: 'Accedi' }).click()
    assert.equal(await page.textContent('h1'), 'Accesso non riuscito')
    assert.equal(await page.title(), 'Accesso non riuscito · DoteComune')
    assert.include(await page.textContent('main'), SENTENCE)
    await assertAccessible(page)
    await page.waitForURL('**/accesso', { waitUntil: 'load' })
    await page.getByRole('heading', { name: 'Accesso', exact: true }).waitFor()
    assert.include(await page.textContent('main'), SENTENCE)
    assert.equal(await page.getByLabel('E-mail').inputValue(), account.email)
    assert.lengthOf(browserContext.pages(), 1)
  })

  test('wrong, and one stays to read', async ({ visit, assert }) => {
    const page = await visit('/accesso')
    await page.getByLabel('E-mail').fill('nessuno@prova.example')
    await page.getByLabel('Password').fill('sbagliata ma lunga')
    await page.getByRole('main').getByRole('button', { name: 'Accedi' }).click()
    await page.getByRole('link', { name: 'Resta qui' }).click()
    await page.waitForURL('**/accesso?resta=1')
    assert.equal(await page.textContent('h1'), 'Accesso non riuscito')
    await page.getByRole('link', { name: 'Torna subito all’accesso' }).click()
    await page.waitForURL('**/accesso')
    assert.include(await page.textContent('main'), SENTENCE)
  })

  test('nothing typed: the summary takes the focus and leads to the fields', async ({
    visit,
    assert,
  }) => {
    const page = await visit('/accesso')
    await page.getByRole('main').getByRole('button', { name: 'Accedi' }).click()
    const summary = page.locator('[data-error-summary]')
    await summary.waitFor()
    assert.isTrue(
      await summary.evaluate((element) => element === element.ownerDocument.activeElement)
    )
    assert.equal(await page.title(), 'Errore: Accesso · DoteComune')
    await assertAccessible(page)
    await page.getByRole('link', { name: 'Scriva la Sua password.' }).click()
    assert.equal(await page.evaluate('document.activeElement.id'), 'password')
  })
})
