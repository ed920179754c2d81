import { test } from '@japa/runner'
import type { Page } from 'playwright'
import testUtils from '@adonisjs/core/services/test_utils'
import type Account from '#accounts/models/account'
import Ranking from '#selection/models/ranking'
import { createAccount } from '#tests/support/accounts'
import {
  applicantOf,
  createRankable,
  createRanked,
  createScored,
  offerOf,
  statesOf,
} from '#tests/support/rankings'
import { createApplication } from '#database/factories/selection/application_factory'
import { assertGoodOnScreens, PHONE } from '#tests/support/screens'
import { signIn } from '#tests/support/sign_in'

/** Signs one person out and another in. */
async function becomes(page: Page, account: Account, path: string) {
  await page.context().clearCookies()
  await page.goto(path)
  await page.goto('/accesso')
  await signIn(page, account)
  await page.goto(path)
}

test.group('From the ranking to the seat', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('published by the coordinator, renounced on a phone, accepted by the next', async ({
    visit,
    assert,
    db,
  }) => {
    const { position, notice } = await createRankable()
    const first = await createScored(position, [18, 26, 44])
    const second = await createScored(position, [16, 22, 43])
    const third = await createScored(position, [20, 21, 40])
    await createScored(position, [10, 12, 30])
    await createApplication(position, { state: 'excluded' })

    const page = await visit('/accesso')
    await signIn(page, await createAccount('coordinator'))
    await page.goto(`/gestione/graduatorie?avviso=${notice.label}`)
    await assert.equal(await page.locator('h1').innerText(), 'Graduatorie')
    await page.getByText('Pronta', { exact: true }).waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('link', { name: position.title }).click()
    await page.getByText('La graduatoria è pronta da pubblicare.').waitFor()
    await page.getByText('Perché questa posizione').first().click()
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Pubblica', exact: true }).click()
    await page.getByText(`La graduatoria di ${position.code} è pubblicata.`).waitFor()
    await assertGoodOnScreens(page)
    const ranking = await Ranking.findByOrFail('positionId', position.id)
    assert.equal(ranking.version, 1)
    await page.getByRole('link', { name: 'Ricalcola e confronta' }).click()
    await page.getByRole('heading', { name: 'L’ordine è lo stesso' }).waitFor()
    await assertGoodOnScreens(page)

    await page.setViewportSize(PHONE)
    await becomes(page, await applicantOf(first), `/domande/${first.id}/offerta`)
    await page.getByText('Le offriamo questo posto').waitFor()
    assert.equal(await page.title(), 'Il posto offerto · DoteComune')
    await assertGoodOnScreens(page)
    await page.getByRole('link', { name: 'Rinuncia al posto' }).click()
    await page.getByRole('heading', { name: 'Vuole rinunciare?' }).waitFor()
    await page.getByRole('button', { name: 'Rinuncia', exact: true }).click()
    await page.getByRole('heading', { name: 'C’è una cosa da correggere' }).waitFor()
    assert.match(await page.title(), /^Errore: /)
    await assertGoodOnScreens(page)
    await page.getByLabel('Confermo che rinuncio.').check()
    await page.getByRole('button', { name: 'Rinuncia', exact: true }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/rinuncia'))
    await db.assertHas('offers', { application_id: first.id, state: 'withdrawn' })

    await becomes(page, await applicantOf(second), `/domande/${second.id}/offerta`)
    await page.getByText('Le offriamo questo posto').waitFor()
    await page.getByLabel('Confermo che accetto il posto').check()
    await page.getByRole('button', { name: 'Accetta il posto' }).click()
    await page.getByText('Ha accettato questo posto: è Suo.').waitFor()
    await assertGoodOnScreens(page)
    assert.deepEqual(await statesOf([first, second, third]), ['withdrawn', 'accepted', 'suitable'])

    await page.context().clearCookies()
    await page.goto('/graduatorie')
    await assertGoodOnScreens(page)
    await page.getByRole('link', { name: position.title }).first().click()
    await page.getByText('1 posto, assegnato.').waitFor()
    for (const summary of await page.getByText('Perché questa posizione').all()) {
      await summary.click()
    }
    await page.getByText(`Seconda, a pari punti con ${third.code}: 81,00.`).waitFor()
    await assertGoodOnScreens(page)
  }).timeout(90_000)

  test('a tie, an empty seat, an outcome recorded for somebody: on a desk and on a phone', async ({
    visit,
    assert,
  }) => {
    const tied = await createRanked(
      [
        [18, 26, 44],
        [10, 30, 30],
        [10, 30, 30],
      ],
      { seats: 2 }
    )
    const page = await visit('/accesso')
    await signIn(page, tied.coordinator)
    await page.goto(`/gestione/graduatorie/posizioni/${tied.position.id}`)
    await page.getByRole('heading', { name: 'A pari merito: serve una decisione' }).waitFor()
    await page.getByRole('button', { name: 'Offri il posto' }).click()
    await page.getByText('Scelga a quale domanda offrire il posto.').first().waitFor()
    await assertGoodOnScreens(page)
    await page.getByLabel('Offri il posto a').selectOption(String(tied.applications[1].id))
    await page.getByLabel('Motivo della decisione').fill('Verbale n. 3: titolo più attinente.')
    await page.getByRole('button', { name: 'Offri il posto' }).click()
    await page.getByText(`Posto offerto a ${tied.applications[1].code}.`).waitFor()
    await assertGoodOnScreens(page)

    const offer = await offerOf(tied.applications[0])
    await page.goto(`/gestione/graduatorie/offerte/${offer.id}/decadenza`)
    await assertGoodOnScreens(page)
    await page.getByLabel('Motivo').fill('Non si è presentata alla firma del 14 dicembre.')
    await page.getByRole('button', { name: 'Registra la decadenza' }).click()
    await page.getByText('La decadenza è registrata.').waitFor()
    assert.deepEqual(await statesOf(tied.applications), ['forfeited', 'offered', 'offered'])
    const waiting = await createRanked([
      [18, 26, 44],
      [10, 30, 30],
    ])
    await page.goto(`/gestione/graduatorie/situazione?avviso=${waiting.notice.label}`)
    await page.getByRole('link', { name: /^Registra rinuncia/ }).click()
    await page.getByRole('heading', { name: /^Registrare la rinuncia di / }).waitFor()
    await assertGoodOnScreens(page)
    await page.goto(`/gestione/graduatorie/posizioni/${tied.position.id}/riapertura`)
    await assertGoodOnScreens(page)
    await page.goto(`/gestione/graduatorie/situazione?avviso=${tied.notice.label}`)
    await assertGoodOnScreens(page)
  }).timeout(60_000)
})
