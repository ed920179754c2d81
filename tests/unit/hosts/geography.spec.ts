import { test } from '@japa/runner'
import {
  municipalityLabel,
  namesakes,
  provinces,
  readMunicipality,
  readProvince,
  regions,
  searchMunicipalities,
} from '#hosts/geography'
import { municipalitySentence } from '#hosts/place'

const labels = (text: string) => searchMunicipalities(text).map(municipalityLabel)
const nameOf = (text: string, province?: string) => {
  const found = readMunicipality(text, province)
  return found && municipalityLabel(found)
}

test.group('Municipalities, provinces and regions', () => {
  test('all of them are there, each in its province', ({ assert }) => {
    assert.lengthOf(regions(), 20)
    assert.lengthOf(provinces(), 107)
    assert.lengthOf(provinces('03'), 12)
    assert.equal(readMunicipality('015146')!.province.region.name, 'Lombardia')
  })

  test('"{0}" is {1}')
    .with([
      ['Lecco', 'Lecco (LC)'],
      ['  LECCO (lc) ', 'Lecco (LC)'],
      ['Forli', 'Forlì (FC)'],
      ['forlì', 'Forlì (FC)'],
      ["Forli'", 'Forlì (FC)'],
      ['Sant’Angelo Lodigiano', "Sant'Angelo Lodigiano (LO)"],
      ['SANT ANGELO LODIGIANO', "Sant'Angelo Lodigiano (LO)"],
      ["L'Aquila", "L'Aquila (AQ)"],
      ['Aglie', 'Agliè (TO)'],
      ['Bozen', 'Bolzano (BZ)'],
      ['Bolzano/Bozen', 'Bolzano (BZ)'],
      ['Appiano sulla strada del vino', 'Appiano sulla strada del vino (BZ)'],
      ['Reggio Emilia', "Reggio nell'Emilia (RE)"],
      ['Reggio Calabria', 'Reggio di Calabria (RC)'],
      ['097042', 'Lecco (LC)'],
      ['97042', 'Lecco (LC)'],
      ['1272', 'Torino (TO)'],
      ['Atlantide', null],
      ['Lecco (MI)', null],
      ['999999', null],
      ['', null],
    ])
    .run(({ assert }, [text, label]) => {
      assert.equal(nameOf(text as string), label)
    })

  test('homonyms are told apart by their province: {0}')
    .with([
      ['Castro', 'BG', 'LE'],
      ['Livo', 'CO', 'TN'],
      ['Peglio', 'CO', 'PU'],
      ['Samone', 'TO', 'TN'],
      ['San Teodoro', 'ME', 'SS'],
    ] as const)
    .run(({ assert }, [name, one, other]) => {
      assert.isNull(readMunicipality(name))
      assert.sameMembers(
        namesakes(name).map(({ province }) => province.code),
        [one, other]
      )
      assert.equal(nameOf(`${name} (${one})`), `${name} (${one})`)
      assert.equal(nameOf(name, other), `${name} (${other})`)
      assert.include(municipalitySentence(name), `${name} (${one})`)
    })

  test('a name that another town begins with is its own: Calliano is in the province of Trento', ({
    assert,
  }) => {
    assert.equal(nameOf('Calliano', 'TN'), 'Calliano (TN)')
    assert.notInclude(
      namesakes('Calliano').map(({ name }) => name),
      'Calliano Monferrato'
    )
  })

  test('a province is read by its letters or by its name')
    .with([
      ['lc', 'LC'],
      ['Lecco', 'LC'],
      ['Monza e della Brianza', 'MB'],
      ['FORLI-CESENA', 'FC'],
      ['Città metropolitana di Milano', 'MI'],
      ['Provincia di Como', 'CO'],
      ['XX', undefined],
      ['', undefined],
    ])
    .run(({ assert }, [text, code]) => {
      assert.equal(readProvince(text as string)?.code, code)
    })

  test('a wrong province is not guessed over', ({ assert }) => {
    assert.isNull(readMunicipality('Lecco', 'MI'))
    assert.include(municipalitySentence('Lecco', 'MI'), 'non è in questa provincia')
    assert.include(municipalitySentence('Lecc'), 'Non è il nome di un comune')
  })
})

test.group('Search of municipalities', () => {
  test('the name itself comes first, then capitals, then what begins so', ({ assert }) => {
    assert.equal(labels('como')[0], 'Como (CO)')
    assert.equal(labels('berg')[0], 'Bergamo (BG)')
    assert.equal(labels('reggio emilia')[0], "Reggio nell'Emilia (RE)")
    assert.include(labels('bozen'), 'Bolzano (BZ)')
    assert.include(labels("sant'angelo lod"), "Sant'Angelo Lodigiano (LO)")
  })

  test('a province begun in brackets narrows', ({ assert }) => {
    assert.sameMembers(labels('Livo'), [
      ...labels('Livo (CO'),
      ...labels('livo (t'),
      ...labels('Livo').filter((one) => !one.startsWith('Livo (')),
    ])
    assert.deepEqual(labels('Livo (CO)'), ['Livo (CO)'])
  })

  test('what was offered is read back', ({ assert }) => {
    for (const label of labels('sant')) assert.equal(nameOf(label), label)
  })

  test('one letter, nothing and signs find nobody', ({ assert }) => {
    for (const text of ['', 'a', '(', '()', '%', '((((']) assert.deepEqual(labels(text), [])
  })
})
