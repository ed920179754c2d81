import { test } from '@japa/runner'
import attestationsConfig from '#config/attestations'
import printingConfig from '#config/printing'
import { documentSheet } from '#core/pdf/document_sheet'
import { printDocument } from '#core/pdf/documents'
import { Printer } from '#core/pdf/printer'
import { SheetMaker } from '#attestations/pdf/sheet'
import { builtIn, forgetFiles, inspect, somebody } from '#tests/support/attestation_pdfs'
import { contentStreams, marksByPage, unmarkedPainting } from '#tests/support/pdf_content'

const row = (index: number) =>
  `<tr><th scope="row">PLC${index}</th><td>Tirocinio ${index}</td></tr>`
const rows = Array.from({ length: 60 }, (_, index) => row(index)).join('')
const BODY = `<h1>Avviso di selezione 11/2026</h1>
<p class="lead">Łucja Brambilla, perché l’età è più di «18» anni – 600 €.</p>
<h2>Chi può partecipare</h2><ul><li>Chi ha 18 anni</li><li>Chi è senza lavoro</li></ul>
<p><a href="https://portale.example/avvisi/2026/11">La pagina dell’avviso</a></p>
<h2>Posizioni</h2><table><thead><tr><th scope="col">Codice</th><th scope="col">Titolo</th></tr></thead><tbody>${rows}</tbody></table>`

