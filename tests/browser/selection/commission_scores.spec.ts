import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import type { Page } from 'playwright'
import { clock } from '#core/clock'
import { createApplication } from '#database/factories/selection/application_factory'
import Score from '#selection/models/score'
import { missingForRanking } from '#selection/queries/evaluation_state'
import { createEvaluation } from '#tests/support/evaluation'
import { assertGoodOnScreens } from '#tests/support/screens'

const NOW = DateTime.fromISO('2026-12-14T08:00:00Z')

const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click()

const open = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).first().click()

test.group('A commission at work', (group) => {
  group.each.setup(() => limiter.clear())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => clock.freeze(NOW))
  group.each.teardown(() => clock.release())

  test('appoints itself, admits, asks, convokes, meets and scores', async ({
    visit,
    browserContext,
    assert,
  }) => {
    const { position, officer } = await createEvaluation()
    const first = await createApplication(position, { firstName: 'Anna', lastName: 'Valsecchi' })
    const second = await createApplication(position, { firstName: 'Sara', lastName: 'Rota' })
    await browserContext.loginAs(officer)
    const page = await visit('/valutazione')
    await assertGoodOnScreens(page)
    await open(page, position.title)
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), position.title)
    await assertGoodOnScreens(page)

    // The commission.
    await open(page, 'Nomina la commissione')
    await press(page, 'Registra la nomina')
    assert.match(await page.title(), /^Errore: /)
    await assertGoodOnScreens(page)
    await page.getByLabel('Atto', { exact: true }).fill('Determina n. 214 del 12.12.2026')
    await page.getByLabel('Data dell’atto').fill('2026-12-12')
    await press(page, 'Registra la nomina')
    await page.getByLabel('Nome e cognome').fill('Rosa Colombo')
    await page.getByLabel('Incarico').selectOption({ label: 'Presidente' })
    await press(page, 'Aggiungi')
    await page.getByText('Rosa Colombo fa parte della commissione.').waitFor()
    await assertGoodOnScreens(page)

    // Admissions: one in a go, the other by hand.
    await page.goto(`/valutazione/domande/${first.id}`)
    await assertGoodOnScreens(page)
    await open(page, 'Verifica i requisiti')
    await assertGoodOnScreens(page)
    await press(page, 'Segna soddisfatti')
    await page.getByText('tutti i requisiti hanno un esito').waitFor()
    await page.goto(`/valutazione/posizioni/${position.id}/ammissioni`)
    await assertGoodOnScreens(page)
    await press(page, 'Ammetti tutte quelle senza rilievi')
    await page.getByText(`Ammessa la domanda ${first.code}.`).waitFor()
    await open(page, second.fullName)
    const age = page.getByRole('group', { name: 'Età' })
    await age.getByLabel('Non soddisfatto').check()
    await press(page, 'Salva la verifica')
    assert.include(await page.getByRole('alert').innerText(), 'Scriva perché il requisito «Età»')
    await assertGoodOnScreens(page)
    await age.getByLabel('Motivo').fill('Ha meno di 18 anni alla scadenza.')
    await press(page, 'Salva la verifica')
    await page.getByLabel('Non ammettere la domanda').check()
    await page.getByLabel('Motivo, se non è ammessa').fill('Ha meno di 18 anni alla scadenza.')
    await press(page, 'Registra la decisione')
    await page.getByText('non è ammessa. Chi l’ha inviata riceve una e-mail.').waitFor()
    await assertGoodOnScreens(page)

    // Interviews.
    await page.goto(`/valutazione/posizioni/${position.id}/colloqui`)
    await page.getByLabel('Giorno').fill('2026-12-14')
    await page.getByLabel('Dalle').fill('09:30')
    await page.getByLabel('Alle', { exact: true }).fill('10:30')
    await page.getByLabel('Luogo').fill('Municipio, sala giunta')
    await press(page, 'Aggiungi gli orari')
    await page.getByText('Aggiunti 3 orari.').waitFor()
    await assertGoodOnScreens(page)
    await press(page, 'Convoca chi attende')
    await page.getByText('Convocata 1 persona.').waitFor()
    await assertGoodOnScreens(page)
    await open(page, 'Elenco da stampare')
    await assertGoodOnScreens(page)
    clock.freeze(NOW.plus({ minutes: 35 }))
    await page.goto(`/valutazione/posizioni/${position.id}/colloqui`)
    await press(page, 'Presente')
    await page.getByText(`${first.fullName}: presente al colloquio.`).waitFor()

    // Points.
    await open(page, 'Punteggi')
    await page.getByLabel('Titoli di studio').fill('18')
    await page.getByLabel('Esperienze attinenti').fill('30,5')
    await page.getByLabel('Colloquio e motivazione').fill('44,25')
    await press(page, 'Salva i punteggi')
    assert.include(await page.getByRole('alert').innerText(), 'i punti sono al massimo 30')
    assert.equal(await page.getByLabel('Colloquio e motivazione').inputValue(), '44,25')
    await assertGoodOnScreens(page)
    await page.getByLabel('Esperienze attinenti').fill('26,5')
    await press(page, 'Salva i punteggi')
    await page.getByText('Salvati 3 punteggi.').waitFor()
    const scores = await Score.query().where('applicationId', first.id).orderBy('criterionId')
    assert.deepEqual(
      scores.map(({ hundredths }) => hundredths),
      [1800, 2650, 4425]
    )
    await open(page, 'Domande')
    await page.getByText('Pronta per la graduatoria').waitFor()
    await assertGoodOnScreens(page)
    assert.deepEqual(await missingForRanking(position.id), [])
    await open(page, 'Scrivi il verbale')
    await assertGoodOnScreens(page)
  }).timeout(120_000)
})
