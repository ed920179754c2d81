import type { Page } from 'playwright'
import { assertAccessible } from '#tests/support/axe'

/** A phone that many people have had for years. */
export const PHONE = { width: 390, height: 844 }
export const DESKTOP = { width: 1280, height: 900 }

/** No barrier and nothing that overflows sideways, on the phone and on the desktop; leaves the page as it found it. */
export async function assertGoodOnScreens(page: Page) {
  const before = page.viewportSize()
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size)
    await assertAccessible(page)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    )
    if (overflow > 0) throw new Error(`${page.url()} is ${overflow} px too wide at ${size.width}`)
  }
  if (before) await page.setViewportSize(before)
}
