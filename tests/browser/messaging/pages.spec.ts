import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { createAccount } from '#tests/support/accounts'
import { assertGoodOnScreens } from '#tests/support/screens'
import { signIn } from '#tests/support/sign_in'
import { offerTemplates } from '#tests/support/wizard'

test.group('Pages of messages, on a desk and on a phone', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a coordinator writes a template of e-mail and sees how it will read', async ({
    visit,
    assert,
    db,
  }) => {
    const { messageTemplate } = await offerTemplates()
    const page = await visit('/modelli/email')
    await signIn(page, await createAccount('coordinator'))
    await assertGoodOnScreens(page)

    await page.goto('/modelli/email/nuovo')
    await page.getByLabel('Nome del modello').fill('Invio con un tag sbagliato')
    await page.getByLabel('Oggetto').fill('Per [NOME]')
    await page
      .getByLabel('Messaggio', { exact: true })
      .fill('Gentile [NMOE], ecco il Suo attestato.')
    await page.getByRole('button', { name: 'Salva' }).click()
    await page.getByText('[NMOE]').first().waitFor()
    assert.match(await page.title(), /^Errore: /)
    await assertGoodOnScreens(page)

    await page
      .getByLabel('Messaggio', { exact: true })
      .fill('Gentile [NOME], ecco il Suo attestato.')
    await page.getByRole('button', { name: 'Salva' }).click()
    await page.waitForURL((url) => url.pathname !== '/modelli/email/nuovo')
    await db.assertHas('message_templates', { name: 'Invio con un tag sbagliato' })

    for (const path of [
      `/modelli/email/${messageTemplate.id}`,
      `/modelli/email/${messageTemplate.id}/archivio`,
    ]) {
      await page.goto(path)
      await assertGoodOnScreens(page)
    }
  })

  test('an empty mail catcher says why it is empty', async ({ visit }) => {
    const page = await visit('/posta-di-prova?cerca=nessuno-la-riceve')
    await signIn(page, await createAccount('operator'))
    await page.goto('/posta-di-prova?cerca=nessuno-la-riceve')
    await assertGoodOnScreens(page)
  })
})
