import { test } from '@japa/runner'
import type { AttestationPipeline } from '#attestations/pdf/pipeline'
import type { PersonToPrint, Produced } from '#attestations/pdf/types'
import {
  builtIn,
  forgetFiles,
  inspect,
  openPipeline,
  readQr,
  somebody,
  streamsOf,
} from '#tests/support/attestation_pdfs'

const pdfOf = (result: Produced) => (result.ok ? result.pdf : null)!

test.group('Documents of a batch', (group) => {
  let pipeline: AttestationPipeline
  let people: PersonToPrint[]
  let documents: Uint8Array[]

  group.setup(async () => {
    pipeline = await openPipeline({ browsers: 1, workers: 1 })
    const source = await builtIn('webinar')
    people = [
      somebody(0),
      somebody(1, { NOME: 'Đorđe', COGNOME: 'Łukasiewicz-Țurcanu Ősz Şahin Wałęsa' }),
      somebody(2, { NOME: 'Κωνσταντίνος', COGNOME: 'Шевченко', ORE: '' }),
      somebody(3, {
        NOME: 'Maria Antonietta Alessandra',
        COGNOME: 'Quaglia-Sant’Ambrogio della Rovere',
      }),
    ]
    const { results } = await pipeline.produce(source, people)
    documents = results.map(pdfOf)
  })
  group.teardown(async () => {
    await pipeline.stop()
    await forgetFiles()
  })

  test('are sound, one page each, with every font inside', async ({ assert }) => {
    assert.include(
      await inspect(documents[0], 'qpdf', '--check', 'FILE'),
      'No syntax or stream encoding errors found'
    )
    assert.match(await inspect(documents[0], 'pdfinfo', 'FILE'), /Pages:\s+1\n/)
    const fonts = await inspect(documents[2], 'pdffonts', 'FILE')
    const rows = fonts.trim().split('\n').slice(2)
    assert.isAbove(rows.length, 4)
    for (const row of rows) assert.match(row, /\byes yes yes\b/)
    assert.match(fonts, /Lora|Titillium|NotoSerif/)
    for (const row of rows) assert.match(row, /\+(?:Lora|TitilliumWeb|NotoSerif|NotoSans)-/)
  })

  test('keep their tags, the link and the seal among them', async ({ assert }) => {
    const tree = await inspect(documents[1], 'pdfinfo', '-struct-text', 'FILE')
    for (const element of ['Document', 'Art', 'H1', 'H2', 'Link', 'Figure', 'Form']) {
      assert.match(tree, new RegExp(`^\\s*${element}\\b`, 'm'))
    }
    assert.match(tree, /H2[\s\S]*Łukasiewicz/)
    assert.notInclude(tree, 'Giuseppe')
  })

  test('say in their metadata what they are', async ({ assert }) => {
    const facts = await inspect(documents[0], 'pdfinfo', 'FILE')
    assert.match(facts, /Title:\s+Attestato di Maria 0\n/)
    assert.match(facts, /Tagged:\s+yes/)
    const xmp = await inspect(documents[0], 'pdfinfo', '-meta', 'FILE')
    assert.include(xmp, '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    assert.include(xmp, '<pdfuaid:part>1</pdfuaid:part>')
    const whole = await inspect(
      documents[0],
      'qpdf',
      '--qdf',
      '--object-streams=disable',
      'FILE',
      '-'
    )
    for (const entry of [
      '/OutputIntents',
      '/Lang (it)',
      '/DisplayDocTitle true',
      '/Marked true',
      '/ID [',
    ]) {
      assert.include(whole, entry)
    }
  })

  test('bear a seal that covers the whole file', async ({ assert }) => {
    for (const pdf of documents) {
      const seal = await inspect(pdf, 'pdfsig', '-nocert', 'FILE')
      assert.include(seal, 'Signature is Valid')
      assert.include(seal, 'Total document signed')
      assert.include(seal, 'ETSI.CAdES.detached')
      assert.include(seal, 'DoteComune - sigillo di prova')
    }
  })

  test('lose the seal when a single byte is changed', async ({ assert }) => {
    const forged = Buffer.from(documents[0])
    forged[forged.indexOf('Attestato di') >= 0 ? forged.indexOf('Attestato di') : 2000] ^= 1
    const seal = await inspect(forged, 'pdfsig', '-nocert', 'FILE')
    assert.notInclude(seal, 'Signature is Valid')
  })

  test('call a test seal by its name on paper', async ({ assert }) => {
    const text = await inspect(documents[0], 'pdftotext', '-layout', 'FILE', '-')
    assert.include(text, 'Sigillo elettronico di prova')
    assert.include(text, 'non ha valore legale')
  })

  test('show a QR that a camera reads', async ({ assert }) => {
    for (const [index, pdf] of documents.entries())
      assert.equal(await readQr(pdf), people[index].verifyUrl)
  })

  test('print any European name with its own letters', async ({ assert }) => {
    const text = await inspect(documents[1], 'pdftotext', 'FILE', '-')
    assert.include(text, 'Łukasiewicz-Țurcanu')
    assert.match(text, /Ősz\s+Şahin\s+Wałęsa/)
    assert.match(await inspect(documents[2], 'pdftotext', 'FILE', '-'), /Κωνσταντίνος\s+Шевченко/)
  })

  test('leave out the row of a value that a person has not', async ({ assert }) => {
    assert.include(await inspect(documents[0], 'pdftotext', 'FILE', '-'), 'Durata')
    assert.notInclude(await inspect(documents[2], 'pdftotext', 'FILE', '-'), 'Durata')
  })

  test('hold nothing of anybody else', async ({ assert }) => {
    const own = documents.map(
      (pdf) => Buffer.from(pdf).toString('latin1') + streamsOf(pdf).join('\n')
    )
    for (const [index, bytes] of own.entries()) {
      assert.isTrue(bytes.includes(people[index].verifyUrl), 'the search finds the holder')
      for (const other of people.filter((_, at) => at !== index)) {
        for (const word of traces(other))
          assert.isFalse(bytes.includes(word), `${word} in the file of ${index}`)
      }
    }
  })

  test('hold the drawing of one page only', async ({ assert }) => {
    const drawings = streamsOf(documents[0]).filter((stream) =>
      /\bBT\b[\s\S]*\bT[jJ]\b/.test(stream)
    )
    assert.lengthOf(drawings, 1)
    const whole = await inspect(
      documents[0],
      'qpdf',
      '--qdf',
      '--object-streams=disable',
      'FILE',
      '-'
    )
    assert.lengthOf(whole.match(/\/Type \/Page\b/g) ?? [], 1)
    assert.lengthOf(whole.match(/\/S \/Art\b/g) ?? [], 1)
    assert.lengthOf(whole.match(/\/Subtype \/Link\b/g) ?? [], 1)
  })

  if (process.env.VERAPDF) {
    test('conform to {$self}')
      .with(['2a', 'ua1'])
      .run(async ({ assert }, flavour) => {
        const report = await inspect(
          documents[1],
          process.env.VERAPDF!,
          '--format',
          'text',
          '-f',
          flavour,
          'FILE'
        )
        assert.match(report, /^PASS/m)
      })
  }
})

/** Whatever could tell of a person, in the three ways a PDF writes text. */
function traces({ verifyUrl, registerNumber, title, values }: PersonToPrint): string[] {
  const words = [verifyUrl, registerNumber, title, values.COGNOME!, values.CODICE!]
  return words.flatMap((word) => {
    const utf16 = Buffer.from(word, 'utf16le').swap16()
    return [
      Buffer.from(word).toString('latin1'),
      utf16.toString('latin1'),
      utf16.toString('hex').toUpperCase(),
    ]
  })
}
