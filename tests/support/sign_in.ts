import type { Page } from 'playwright'
import type Account from '#accounts/models/account'
import { PASSWORD } from '#tests/support/accounts'

/** Signs in as people do, and ends on the first page after it. */
export async function signIn(page: Page, { email }: Account): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Accedi' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/accesso'))
}
