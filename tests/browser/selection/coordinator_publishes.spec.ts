import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createApplication } from '#database/factories/selection/application_factory'
import { seedAreas } from '#database/seeders/reference/areas'
import Position from '#selection/models/position'
import SelectionNotice from '#selection/models/selection_notice'
import { createAccount } from '#tests/support/accounts'
import { createAgreement, dayFromNow } from '#tests/support/notices'
import { positionRow, positionWorkbook } from '#tests/support/position_files'
import { scratchFile } from '#tests/support/scratch_file'
import { assertGoodOnScreens } from '#tests/support/screens'
import { signIn } from '#tests/support/sign_in'

test.group('A coordinator publishes a notice', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('from nothing to publication, and then a correction', async ({ visit, assert }) => {
    await seedAreas()
    const province = await createHostBody({ name: 'Provincia di Lecco', kind: 'province' })
    await createSite(province, { name: 'Centro per l’impiego', address: 'corso Matteotti 3' })
    const town = await createHostBody({ name: 'Comune di Merate' })
    await createSite(town, { name: 'Biblioteca civica' })
    await createAgreement(province)

    const page = await visit('/gestione/avvisi')
    await signIn(page, await createAccount('coordinator', { fullName: 'Paola Bellini' }))
    await page.goto('/gestione/avvisi')
    await page.getByRole('heading', { name: 'Non c’è ancora nessun avviso' }).waitFor()
    await assertGoodOnScreens(page)

    await page.getByRole('link', { name: 'Nuovo avviso' }).click()
    await assertGoodOnScreens(page)
    await page.getByLabel('Titolo').fill('Tirocini nei Comuni lombardi')
    await page.getByRole('button', { name: 'Crea la bozza' }).click()
    await page.waitForURL('**/modifica')
    const notice = await SelectionNotice.findByOrFail('title', 'Tirocini nei Comuni lombardi')
    const home = `/gestione/avvisi/${notice.id}`

    await page.goto(`${home}/pubblicazione`)
    assert.include(await page.title(), 'Pubblica l’avviso')
    await page.getByText('Non c’è nessuna posizione: ne aggiunga almeno una.').first().waitFor()
    await assertGoodOnScreens(page)

    await page.goto(`${home}/modifica`)
    await page.getByLabel('Descrizione').fill('Tirocini per chi cerca lavoro.')
    await page.getByLabel('Apertura, giorno').fill(dayFromNow(-1))
    await page.getByLabel('Apertura, ora').fill('09:00')
    await page.getByLabel('Chiusura, giorno').fill(dayFromNow(-3))
    await page.getByLabel('Chiusura, ora').fill('12:00')
    await page.getByRole('button', { name: 'Aggiungi un criterio' }).click()
    await page.getByRole('group', { name: 'Criterio 1' }).getByLabel('Nome').fill('Titoli')
    await page.getByRole('group', { name: 'Criterio 1' }).getByLabel('Punti').fill('40')
    await page.getByRole('button', { name: 'Aggiungi un criterio' }).click()
    await page.getByRole('group', { name: 'Criterio 2' }).getByLabel('Nome').fill('Colloquio')
    await page.getByRole('group', { name: 'Criterio 2' }).getByLabel('Punti').fill('sessanta')
    await page.getByRole('group', { name: 'Criterio 2' }).getByLabel('Si valuta').check()
    await page.getByLabel('Punti minimi').fill('60')
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Salva la bozza' }).click()
    assert.include(await page.getByRole('alert').innerText(), 'Ci sono 3 cose da correggere')
    assert.match(await page.title(), /^Errore: /)
    await assertGoodOnScreens(page)

    await page.getByLabel('Chiusura, giorno').fill(dayFromNow(20))
    await page.getByLabel('Inizio dei tirocini').fill(dayFromNow(60))
    await page.getByRole('group', { name: 'Criterio 2' }).getByLabel('Punti').fill('60')
    await page.getByRole('button', { name: 'Sposta su criterio 2' }).click()
    await page.getByRole('button', { name: 'Aggiungi una regola' }).click()
    await page.getByLabel('Chi passa avanti').selectOption('Più punti in «Colloquio»')
    await page.getByRole('button', { name: 'Salva la bozza' }).click()
    await page.getByText('Bozza salvata alle').waitFor()

    await page.getByRole('link', { name: 'Aggiungi una posizione' }).click()
    await assertGoodOnScreens(page)
    await page.getByLabel('Ente ospitante').selectOption('Provincia di Lecco')
    await page.getByRole('button', { name: 'Procedi' }).click()
    const code = await page.getByLabel('Codice').inputValue()
    assert.match(code, /^PLC\d{4}12S01$/)
    await page.getByLabel('Titolo').fill('Accoglienza allo sportello')
    await page.getByLabel('Area', { exact: true }).selectOption('Lavoro in ufficio')
    await page.getByLabel('Compiti').fill('Accoglie chi arriva')
    await page.getByLabel('Durata', { exact: true }).selectOption('12')
    await page.getByLabel('Indennità al mese').fill('400')
    await page.getByRole('button', { name: 'Aggiungi un posto' }).click()
    const second = page.getByRole('group', { name: 'Posto 2' })
    await second.getByLabel('Sede').selectOption({ index: 1 })
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Salva la posizione' }).click()
    await page.getByText(`La posizione ${code} è salvata.`).waitFor()

    await page.getByRole('link', { name: 'Carica un file' }).click()
    await assertGoodOnScreens(page)
    const rows = [
      positionRow({ codice: 'MER112606S01', ente: 'Comune di Merate', mesi: 6 }),
      positionRow({ codice: 'X1', ente: 'Comune Inventato' }),
    ]
    const file = await scratchFile(await positionWorkbook(rows), 'posizioni.xlsx')
    await page.getByLabel('File con le posizioni').setInputFiles(file)
    await page.getByRole('button', { name: 'Controlla il file' }).click()
    await page.getByRole('heading', { name: 'Una posizione su 2 è pronta' }).waitFor()
    await page.getByText('Nella rete non c’è un ente così').waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Importa la posizione' }).click()
    await page.getByText('Una posizione è entrata nell’avviso.').waitFor()
    await page.getByRole('heading', { name: '2 posizioni' }).waitFor()
    await assertGoodOnScreens(page)

    await page.getByRole('link', { name: 'Pubblica…' }).click()
    await page
      .getByText('convenzione valida all’inizio dei tirocini: Comune di Merate')
      .first()
      .waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Pubblica', exact: true }).click()
    await page.getByText('da adesso si può fare domanda').waitFor()
    await notice.refresh()
    assert.equal(notice.state, 'published')

    const position = await Position.findByOrFail('code', code)
    const { email } = await createApplication(position)
    await page.getByRole('link', { name: 'Rettifica', exact: true }).click()
    await page.getByLabel('Chiusura, giorno').fill(dayFromNow(10))
    await page.getByLabel('Motivo').fill('Il termine cadeva in un giorno festivo.')
    await page.getByRole('button', { name: 'Guarda l’anteprima' }).click()
    await page.getByText('La chiusura si può solo spostare in avanti').first().waitFor()
    await assertGoodOnScreens(page)
    await page.getByLabel('Chiusura, giorno').fill(dayFromNow(25))
    await page.getByRole('button', { name: 'Guarda l’anteprima' }).click()
    await page.getByText('Una persona riceverà un’e-mail').waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Pubblica la rettifica' }).click()
    await page.getByText('La rettifica n. 1 è pubblicata.').waitFor()
    await page.getByRole('heading', { name: 'Rettifica n. 1', level: 3 }).waitFor()
    await assertGoodOnScreens(page)
    const mail = await db.from('messages').where('cause_type', 'notice_correction').firstOrFail()
    assert.equal(mail.to_address, email)

    await page.getByRole('link', { name: `Rettifica ${code}` }).click()
    await assertGoodOnScreens(page)
  }).timeout(120_000)
})
