import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import attestationsConfig from '#config/attestations'
import { PrintBrowser } from '#core/pdf/browser'
import { findChromium } from '#core/pdf/chromium'
import { documentSheet } from '#core/pdf/document_sheet'
import { SheetMaker } from '#attestations/pdf/sheet'
import { builtIn, forgetFiles, inspect, somebody } from '#tests/support/attestation_pdfs'

test.group('Chromium', (group) => {
  group.each.teardown(forgetFiles)

  test('is the given one, else that of the system', async ({ assert }) => {
    assert.equal(
      (await findChromium('/nowhere', process.execPath)).executablePath,
      process.execPath
    )
    const found = await findChromium('/nowhere', undefined, ['/nowhere/a', process.execPath])
    assert.equal(found.executablePath, process.execPath)
    await assert.rejects(
      () => findChromium('/nowhere', '/nowhere/chromium'),
      /ma il file non esiste/
    )
  })

  test('comes from the npm package where the system has none, unpacked once, and prints', async ({
    assert,
    cleanup,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), 'chromium-'))
    cleanup(() => rm(folder, { recursive: true, force: true }))
    const [place, same] = await Promise.all([
      findChromium(folder, undefined, []),
      findChromium(folder, undefined, []),
    ])
    assert.deepEqual(place, same)
    assert.isTrue(existsSync(place.executablePath))
    assert.lengthOf(await readdir(folder), 1)
    const browser = await PrintBrowser.launch(place, 30_000)
    cleanup(() => browser.close())
    const maker = new SheetMaker(await builtIn('webinar'), attestationsConfig.issuer, {
      date: '24.11.2026',
      isTestKey: false,
    })
    const { pdf } = await browser.print(maker.make([somebody(4)]))
    assert.include(await inspect(pdf, 'pdftotext', 'FILE', '-'), 'Łucja Cognome4')
    const document = await browser.print(documentSheet({ title: 'Prova', body: '<h1>Łucja</h1>' }))
    const text = await inspect(document.pdf, 'pdftotext', '-layout', 'FILE', '-')
    assert.match(text, /DoteComune\s+Prova\s+Łucja\s+Pagina 1 di 1/)
  })
})
