import { test } from '@japa/runner'
import type { Page } from 'playwright'
import testUtils from '@adonisjs/core/services/test_utils'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { seedRuleSets } from '#database/seeders/reference/rule_sets'
import HostBody from '#hosts/models/host_body'
import Internship from '#internships/models/internship'
import { createAccount } from '#tests/support/accounts'
import { agreementOf, createTutor } from '#tests/support/hosts'
import { signPlan } from '#tests/support/internship_start'
import { applicantOf, createRanked, offerOf } from '#tests/support/rankings'
import { assertGoodOnScreens } from '#tests/support/screens'
import { signIn } from '#tests/support/sign_in'

async function becomes(page: Page, account: Account, path: string) {
  await page.context().clearCookies()
  await page.goto('/accesso')
  await signIn(page, account)
  await page.goto(path)
}

/** Follows the link of a line of the checklist. */
const open = (page: Page, act: string, line: string) =>
  page.locator('.dc-todo > li').filter({ hasText: line }).getByRole('link', { name: act }).click()

test.group('From an accepted seat to the start', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a blocked checklist is cleared, and the internship starts', async ({
    visit,
    assert,
    db,
  }) => {
    await seedRuleSets()
    const { applications, position, coordinator } = await createRanked([[18, 26, 44]])
    const [application] = applications
    const today = clock.rome().toISODate()!
    const page = await visit('/accesso')
    await signIn(page, await applicantOf(application))
    await page.goto(`/domande/${application.id}/offerta`)
    await page.getByLabel('Confermo che accetto il posto').check()
    await page.getByRole('button', { name: 'Accetta il posto' }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/accettazione'))

    const offer = await offerOf(application)
    const internship = await Internship.findByOrFail('offerId', offer.id)
    await becomes(page, coordinator, '/tirocini')
    assert.equal(await page.title(), 'Tirocini · DoteComune')
    await page.getByLabel('Nome, codice fiscale, posizione o ente').fill(position.code)
    await page.getByRole('button', { name: 'Cerca' }).click()
    await page.getByText(/Mancano \d+ voci/).click()
    await assertGoodOnScreens(page)
    await page.getByRole('link', { name: application.fullName }).first().click()
    assert.equal(await page.locator('h1').innerText(), application.fullName)
    assert.isTrue(await page.getByRole('button', { name: 'Avvia il tirocinio' }).isDisabled())
    await assertGoodOnScreens(page)

    await page.getByRole('link', { name: 'Cambia le date' }).click()
    await page.getByLabel('Inizio').fill(today)
    await page.getByLabel('Fine').fill('2020-01-01')
    await page.getByRole('button', { name: 'Salva' }).click()
    await page.getByRole('heading', { name: 'C’è una cosa da correggere' }).waitFor()
    assert.match(await page.title(), /^Errore: /)
    await assertGoodOnScreens(page)
    await page.getByLabel('Fine').fill('')
    await page.getByRole('button', { name: 'Salva' }).click()
    await page.getByText('Il tirocinio va').waitFor()

    for (const line of [
      'Dichiarazione di immediata disponibilità (DID)',
      'Senza lavoro alla data di inizio',
      'Formazione sulla sicurezza',
    ]) {
      await open(page, 'Registra', line)
      await page.getByLabel('Fatta il').fill(today)
      await page.getByLabel('Che cosa lo prova').fill('Attestato n. 12')
      await assertGoodOnScreens(page)
      await page.getByRole('button', { name: 'Registra' }).click()
      await page.getByText(`${line}: registrata.`).waitFor()
    }
    await open(page, 'Registra', 'Comunicazione obbligatoria (COB)')
    await page.getByLabel('Numero della COB').fill('1600126200471889')
    await page.getByLabel('Inviata il').fill(today)
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Registra' }).click()
    await page.getByText('La COB 1600126200471889 è registrata.').waitFor()

    await nameTutors(page, internship)
    await agreementOf(await HostBody.findOrFail(internship.hostBodyId), {})
    await signPlan(internship, (await createAccount('coordinator')).id)

    await page.goto(`/tirocini/${internship.id}`)
    await page.getByText('Tutte le voci sono a posto').waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Avvia il tirocinio' }).click()
    await page.getByText(`Il tirocinio di ${application.fullName} è avviato.`).waitFor()
    await assertGoodOnScreens(page)
    await db.assertHas('internships', { id: internship.id, state: 'active' })
  })

  async function nameTutors(page: Page, internship: Internship) {
    const host = await HostBody.findOrFail(internship.hostBodyId)
    const tutor = await createTutor(host)
    await page.goto('/tirocini/tutor-promotori')
    await page.getByLabel('Nome e cognome').fill('Andrea Gatti')
    await page.getByLabel('E-mail').fill('andrea.gatti@promotore.example')
    await page.getByRole('button', { name: 'Aggiungi' }).click()
    await page.getByText('Andrea Gatti si può scegliere').waitFor()
    await assertGoodOnScreens(page)
    for (const [side, name] of [
      ['dell’ente', tutor.fullName],
      ['del promotore', 'Andrea Gatti'],
    ]) {
      await page.goto(`/tirocini/${internship.id}`)
      await page.getByRole('link', { name: `Nomina il tutor ${side}` }).click()
      await page.getByLabel('Tutor', { exact: true }).selectOption({ label: name })
      await assertGoodOnScreens(page)
      await page.getByRole('button', { name: 'Nomina' }).click()
      await page.getByText('Il tutor è nominato.').waitFor()
    }
  }
})
