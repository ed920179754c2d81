import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Page } from 'playwright'
import { clock } from '#core/clock'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createInternship } from '#database/factories/internships/internship_factory'
import { seedAreas } from '#database/seeders/reference/areas'
import { seedRuleSets } from '#database/seeders/reference/rule_sets'
import { BulkWork } from '#internships/jobs/bulk_work'
import Internship from '#internships/models/internship'
import { createAccount } from '#tests/support/accounts'
import { internshipCells, internshipCsv } from '#tests/support/internship_files'
import { createPromoterTutor } from '#tests/support/internship_start'
import { scratchFile } from '#tests/support/scratch_file'
import { assertGoodOnScreens } from '#tests/support/screens'

const sendFile = async (page: Page, rows: string[][]) => {
  const file = await scratchFile(internshipCsv(rows), 'in-corso.csv')
  await page.getByLabel('File dei tirocini').setInputFiles(file)
  await page.getByRole('button', { name: 'Controlla il file' }).click()
}

const daysFromNow = (days: number) => clock.rome().plus({ days }).toISODate()!

test.group('Internships from a file, and many at once', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a coordinator imports a file with faults, corrects it and confirms', async ({
    visit,
    browserContext,
    assert,
  }) => {
    await seedAreas()
    await seedRuleSets()
    const host = await createHostBody({ name: 'Comune di Mandello del Lario' })
    await createSite(host)
    await browserContext.loginAs(await createAccount('coordinator'))
    const page = await visit('/tirocini/importazione')
    await page.assertTitle('Importa tirocini · DoteComune')
    await page.getByText('Le colonne', { exact: true }).click()
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Controlla il file' }).click()
    await page.locator('[data-error-summary]').waitFor()
    await assertGoodOnScreens(page)

    const rows = Array.from({ length: 12 }, (_, at) => internshipCells(host, at))
    const [first, ...others] = rows
    const odd = [
      first.map((cell) => (cell === '400' ? '120' : cell)),
      internshipCells(host, 90, { area: 'Astronomia', indennita: 'poco' }),
      internshipCells(host, 1, { ente: 'Comune che non c’è' }),
      ...others.slice(1),
    ]
    await sendFile(page, odd)
    await page.getByRole('heading', { name: '11 righe su 13 sono pronte' }).waitFor()
    await assertGoodOnScreens(page)
    await sendFile(page, rows)
    await page.getByRole('heading', { name: '12 righe su 12 sono pronte' }).waitFor()
    await page.getByRole('button', { name: 'Conferma e importa' }).click()
    await page.getByRole('heading', { name: '12 tirocini sono stati importati' }).waitFor()
    await assertGoodOnScreens(page)
    assert.lengthOf(await Internship.all(), 12)
  })

  test('a coordinator names one tutor for many, then completes those that have ended', async ({
    visit,
    browserContext,
    assert,
  }) => {
    const host = await createHostBody()
    const site = await createSite(host)
    for (let made = 0; made < 55; made++) {
      const isOver = made < 53
      const startsOn = daysFromNow(isOver ? -190 : -195)
      await createInternship({ host, site, startsOn, endsOn: daysFromNow(isOver ? -3 : 30) })
    }
    await createPromoterTutor({ fullName: 'Camilla Andreotti' })
    await browserContext.loginAs(await createAccount('coordinator'))
    const page = await visit('/tirocini/azioni')
    await page.getByRole('heading', { name: 'Qui non c’è niente da fare' }).waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('link', { name: 'Senza tutor del promotore' }).click()
    const ticks = page.getByRole('checkbox')
    await ticks.nth(0).check()
    await ticks.nth(1).check()
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Assegna il tutor' }).click()
    await page.getByRole('heading', { name: 'Assegnare il tutor a 2 tirocini?' }).waitFor()
    await page.getByRole('button', { name: 'Assegna il tutor' }).click()
    await page.locator('[data-error-summary]').waitFor()
    await assertGoodOnScreens(page)
    await page.getByLabel('Tutor del promotore').selectOption({ label: 'Camilla Andreotti' })
    await page.getByRole('button', { name: 'Assegna il tutor' }).click()
    await page.getByRole('heading', { name: '2 tirocini assegnati al tutor su 2' }).waitFor()
    await assertGoodOnScreens(page)

    await page.getByRole('link', { name: 'Torna alle azioni' }).click()
    await page.getByRole('link', { name: 'Tutti quelli non finiti' }).click()
    await page.getByLabel('Tutti e 55 quelli trovati').check()
    await page.getByRole('button', { name: 'Concludi' }).click()
    await page.getByRole('heading', { name: 'Concludere 55 tirocini?' }).waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Concludi' }).click()
    await page.getByRole('heading', { name: 'Conclusione di più tirocini: in corso' }).waitFor()
    await assertGoodOnScreens(page)
    await new BulkWork('test').drain()
    await page.getByRole('link', { name: 'Aggiorna' }).click()
    await page.getByRole('heading', { name: '53 tirocini conclusi su 55' }).waitFor()
    await page.getByText('2 sono rimasti com’erano').waitFor()
    await assertGoodOnScreens(page)
    assert.lengthOf(await Internship.query().where('state', 'completed'), 53)
  })
})
