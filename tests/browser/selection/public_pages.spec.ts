import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Page } from 'playwright'
import { clock } from '#core/clock'
import { createHostBody } from '#database/factories/hosts/host_body_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import { assertAccessible } from '#tests/support/axe'
import { createAccount } from '#tests/support/accounts'
import { assertGoodOnScreens, DESKTOP, PHONE } from '#tests/support/screens'

const BASE = () => `http://${process.env.HOST}:${process.env.PORT}`

test.group('Public pages of notices and positions', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a citizen on a phone, with the keyboard alone and no JavaScript, finds a position by province and opens it', async ({
    browser,
    assert,
  }) => {
    await createNetwork()
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
    const page = await context.newPage()
    await page.goto(`${BASE()}/posizioni`)
    await tabTo(page, 'Filtri')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Provincia')
    await page.keyboard.type('Cremona')
    await tabTo(page, 'Applica i filtri')
    await Promise.all([page.waitForURL(/provincia=CR/), page.keyboard.press('Enter')])
    assert.equal(await page.locator('.dc-rows--pos > li').count(), 1)
    await tabTo(page, 'Catalogo della biblioteca')
    await Promise.all([page.waitForURL(/\/posizioni\/CRE/), page.keyboard.press('Enter')])
    await page.getByRole('heading', { level: 1, name: 'Catalogo della biblioteca' }).waitFor()
    await tabTo(page, 'Presenta la domanda')
    await context.close()
  })

  test('a search that finds nothing leads, in one click, to what there is', async ({
    visit,
    assert,
  }) => {
    await createNetwork()
    const page = await visit('/posizioni?testo=notturno&provincia=CR')
    await assertGoodOnScreens(page)
    await page.getByRole('link', { name: 'Togli «notturno»: ne resta 1' }).click()
    await page.waitForURL((url) => !url.search.includes('testo'))
    assert.equal(await page.locator('.dc-rows--pos > li').count(), 1)
  })

  test('a filter is taken off by itself', async ({ visit, assert }) => {
    await createNetwork()
    const page = await visit('/posizioni?mesi=6&provincia=CR')
    await page.getByRole('link', { name: 'Togli il filtro Provincia di Cremona' }).click()
    await page.waitForURL('**/posizioni?mesi=6')
    assert.equal(await page.locator('.dc-chip--off').count(), 1)
  })

  test('{$self} has no barrier and does not overflow')
    .with(['/', '/avvisi', '/posizioni', '/posizioni?vista=province', '/posizioni?chiusi=1&mesi=6'])
    .run(async ({ visit }, path) => {
      await createNetwork()
      await assertGoodOnScreens(await visit(path))
    })

  test('the front page and the lists without any notice', async ({ visit }) => {
    for (const path of ['/', '/avvisi', '/posizioni']) {
      await assertGoodOnScreens(await visit(path))
    }
  })

  test('a notice, open and closed, and a position have no barrier, and what describes it to search engines is not blocked', async ({
    visit,
    assert,
  }) => {
    const { open, closed, position } = await createNetwork()
    for (const path of [open.path, closed.path, `${open.path}/posizioni/${position.code}`]) {
      const page = await visit(path)
      const blocked: string[] = []
      page.on('console', (message) => {
        if (/inline/i.test(message.text())) blocked.push(message.text())
      })
      await page.reload()
      await assertGoodOnScreens(page)
      assert.deepEqual(blocked, [], path)
    }
  })

  test('what the bar keeps under "Altro" opens and closes with the keyboard', async ({
    visit,
    browserContext,
    assert,
  }) => {
    await browserContext.loginAs(await createAccount('admin'))
    const page = await visit('/avvisi')
    await page.setViewportSize(DESKTOP)
    await tabTo(page, 'Altro')
    await page.keyboard.press('Enter')
    await assertAccessible(page)
    const account = page.locator('.dc-nav .dc-more a', { hasText: 'Account' })
    assert.isTrue(await account.isVisible())
    await page.keyboard.press('Escape')
    assert.isFalse(await account.isVisible())
  })
})

/** An open notice with a position in Cremona and one in Lecco, and a closed one with a correction. */
async function createNetwork() {
  const open = await createNotice()
  const closed = await createNotice({
    state: 'closed',
    closesAt: clock.now().minus({ days: 1 }),
    opensAt: clock.now().minus({ days: 9 }),
    rankingsExpectedOn: '2027-01-15',
  })
  const host = await createHostBody({ name: 'Comune di Cremona', municipalityCode: '019036' })
  const position = await createPosition(open, {
    host,
    title: 'Catalogo della biblioteca',
    code: 'CRE112606S01',
    months: 6,
  })
  await createPosition(open, { title: 'Sportello polifunzionale', months: 6 })
  await createPosition(closed, { host })
  await closed.related('corrections').create({
    number: 1,
    reason: 'Il termine è spostato di un giorno.',
    changes: [{ label: 'Termine', before: '9 dicembre 2026', after: '10 dicembre 2026' }],
    publishedAt: clock.now(),
    publishedBy: (await createAccount('coordinator')).id,
  })
  return { open, closed, position }
}

/** Presses Tab until the focus is on what bears this name; fails when the page has been gone through. */
async function tabTo(page: Page, name: string) {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    const [text, label] = [
      await focused.innerText().catch(() => ''),
      await focused
        .evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? '')
        .catch(() => ''),
    ]
    if (text.trim() === name || label.trim() === name) return
  }
  throw new Error(`Nothing called "${name}" can be reached with the keyboard`)
}
