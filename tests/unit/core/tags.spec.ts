import { test } from '@japa/runner'
import { fillTags, missingTags, tagsIn, unknownTags } from '#core/tags'

test.group('Tags', () => {
  test('are found once each, known or not', ({ assert }) => {
    assert.deepEqual(tagsIn('[NOME] [COGNOME] [NOME] [PIPPO] [minuscolo] [1]'), [
      'NOME',
      'COGNOME',
      'PIPPO',
    ])
    assert.deepEqual(unknownTags('[NOME] [COGNMOE]'), ['COGNMOE'])
  })

  test('without a value are listed', ({ assert }) => {
    assert.deepEqual(missingTags('[NOME] [ORE] [PIPPO]', { NOME: 'Anna', ORE: '' }), ['ORE'])
  })

  test('become their values, escaped where asked; the unknown stay as written', ({ assert }) => {
    const values = { NOME: 'A & B', ORE: '13,5' }
    assert.equal(fillTags('[NOME]: [ORE] [CODICE] [PIPPO]', values), 'A & B: 13,5  [PIPPO]')
    assert.equal(
      fillTags('[NOME]', values, (text) => text.replace('&', '&amp;')),
      'A &amp; B'
    )
  })

  test('a value that looks like a tag is not filled again', ({ assert }) => {
    assert.equal(fillTags('[NOME]', { NOME: '[COGNOME]', COGNOME: 'Rossi' }), '[COGNOME]')
  })
})
