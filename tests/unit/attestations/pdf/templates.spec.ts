import { test } from '@japa/runner'
import attestationsConfig from '#config/attestations'
import { CompiledBody } from '#attestations/pdf/compiled_body'
import { placeholdersFor } from '#attestations/pdf/placeholders'
import { checkTemplate } from '#attestations/pdf/template_check'
import { tryTemplate } from '#attestations/pdf/template_trial'
import type { PersonToPrint } from '#attestations/pdf/types'
import {
  forgetFiles,
  openPipeline,
  shippedTemplates,
  smallTemplate,
  somebody,
} from '#tests/support/attestation_pdfs'

const fill = (body: string, person: PersonToPrint) => {
  const seal = { date: '24.11.2026', isTestKey: false }
  return new CompiledBody(body).fill(
    person.values,
    placeholdersFor(person, attestationsConfig.issuer, seal)
  )
}

test.group('A template body', () => {
  test('takes values as words, never as HTML nor as tags', ({ assert }) => {
    const tricky = somebody(0, { NOME: '<b>&"', COGNOME: '[CODICE]', WEBINAR: '[QR]' })
    const html = fill('<p title="[NOME]">[NOME]</p><p>[COGNOME]</p><p>[WEBINAR]</p>', tricky)
    assert.equal(
      html,
      '<p title="&#60;b&#62;&#38;&#34;">&#60;b&#62;&#38;&#34;</p><p>[CODICE]</p><p>[QR]</p>'
    )
  })

  test('drops what hangs on a value that is not there', ({ assert }) => {
    const body = '<div data-se="ORE"><p>Durata</p><br><p>[ORE] ore</p></div><p>[DATA]</p>'
    assert.equal(fill(body, somebody(0, { ORE: '', DATA: 'oggi' })), '<p>oggi</p>')
    assert.include(fill(body, somebody(0, { ORE: '3' })), '<p>3 ore</p></div>')
  })

  test('marks long values', ({ assert }) => {
    const body = '<p class="t" data-lungo="WEBINAR:5">[WEBINAR]</p>'
    assert.include(fill(body, somebody(0, { WEBINAR: 'corto' })), 'class="t"')
    assert.include(fill(body, somebody(0, { WEBINAR: 'lungo.' })), 'class="lungo t"')
  })

  test('loses what it must not hold, even unchecked', ({ assert }) => {
    const html = fill(
      '<p onclick="x()">a</p><script>b</script></article><img src="http://x/y.png"><!-- c -->',
      somebody(0)
    )
    assert.equal(html, '<p>a</p><img />')
  })

  test('gives its pictures the address of the printer', ({ assert }) => {
    assert.include(
      fill('<img src="asset:logo.png" alt="Logo">', somebody(0)),
      'src="http://asset.invalid/logo.png"'
    )
  })
})

