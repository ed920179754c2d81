import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Page } from 'playwright'
import { SaveTemplateDraft, type DraftToSave } from '#attestations/actions/save_template_draft'
import { syncBuiltinTemplates } from '#attestations/actions/sync_builtin_templates'
import AttestationTemplate from '#attestations/models/attestation_template'
import TemplateVersion from '#attestations/models/template_version'
import { versionPath } from '#attestations/templates/template_editor'
import { createAccount } from '#tests/support/accounts'
import { assertAccessible } from '#tests/support/axe'
import { signIn } from '#tests/support/sign_in'
import { LOGO_PNG, createTemplateDraft } from '#tests/support/templates'

const NAME = 'Webinar con il logo del Comune'
const LOGO = '<img src="asset:logo-comune" alt="Comune di Prova" width="40">'

test.group('Template editing', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a coordinator copies a template, adds a logo, publishes it and begins the next version', async ({
    assert,
    visit,
    db,
  }) => {
    await syncBuiltinTemplates()
    const page = await visit('/modelli/attestati')
    await signIn(page, await createAccount('coordinator'))
    await page.assertText('h1', 'Modelli')
    await assertAccessible(page)

    await page.getByRole('link', { name: 'Nuovo modello' }).click()
    await assertAccessible(page)
    await page.getByLabel('Nome').fill(NAME)
    await page.getByLabel('Tipo').selectOption({ label: 'Partecipazione a webinar' })
    await page
      .getByLabel('Parte da')
      .selectOption({ label: 'Copia di Partecipazione a webinar, versione 1' })
    await page.getByRole('button', { name: 'Crea la bozza' }).click()
    await page.assertText('h1', `${NAME}, versione 1`)
    await page.assertTitle(`${NAME}, bozza della versione 1 · DoteComune`)
    await assertAccessible(page)
    assert.isTrue(await isPictureShown(page))

    await page
      .getByLabel('Aggiungi un’immagine')
      .setInputFiles({ name: 'Logo Comune.png', mimeType: 'image/png', buffer: LOGO_PNG })
    await page.getByRole('button', { name: 'Aggiungi l’immagine' }).click()
    await page.getByText('asset:logo-comune').waitFor()

    await page.getByLabel('Nome', { exact: true }).press('Enter')
    await page.getByText(/^Bozza salvata alle .*\.$/).waitFor()
    await db.assertHas('template_assets', { name: 'logo-comune' })

    const layout = page.getByLabel('Layout (HTML)')
    await layout.fill(`${await layout.inputValue()}\n${LOGO}`)
    await page.getByText('Anteprima aggiornata; la bozza non è ancora salvata.').waitFor()
    assert.isTrue(await isPictureShown(page))
    await assertAccessible(page)

    await page.getByRole('button', { name: 'Salva e pubblica' }).click()
    await page.assertText('h1', 'Pubblica la versione 1?')
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Pubblica', exact: true }).click()
    await page.assertText('h1', NAME)
    await page.getByText('La versione 1 è pubblicata').waitFor()
    await assertAccessible(page)
    const template = await AttestationTemplate.findByOrFail('name', NAME)
    const first = await TemplateVersion.findByOrFail({ templateId: template.id, version: 1 })
    assert.equal(first.state, 'published')
    assert.include(first.body, LOGO)

    await page.getByRole('link', { name: 'Guarda la versione 1' }).click()
    await page.assertText('h1', `${NAME}, versione 1`)
    await assertAccessible(page)
    await page.goBack()

    await page.getByRole('button', { name: 'Modifica in una nuova versione' }).click()
    await page.assertText('h1', `${NAME}, versione 2`)
    await page.getByText('asset:logo-comune').first().waitFor()
    await db.assertHas('attestation_template_versions', {
      template_id: template.id,
      version: 2,
      state: 'draft',
    })
    await first.refresh()
    assert.equal(first.state, 'published')
  })

  test('what the sandbox refuses comes back as a list that leads to the fields', async ({
    assert,
    visit,
  }) => {
    await syncBuiltinTemplates()
    const page = await visit('/modelli/attestati/nuovo')
    await signIn(page, await createAccount('coordinator'))
    await page.getByLabel('Nome').fill(NAME)
    await page.getByLabel('Tipo').selectOption('attendance')
    await page.getByRole('button', { name: 'Crea la bozza' }).click()
    const layout = page.getByLabel('Layout (HTML)')
    await layout.fill('<p>[NOME] [COGNOME] [QR]</p>\n<script>alert(1)</script>\n<p onclick="x()">')
    await page.getByRole('button', { name: 'Salva bozza' }).click()
    await page.getByRole('heading', { name: /cose da correggere/ }).waitFor()
    await page.assertTitle(`Errore: ${NAME}, bozza della versione 1 · DoteComune`)
    await assertAccessible(page)
    assert.isTrue(await page.locator('[data-error-summary]').evaluate(hasFocus))
    assert.include(await layout.inputValue(), '<script>alert(1)</script>')
    await page.getByRole('link', { name: /gli script non sono ammessi/ }).click()
    assert.isTrue(await layout.evaluate(hasFocus))
    const draft = await TemplateVersion.query().where('state', 'draft').firstOrFail()
    assert.notInclude(draft.body, 'script')
  })

  test('the second of two people who write is told, and may throw the draft away', async ({
    visit,
    db,
  }) => {
    const first = await createAccount('coordinator', { fullName: 'Paola Bellini' })
    const draft = await createTemplateDraft(first, NAME)
    const path = `${versionPath(draft)}/modifica`
    const page = await visit(path)
    await signIn(page, await createAccount('admin'))
    await new SaveTemplateDraft(first).handle(draft, await unchanged(draft))
    await page.getByLabel('Che cosa attesta').fill('Il titolo della seconda')
    await page.getByRole('button', { name: 'Salva bozza' }).click()
    await page.getByText(/Paola Bellini ha salvato questa bozza/).waitFor()
    await page.assertTitle(`Errore: ${NAME}, bozza della versione 1 · DoteComune`)
    await page.assertInputValue('[name=titolo]', 'Il titolo della seconda')
    await page.getByText(/^La bozza salvata alle/).click()
    await assertAccessible(page)

    await page.getByRole('link', { name: 'Elimina la bozza' }).click()
    await page.assertText('h1', 'Elimina la bozza della versione 1?')
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Elimina la bozza' }).click()
    await page.getByText(/La bozza della versione 1 di .* è eliminata/).waitFor()
    await page.getByRole('heading', { name: 'Nessun modello corrisponde' }).waitFor()
    await assertAccessible(page)
    await db.assertMissing('attestation_templates', { name: NAME })
  })

  test('without JavaScript the preview is refreshed by saving', async ({ assert, browser }) => {
    await syncBuiltinTemplates()
    const baseURL = `http://${process.env.HOST}:${process.env.PORT}`
    const plain = await browser.newContext({ javaScriptEnabled: false, baseURL })
    const page = await plain.newPage()
    await page.goto('/modelli/attestati/nuovo')
    await signIn(page, await createAccount('coordinator'))
    await page.getByLabel('Nome').fill(NAME)
    await page.getByLabel('Tipo').selectOption('webinar')
    await page.getByRole('button', { name: 'Crea la bozza' }).click()
    await page.getByLabel('Che cosa attesta').fill('Presenza a «[WEBINAR]»')
    await page.getByLabel('Dati di prova').selectOption('lungo')
    await page.getByRole('button', { name: 'Aggiorna anteprima' }).click()
    await page.waitForURL(/modifica\?campione=lungo/)
    assert.equal(await page.getByLabel('Dati di prova').inputValue(), 'lungo')
    assert.isTrue(await isPictureShown(page))
    const draft = await TemplateVersion.query().where('state', 'draft').firstOrFail()
    assert.equal(draft.titleLine, 'Presenza a «[WEBINAR]»')
    await plain.close()
  })
})

/** Whether the preview has arrived as a picture. */
async function isPictureShown(page: Page) {
  const picture = page.getByAltText('Anteprima dell’attestato con i dati di prova')
  return picture.evaluate(async (element) => {
    const image = element as HTMLImageElement
    await image.decode()
    return image.naturalWidth > 600
  })
}

/** The draft as it is, as somebody would save it. */
async function unchanged(draft: TemplateVersion): Promise<DraftToSave> {
  const { name, kind } = await draft.related('template').query().firstOrFail()
  const { orientation, titleLine, body, style, updatedAt } = draft
  const text = { name, kind, orientation, titleLine, body, style }
  return { ...text, seenAt: updatedAt.toMillis(), added: null, removed: null }
}

const hasFocus = (element: Element) => element === element.ownerDocument.activeElement
