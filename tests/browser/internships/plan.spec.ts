import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import InternshipDocument from '#internships/models/internship_document'
import TrainingPlan from '#internships/models/training_plan'
import { createAccount } from '#tests/support/accounts'
import { preparedInternship } from '#tests/support/plans'
import { scratchFile } from '#tests/support/scratch_file'
import { assertGoodOnScreens } from '#tests/support/screens'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

test.group('The training plan, from an empty form to three signatures', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a coordinator writes it, corrects the hours, prints it, records the signatures', async ({
    visit,
    browserContext,
    assert,
  }) => {
    const { internship } = await preparedInternship()
    await browserContext.loginAs(await createAccount('coordinator'))
    const page = await visit(`/tirocini/${internship.id}/progetto`)
    await page.assertTitle('Progetto formativo · DoteComune')
    await page.getByRole('heading', { level: 1, name: 'Progetto formativo' }).waitFor()
    await assertGoodOnScreens(page)

    await page.getByLabel('Obiettivi').fill('Saper gestire il prestito e accogliere il pubblico.')
    await page
      .getByLabel('Attività')
      .fill('Prestito e restituzione dei libri, cura degli scaffali.')
    await page.getByLabel(/operazioni di prestito libri/).check()
    await page.getByLabel('Posizione INAIL').fill('12345678/90')
    await page.getByLabel('Polizza di responsabilità civile').fill('44/2027')
    await page.getByLabel('Venerdì, primo orario').fill('9-11')
    await page.getByLabel('Sabato, primo orario').fill('mattina')
    await page.getByRole('button', { name: 'Salva il progetto' }).click()
    await page.locator('[data-error-summary]').waitFor()
    await page.assertTitle('Errore: Progetto formativo · DoteComune')
    await page.getByText('18 ore su 20').waitFor()
    await assertGoodOnScreens(page)
    await page.getByLabel('Sabato, primo orario').fill('')
    await page.getByLabel('Venerdì, secondo orario').fill('14-15')
    await page.getByRole('button', { name: 'Salva il progetto' }).click()
    await page.locator('#orario_err', { hasText: 'ne manca 1' }).waitFor()
    await page.getByLabel('Venerdì, secondo orario').fill('14-16')
    await page.getByRole('button', { name: 'Salva il progetto' }).click()
    await page.getByText('Il progetto formativo è salvato.').waitFor()
    await assertGoodOnScreens(page)
    assert.equal((await TrainingPlan.firstOrFail()).inailPosition, '12345678/90')

    await page.goto(new URL(`/tirocini/${internship.id}/documenti`, page.url()).href)
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Produci Progetto formativo' }).click()
    await page.getByText('È pronto: Progetto formativo n. 1.').waitFor()
    await page.getByRole('link', { name: 'Registra firme' }).click()
    await page.getByRole('heading', { level: 1, name: 'Registra firme' }).waitFor()
    await page.getByRole('button', { name: 'Registra' }).click()
    await page.locator('[data-error-summary]').waitFor()
    await assertGoodOnScreens(page)
    await page.getByLabel('Tirocinante').check()
    await page.getByLabel('Ente ospitante').check()
    await page.getByLabel('Copia firmata').setInputFiles(await scratchFile(PNG, 'firmato.png'))
    await page.getByRole('button', { name: 'Registra' }).click()
    await page.getByText('Firmato da 2 su 3', { exact: true }).waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('link', { name: 'Annulla la firma: ente ospitante' }).click()
    await page.getByRole('heading', { level: 1, name: 'Annullare la firma?' }).waitFor()
    await assertGoodOnScreens(page)
    await page.getByRole('button', { name: 'Annulla la firma' }).click()
    await page.getByText('Firmato da 1 su 3', { exact: true }).waitFor()
    const document = await InternshipDocument.query().preload('signatures').firstOrFail()
    assert.deepEqual(
      document.signatures.map(({ signatory }) => signatory),
      ['intern']
    )
  }).timeout(90_000)
})