test.group('The check of a template', () => {
  test('accepts the least that may be used', ({ assert }) => {
    assert.deepEqual(
      checkTemplate(
        smallTemplate('<p>[VERIFICA] <br>[REPERTORIO]</p><!-- nota -->', 'p { color: red }')
      ),
      []
    )
  })

  test('refuses {0} in the body')
    .with([
      ['<script>alert(1)</script>', /<script> non si può usare: gli script non sono ammessi/],
      ['<p onclick="x()">a</p>', /onclick su <p> non è ammesso/],
      ['<a href="javascript:x()">a</a>', /«javascript:»/],
      ['<img src="file:///etc/passwd" alt="">', /file del computer/],
      ['<img src="https://a.example/b.png" alt="">', /sta su un altro sito/],
      ['<img src="//a.example/b.png" alt="">', /sta su un altro sito/],
      ['<img src="asset:manca.png" alt="">', /non è tra gli allegati/],
      ['<img src="asset:manca.png">', /testo alternativo/],
      ['<iframe src="x"></iframe>', /<iframe> non si può usare/],
      ['<object data="x"></object>', /<object> non si può usare/],
      ['<form><input></form>', /i moduli non sono ammessi/],
      ['<meta http-equiv="refresh" content="0">', /istruzioni per il browser/],
      ['<link rel="stylesheet" href="x">', /fogli di stile esterni/],
      ['<base href="http://x">', /<base> non si può usare/],
      ['<style>p { color: red }</style>', /scriva lo stile nella parte CSS/],
      ['<p style="color: red">a</p>', /scriva lo stile nella parte CSS/],
      ['<svg><foreignObject><p>a</p></foreignObject></svg>', /<foreignObject> non si può usare/],
      ['<p>[PIPPO]</p>', /\[PIPPO\] non è un’etichetta/],
      ['{{ process.env }}', /«\{\{» è codice/],
      ['@if(true) a @end', /«@if» è codice/],
      ['<%= x %>', /«<%» è codice/],
      ['<div>', /manca <\/div>/],
      ['</article><article>', /<article> non si può usare/],
      ['</div>', /<\/div> di troppo/],
      ['<p>[SIGILLO]</p>', /lo metta in un <div>/],
      ['<img alt="[QR]" src="asset:a.png">', /non può stare dentro un attributo/],
      [`<table>${'<tr><td>x</td></tr>'.repeat(61)}</table>`, /Le tabelle hanno 61 righe/],
      ['<p>a</p>'.repeat(500), /502 elementi/],
      ['<p>a</p>'.repeat(40_000), /Il modello occupa 321 kB/],
    ] as Array<[string, RegExp]>)
    .run(({ assert }, [body, reason]) => {
      const faults = checkTemplate(smallTemplate(body))
      assert.isTrue(
        faults.some(({ message }) => reason.test(message)),
        JSON.stringify(faults)
      )
    })

  test('refuses {0} in the style')
    .with([
      ['@import url(http://a.example/x.css);', /@import non è ammesso/],
      ['@font-face { font-family: x; src: url(http://a.example/x) }', /@font-face non è ammesso/],
      ['@page { size: A3 }', /@page non è ammesso/],
      [
        'p { background: url(https://a.example/x.png) }',
        /url\(https:\/\/a.example\/x.png\) non è ammesso/,
      ],
      ['p { background: u\\72l(https://a.example/x.png) }', /non si capisce/],
      ['p { background: url("file:///etc/passwd") }', /non è ammesso/],
      ['p { background: image-set("http://a.example/x" 1x) }', /image-set\(\) non è ammesso/],
      ['p { background: url(asset:manca.png) }', /non è tra gli allegati/],
      ['p { font-family: Arial }', /Il carattere «Arial» non c’è/],
      ['p { font: 12px Arial }', /separati/],
      ['p { position: fixed }', /position: fixed non è ammesso/],
      ['body { display: none }', /Lo stile di <body> è del portale/],
      ['</style><script>', /Il segno «<»/],
      ['p { color }', /non si capisce/],
    ] as Array<[string, RegExp]>)
    .run(({ assert }, [style, reason]) => {
      const faults = checkTemplate(smallTemplate('', style))
      assert.isTrue(
        faults.some(({ message }) => reason.test(message)),
        JSON.stringify(faults)
      )
    })

  test('asks for whose it is and how to verify it', ({ assert }) => {
    const faults = checkTemplate({ ...smallTemplate(), body: '<p>[ORE]</p>' })
    assert.deepEqual(
      faults.map(({ message }) => message.slice(0, message.indexOf(']') + 1)),
      ['Manca [NOME]', 'Manca [COGNOME]', 'Manca [QR]']
    )
  })

  test('tells all the faults at once, with their lines', ({ assert }) => {
    const body = '\n<script>a</script>\n\n<iframe></iframe>'
    const style = 'p { color: red }\nbody { color: red }'
    const faults = checkTemplate(smallTemplate(body, style))
    assert.deepEqual(
      faults.map(({ part, line }) => [part, line]),
      [
        ['body', 2],
        ['body', 4],
        ['style', 2],
      ]
    )
  })
})

test.group('Templates that ship with the product', (group) => {
  group.each.teardown(forgetFiles)

  test('pass the check and hold the longest values on one page', async ({ assert }) => {
    const pipeline = await openPipeline({ browsers: 1 })
    const templates = await shippedTemplates()
    assert.sameMembers(
      templates.map(({ kind }) => kind),
      ['attendance', 'competence', 'webinar']
    )
    for (const { source } of templates) {
      assert.deepEqual(checkTemplate(source), [])
      assert.deepEqual(await tryTemplate(pipeline, source, [somebody(0), LONGEST]), [])
    }
    await pipeline.stop()
  })

  test('that do not stand on their page are refused with the reason', async ({ assert }) => {
    const pipeline = await openPipeline({ browsers: 1 })
    const tall = smallTemplate('<p>fuori</p>', 'p { margin-top: 300mm }')
    const faults = await tryTemplate(pipeline, tall, [somebody(0)])
    assert.lengthOf(faults, 1)
    assert.match(faults[0].message, /esce dal foglio/)
    await pipeline.stop()
  })
})

const LONGEST = somebody(1, {
  NOME: 'Maria Antonietta Alessandra Giuseppina Immacolata Concetta',
  COGNOME: 'Quaglia-Sant’Ambrogio della Rovere Montecuccoli degli Erri Piccolomini',
  WEBINAR: 'Accoglienza allo sportello e comunicazione con il cittadino '.repeat(4),
  PROGETTO:
    'DoteComune Network: rete regionale dei tirocini nei Comuni lombardi, seconda annualità',
})
