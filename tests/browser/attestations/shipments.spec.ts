import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { createAccount } from '#tests/support/accounts'
import {
  createBatch,
  createIssued,
  createMessageOf,
  createRegistered,
} from '#tests/support/attestations'
import { assertGoodOnScreens } from '#tests/support/screens'
import { signIn } from '#tests/support/sign_in'
import { createDraft } from '#tests/support/wizard'

const LONG = {
  firstName: 'Maria Antonietta Alessandra',
  lastName: 'Quaglia-Sant’Ambrogio della Rovere',
}

test.group('Sendings and drafts, on a desk and on a phone', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('every state of a sending, with the longest name', async ({ visit, assert }) => {
    const batch = await createBatch({ peopleCount: 5 })
    const inState = async (state: 'waiting' | 'sent' | 'failed' | 'cancelled' | 'uncertain') => {
      const message = await createMessageOf(
        await createIssued({ batchId: batch.id, ...LONG }),
        state
      )
      const cause = 'La casella non esiste. Risposta del server: «550 5.1.1 User unknown».'
      return message.merge({ cause: state === 'failed' ? cause : null }).save()
    }
    const [waiting, , failed, , uncertain] = [
      await inState('waiting'),
      await inState('sent'),
      await inState('failed'),
      await inState('cancelled'),
      await inState('uncertain'),
    ]
    const page = await visit('/cruscotto')
    await signIn(page, await createAccount('coordinator'))
    for (const path of [
      '/cruscotto',
      '/cruscotto?stato=fallite',
      '/cruscotto?cerca=nessuno',
      '/attestati/generazioni',
      '/attestati/generazioni?cerca=nulla',
      `/attestati/generazioni/${batch.id}`,
      `/attestati/generazioni/${batch.id}/eliminazione`,
      `/attestati/spedizioni/${waiting.id}/eliminazione`,
      `/attestati/spedizioni/${failed.id}/rinvio`,
      `/attestati/spedizioni/${uncertain.id}/arrivo`,
    ]) {
      await page.goto(path)
      await assertGoodOnScreens(page)
    }
    await page.goto(`/attestati/spedizioni/${failed.id}/rinvio`)
    await page.getByLabel('Indirizzo').fill('giusta@posta.example')
    await page.getByRole('button', { name: 'Invia di nuovo' }).click()
    await page.getByText('riparte entro cinque minuti').waitFor()
    assert.equal((await failed.refresh()).toAddress, 'giusta@posta.example')
  })

  test('a batch that is being prepared shows how far it is, by itself', async ({ visit }) => {
    const batch = await createBatch({ peopleCount: 2, sendAt: clock.now().plus({ days: 1 }) })
    const ready = { readyAt: clock.now() }
    const first = await createMessageOf(await createRegistered({ batchId: batch.id }))
    const second = await createMessageOf(await createRegistered({ batchId: batch.id }))
    const page = await visit(`/attestati/generazioni/${batch.id}`)
    await signIn(page, await createAccount('operator'))
    await page.goto(`/attestati/generazioni/${batch.id}`)
    await page.getByRole('progressbar').waitFor()
    await assertGoodOnScreens(page)

    await first.merge(ready).save()
    await page.locator('progress[value="1"]').waitFor()
    await second.merge(ready).save()
    await page.getByText('Programmata').waitFor()
    await page.getByRole('progressbar').waitFor({ state: 'detached' })
  })

  test('a draft is found again, corrected and thrown away', async ({ visit, db }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createDraft(coordinator, [{ ...LONG, minutes: null }, {}])
    const page = await visit('/attestati/genera')
    await signIn(page, coordinator)
    await page.goto('/attestati/genera')
    await page.getByRole('heading', { name: 'Ha una bozza da riprendere' }).waitFor()
    await assertGoodOnScreens(page)

    await page.goto(`/attestati/genera/${draft.id}/persone?ore=mancanti`)
    await assertGoodOnScreens(page)
    await page
      .getByRole('link', { name: /^Correggi / })
      .first()
      .click()
    await page.getByLabel('Ore').fill('diciotto')
    await page.getByRole('button', { name: 'Salva' }).click()
    await page.getByText('Scriva le ore in cifre').first().waitFor()
    await assertGoodOnScreens(page)
    await page.getByLabel('Ore').fill('18')
    await page.getByRole('button', { name: 'Salva' }).click()
    await page.getByText('sono aggiornati').waitFor()

    await page.goto('/attestati/genera')
    await page.getByRole('link', { name: /^Elimina bozza/ }).click()
    await page.getByRole('heading', { name: 'Eliminare la bozza?' }).waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Elimina bozza' }).click()
    await page.getByText('Bozza eliminata').waitFor()
    await db.assertMissing('wizard_drafts', { id: draft.id })
  })
})
