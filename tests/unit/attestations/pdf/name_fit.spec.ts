import { test } from '@japa/runner'
import { measure, missingGlyphs } from '#core/pdf/fonts'
import { nameFit } from '#attestations/pdf/name_fit'

test.group('The fit of a name', () => {
  test('{first} {last} comes out {size}')
    .with([
      { first: 'Łucja', last: 'Brambilla', size: 'large', lines: ['Łucja Brambilla'] },
      {
        first: 'Maria Giovanna',
        last: 'Della Francesca Bianchi',
        size: 'small',
        lines: ['Maria Giovanna Della Francesca Bianchi'],
      },
      {
        first: 'Maria Antonietta Alessandra',
        last: 'Quaglia-Sant’Ambrogio della Rovere',
        size: 'small',
        lines: ['Maria Antonietta Alessandra', 'Quaglia-Sant’Ambrogio della Rovere'],
      },
    ])
    .run(({ assert }, { first, last, size, lines }) => {
      const fit = nameFit(first, last)
      assert.equal(fit.size, size)
      assert.deepEqual(fit.lines, lines)
    })

  test('never takes more than two lines nor more than the room, up to 200 characters', ({
    assert,
  }) => {
    const names = [
      'W'.repeat(200),
      'Maria '.repeat(33),
      `${'A-'.repeat(60)}B`,
      'i'.repeat(200),
      'Anna Maria',
    ]
    for (const name of names) {
      const { lines, scale } = nameFit(name, 'Rossi', 15.3)
      assert.isAtMost(lines.length, 2)
      for (const line of lines) assert.isAtMost(measure(line, 'Lora', 400) * scale, 15.3)
      assert.equal(lines.join('').replaceAll(' ', ''), `${name}Rossi`.replaceAll(' ', ''))
    }
  })

  test('is the same for the same name', ({ assert }) => {
    assert.deepEqual(nameFit('Anna', 'De’ Medici'), nameFit('Anna', 'De’ Medici'))
  })
})

test.group('The bundled fonts', () => {
  test('draw the letters of the languages of Europe', ({ assert }) => {
    const letters =
      'àèéìòùÀÈÉÌÒÙ ÄÖÜäöüß ÁÉÍÓÖŐÚÜŰáéíóöőúüű ĄĆĘŁŃÓŚŹŻąćęłńóśźż ČĎĚŇŘŠŤŮŽčďěňřšťůž ĂÂÎȘȚăâîșțŞŢşţ ĐđŽžĆćŠš ÅÆØåæø ' +
      'ÐÞðþ ĀĒĪŪĢĶĻŅāēīūģķļņ ĖĮŲėįų ĊĠĦŻċġħż ĞİğıŞş ËëÇç Ŵŵ Ŷŷ Ññ Œœ Ÿ ’‘“”«»–— ' +
      'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩάέήίόύώϊϋΐΰς АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ ЁІЇЄҐЎ ЂЉЊЋЏЈЅЃЌ'
    assert.deepEqual(missingGlyphs(letters), [])
  })

  test('say which characters they lack', ({ assert }) => {
    assert.deepEqual(missingGlyphs('Maria 😀 漢'), ['😀', '漢'])
  })
})
