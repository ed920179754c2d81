import { test } from '@japa/runner'
import { PEOPLE_LAYOUT_CSV } from '#attestations/people/people_file'
import { places, readLines, readPeople } from '#tests/support/people_files'
import { scratchFile } from '#tests/support/scratch_file'

test.group('File of people: rows', () => {
  test('the downloadable layout can be loaded as it is', async ({ assert }) => {
    const { people, findings } = await readPeople(await scratchFile(PEOPLE_LAYOUT_CSV))
    assert.deepEqual(findings, [])
    assert.deepEqual(people, [
      {
        row: 2,
        firstName: 'Mario',
        lastName: 'Rossi',
        codiceFiscale: 'RSSMRA89T13F205B',
        email: 'mario.rossi@posta.example',
        mobile: '+393331234567',
        minutes: 810,
      },
    ])
  })

  test('name, surname and e-mail are enough', async ({ assert }) => {
    const file = await scratchFile('Cognome,Nome,Mail,Note\nNg,Anna,anna@posta.example,ciao\n')
    const { report, people } = await readPeople(file)
    assert.deepInclude(people[0], { firstName: 'Anna', mobile: null, minutes: null })
    assert.deepInclude(report, {
      ignoredColumns: ['Note'],
      absentColumns: ['codice_fiscale', 'cellulare', 'ore'],
    })
  })

  test('all the faults of one row are told at once', async ({ assert }) => {
    const { findings, people } = await readLines(`😀;${'x'.repeat(200)};RSS;a@b@c;x;1.240`)
    assert.deepEqual(
      findings.map(({ column, code }) => `${column} ${code}`),
      [
        'nome emoji',
        'cognome length',
        'codice_fiscale length',
        'email several',
        'cellulare not_a_number',
        'ore ambiguous',
      ]
    )
    assert.deepEqual(people, [])
  })

  test('a phone never keeps a person out', async ({ assert }) => {
    const { people, findings } = await readLines('Anna;Ng;;a@posta.example;02 123456;18')
    assert.isNull(people[0].mobile)
    assert.deepEqual(places(findings, 'warning'), ['2 cellulare'])
  })

  test('the same person is told by code, or by name and address', async ({ assert }) => {
    const { findings } = await readLines(
      'Mario;Rossi;RSSMRA89T13F205B;uno@posta.example;;',
      'mario;ROSSI;RSSMRA89T13F205B;due@posta.example;;',
      'Anna;Ng;;tre@posta.example;;',
      'ANNA;Ng;;Tre@posta.example;;',
      'Marco;Rossi;RSSMRA89T13F205B;quattro@posta.example;;'
    )
    const repeated = findings.filter(({ code }) => code === 'same_person')
    assert.deepEqual(places(repeated, 'warning'), ['3', '5', '6 codice_fiscale'])
    assert.match(repeated[1].message, /^È la stessa persona della riga 4\./)
    assert.match(repeated[2].message, /^È anche il codice della riga 2, Mario Rossi\./)
  })

  test('two codes that differ by omocodia are two people', async ({ assert }) => {
    const { findings } = await readLines(
      'Mario;Rossi;RSSMRA89T13F205B;uno@posta.example;;',
      'Mario;Rossi;RSSMRA89T13F20RW;due@posta.example;;'
    )
    assert.deepEqual(findings, [])
  })

  test('a row left out for a fault does not make the next one a repetition', async ({ assert }) => {
    const { findings } = await readLines(
      'Mario;Rossi;RSSMRA89T13F205B;uno@posta.example;;molte',
      'Mario;Rossi;RSSMRA89T13F205B;uno@posta.example;;18'
    )
    assert.deepEqual(places(findings, 'warning'), [])
  })

  test('a code of somebody else, or of swapped names, is only a warning', async ({ assert }) => {
    const { people, findings } = await readLines(
      'Anna;Ng;RSSMRA89T13F205B;uno@posta.example;;',
      'Rossi;Mario;RSSMRA89T13F20RW;due@posta.example;;'
    )
    assert.deepEqual(
      findings.map(({ severity, code }) => `${severity} ${code}`),
      ['warning other_name', 'warning names_swapped']
    )
    assert.lengthOf(people, 2)
  })

  test('a large file is handed on in chunks, each awaited', async ({ assert }) => {
    const lines = Array.from({ length: 1201 }, (_, n) => `Anna;Ng;;anna${n}@posta.example;;`)
    const { sizes, report } = await readLines(...lines)
    assert.deepEqual(sizes, [500, 500, 201])
    assert.equal(report?.good, 1201)
  })
})
