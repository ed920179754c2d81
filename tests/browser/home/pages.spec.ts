import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Page } from 'playwright'
import { assertAccessible } from '#tests/support/axe'
import { createAccount } from '#tests/support/accounts'

const WIDTHS = [1280, 390]
const LONG_NAME = 'Maria Antonietta Alessandra Quaglia-Sant’Ambrogio della Rovere'

test.group('Pages of home, on a desk and on a phone', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('{$self} has no barrier and does not overflow')
    .with(['/', '/privacy', '/accessibilita', '/note-legali'])
    .run(async ({ visit }, path) => {
      await checkBoth(await visit(path))
    })

  test('the first page of somebody whose work is not here yet', async ({
    visit,
    browserContext,
  }) => {
    await browserContext.loginAs(await createAccount('tutor', { fullName: LONG_NAME }))
    await checkBoth(await visit('/cruscotto'))
  })

  test('a code written on the front page leads to its answer, without JavaScript', async ({
    browser,
    assert,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`http://${process.env.HOST}:${process.env.PORT}/`)
    await page.getByLabel('Codice dell’attestato').fill('non è un codice')
    await page.getByRole('button', { name: 'Verifica' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    assert.include(page.url(), '/verifica?codice=')
    await context.close()
  })
})

async function checkBoth(page: Page) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await page.reload()
    await assertAccessible(page)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    )
    if (overflow > 0) throw new Error(`${page.url()} overflows by ${overflow} px at ${width}`)
  }
}
