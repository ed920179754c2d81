import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Page } from 'playwright'
import { clock } from '#core/clock'
import { createHostBody, createOfficer } from '#database/factories/hosts/host_body_factory'
import { FollowDays } from '#internships/actions/follow_days'
import Suspension from '#internships/models/suspension'
import { createAccount } from '#tests/support/accounts'
import { createRunning, planOf, setDay } from '#tests/support/internship_changes'
import { assertGoodOnScreens } from '#tests/support/screens'

const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click()
const open = (page: Page, name: string) => page.getByRole('link', { name }).first().click()

test.group('What happens to an internship', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => setDay('2027-03-01'))
  group.each.teardown(() => clock.release())

  test('a suspension shifts the end, is communicated, ends by itself; then more months', async ({
    visit,
    browserContext,
    assert,
  }) => {
    const host = await createHostBody({ name: 'Comune di Lecco' })
    const internship = await createRunning({ host })
    await planOf(internship, 4)
    await browserContext.loginAs(await createAccount('coordinator', { fullName: 'Paola Bellini' }))
    const page = await visit(`/tirocini/${internship.id}`)
    await assertGoodOnScreens(page)

    // Too short: the act says how long it takes, and what was typed stays.
    await open(page, 'Sospendi')
    assert.equal(await page.title(), 'Registra una sospensione · DoteComune')
    assert.equal(await page.textContent('h1'), 'Registra una sospensione')
    await assertGoodOnScreens(page)
    await page.getByLabel('Perché si sospende').selectOption({ label: 'Malattia' })
    await page.getByLabel('Primo giorno').fill('2027-03-01')
    await page.getByLabel('Ultimo giorno').fill('2027-03-20')
    await page.getByLabel('Nota (facoltativa)').fill('Rientra a fine mese')
    await press(page, 'Registra')
    await page.locator('[data-error-summary]').waitFor()
    assert.match(await page.title(), /^Errore: /)
    assert.include(await page.textContent('[data-error-summary]'), 'da 30 in su')
    assert.equal(await page.getByLabel('Nota (facoltativa)').inputValue(), 'Rientra a fine mese')
    await assertGoodOnScreens(page)

    // Thirty days: the end moves on by as many.
    await page.getByLabel('Ultimo giorno').fill('2027-03-30')
    await press(page, 'Registra')
    await page.getByText('il tirocinio finisce il 9 agosto 2027').waitFor()
    assert.include(await page.textContent('main'), 'Malattia')
    assert.include(await page.textContent('main'), 'Sospeso')
    await assertGoodOnScreens(page)
    await internship.refresh()
    assert.equal(internship.endsOn, '2027-08-09')
    assert.equal((await Suspension.firstOrFail()).endsOn, '2027-03-30')

    // The host records what it communicated, and sees no reason.
    await browserContext.loginAs(await createOfficer(host))
    await page.goto(`/tirocini/${internship.id}`)
    assert.notInclude(await page.textContent('main'), 'Malattia')
    await page.goto('/tirocini/comunicazioni')
    assert.include(await page.textContent('main'), 'Sospensione dal 1 marzo 2027')
    await assertGoodOnScreens(page)
    await open(page, 'Registra il numero')
    await assertGoodOnScreens(page)
    await page.getByLabel('Numero della comunicazione').fill('1600127200471889')
    await press(page, 'Salva')
    await page.getByText('La comunicazione n. 1600127200471889 è registrata.').waitFor()
    assert.include(await page.textContent('main'), 'Nessuna comunicazione da inviare')
    await assertGoodOnScreens(page)

    // The last day passes, and the internship goes on by itself.
    setDay('2027-03-31')
    await new FollowDays().handle()
    await browserContext.loginAs(await createAccount('coordinator'))
    await page.goto(`/tirocini/${internship.id}`)
    assert.include(await page.textContent('main'), 'Attivo')
    await open(page, 'Proroga')
    await assertGoodOnScreens(page)
    await page.getByLabel('Mesi in più').fill('6')
    await page.getByLabel('Motivo').fill('Completare gli obiettivi del progetto')
    await press(page, 'Registra')
    await page.getByText('il tirocinio finisce il 9 febbraio 2028').waitFor()

    // What came after depends on the suspension: it stays.
    await open(page, 'Annulla la sospensione')
    assert.include(await page.textContent('main'), 'non si può più annullare')
    await assertGoodOnScreens(page)
    await page.goto(`/tirocini/${internship.id}/interruzione`)
    await assertGoodOnScreens(page)
  })

  test('a second coordinator is told, and finds what was typed', async ({
    visit,
    browserContext,
    assert,
  }) => {
    const internship = await createRunning()
    await browserContext.loginAs(await createAccount('coordinator', { fullName: 'Paola Bellini' }))
    const page = await visit(`/tirocini/${internship.id}/interruzione`)
    await page.getByLabel('Chi interrompe').selectOption({ label: 'L’ente ospitante' })
    await page.getByLabel('Ultimo giorno').fill('2027-04-15')
    await page.getByLabel('Motivo').fill('Gli obiettivi non si possono raggiungere')
    await internship.merge({ endsOn: '2027-08-09', revision: 2 }).save()
    await press(page, 'Interrompi')
    await page.getByText('mentre Lei scriveva').waitFor()
    assert.equal(await page.getByLabel('Ultimo giorno').inputValue(), '2027-04-15')
    assert.include(await page.getByLabel('Motivo').inputValue(), 'Gli obiettivi')
    await assertGoodOnScreens(page)
    await press(page, 'Interrompi')
    await page.getByText('l’ultimo giorno è il 15 aprile 2027').waitFor()
    await assertGoodOnScreens(page)
  })
})