test.group('Printed documents', (group) => {
  let pdf: Uint8Array
  let tree: string

  group.setup(async () => {
    pdf = await printDocument({ title: 'Avviso "11/2026" </style> <b>\\', body: BODY })
    tree = await inspect(pdf, 'pdfinfo', '-struct-text', 'FILE')
  })
  group.teardown(forgetFiles)

  test('are sound and hold their fonts', async ({ assert }) => {
    const check = await inspect(pdf, 'qpdf', '--check', 'FILE')
    assert.include(check, 'No syntax or stream encoding errors found')
    const fonts = (await inspect(pdf, 'pdffonts', 'FILE')).trim().split('\n').slice(2)
    assert.isAbove(fonts.length, 1)
    for (const font of fonts) assert.match(font, /\+(?:TitilliumWeb|NotoSans)-.*\byes yes yes\b/)
  })

  test('say at the head of every page what they are, and at its foot which page it is', async ({
    assert,
  }) => {
    const pages = (await inspect(pdf, 'pdftotext', '-layout', 'FILE', '-')).trim().split('\f')
    assert.isAbove(pages.length, 1)
    for (const [index, page] of pages.entries()) {
      assert.match(page, /DoteComune\s+Avviso "11\/2026" <\/style> <b>\\/)
      assert.include(page, `Pagina ${index + 1} di ${pages.length}`)
    }
  })

  test('repeat the columns of a table on every page, and say them once aloud', async ({
    assert,
  }) => {
    const pages = (await inspect(pdf, 'pdftotext', '-layout', 'FILE', '-')).trim().split('\f')
    for (const page of pages) assert.match(page, /Codice\s+Titolo/)
    assert.lengthOf(tree.match(/"Codice"/g)!, 1)
    assert.lengthOf(tree.match(/"Tirocinio \d+"/g)!, 60)
  })

  test('keep headings, lists, tables and links as tags, and nothing else', async ({ assert }) => {
    for (const element of [
      'Document',
      'H1',
      'H2',
      'P',
      'L',
      'LI',
      'Link',
      'Table',
      'TR',
      'TH',
      'TD',
    ])
      assert.match(tree, new RegExp(`^\\s*${element}\\b`, 'm'))
    assert.include(tree, 'Łucja Brambilla')
    assert.notInclude(tree, 'Pagina')
    for (const stream of await contentStreams(pdf)) assert.deepEqual(unmarkedPainting(stream), [])
  })

  test('have a tag tree that names exactly what is marked, and is found from it', async ({
    assert,
  }) => {
    for (const { marked, named, led } of await marksByPage(pdf)) {
      assert.isAbove(marked.length, 10)
      assert.deepEqual(
        marked.toSorted((a, b) => a - b),
        named
      )
      assert.deepEqual(led, named)
    }
  })

  test('say in their metadata what they are, and bear an outline', async ({ assert }) => {
    const facts = await inspect(pdf, 'pdfinfo', 'FILE')
    assert.match(facts, /Title:\s+Avviso "11\/2026" <\/style> <b>\\\n/)
    assert.match(facts, /Tagged:\s+yes/)
    assert.match(facts, /Page size:\s+59\d\.\d+ x 84\d\.\d+ pts \(A4\)/)
    const xmp = await inspect(pdf, 'pdfinfo', '-meta', 'FILE')
    assert.include(xmp, '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    assert.include(xmp, '<pdfuaid:part>1</pdfuaid:part>')
    const whole = await inspect(pdf, 'qpdf', '--qdf', '--object-streams=disable', 'FILE', '-')
    for (const entry of [
      '/OutputIntents',
      '/Lang (it)',
      '/DisplayDocTitle true',
      '/Marked true',
      '/ID [',
      '/Outlines',
    ])
      assert.include(whole, entry)
  })

  test('look the same however many were printed before, by the same Chromium', async ({
    assert,
  }) => {
    const printer = new Printer({ ...printingConfig, browsers: 1 })
    const sheet = documentSheet({ title: 'Prova', body: '<h1>Prova</h1>' })
    const attestation = new SheetMaker(await builtIn('webinar'), attestationsConfig.issuer, {
      date: '24.11.2026',
      isTestKey: false,
    }).make([somebody(4)])
    const fonts: string[] = []
    for (const one of [sheet, attestation, sheet, attestation, sheet])
      fonts.push(await inspect((await printer.print(one)).pdf, 'pdffonts', 'FILE'))
    await printer.stop()
    for (const at of [0, 2, 4]) assert.match(fonts[at], /TitilliumWeb/)
    for (const at of [1, 3])
      assert.match(fonts[at], /Lora[\s\S]*TitilliumWeb|TitilliumWeb[\s\S]*Lora/)
    for (const list of fonts) assert.notMatch(list, /DejaVu|OpenSans|Liberation/)
  })

  test('write as a number what no font has, and turn no writing around', async ({ assert }) => {
    const odd = await printDocument({
      title: 'Ricevuta 😀',
      body: '<h1>Marie\u202EAnna 👩‍💻 \u{1F468}</h1><p>Κωνσταντίνος Шевченко</p>',
    })
    const text = await inspect(odd, 'pdftotext', 'FILE', '-')
    assert.include(text, 'MarieAnna [U+1F469]')
    assert.include(text, 'Κωνσταντίνος Шевченко')
    const fonts = await inspect(odd, 'pdffonts', 'FILE')
    assert.notMatch(fonts, /Type 3|Emoji/)
  })

  test('load nothing and run nothing, whatever their body asks', async ({ assert }) => {
    const asked = await printDocument({
      title: 'Prova',
      body: `<h1 style="display:none">Nascosto</h1><p>Visto</p><style>p{display:none}</style>
        <script>document.body.textContent = 'cambiato'</script><img src="http://asset.invalid/a.png" alt="figura">`,
    })
    const text = await inspect(asked, 'pdftotext', 'FILE', '-')
    assert.include(text, 'Nascosto')
    assert.include(text, 'Visto')
    assert.notInclude(text, 'cambiato')
  })

  if (process.env.VERAPDF) {
    test('conform to {$self}')
      .with(['2a', 'ua1'])
      .run(async ({ assert }, flavour) => {
        const args = ['--format', 'text', '-f', flavour, 'FILE']
        assert.match(await inspect(pdf, process.env.VERAPDF!, ...args), /^PASS/m)
      })
  }
})
