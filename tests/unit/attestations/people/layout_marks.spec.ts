import { test } from '@japa/runner'
import { layoutMarks, markSentence } from '#attestations/people/layout_marks'

const marksOf = (
  firstName: string,
  lastName: string,
  minutes: number | null = 60,
  isRepeated = false
) => layoutMarks({ firstName, lastName, minutes }, isRepeated)

test.group('Rows that may spoil the paper', () => {
  test('an ordinary person has no mark and no risk', ({ assert }) => {
    assert.deepEqual(marksOf('Giosuè', 'D’Amico'), { marks: [], risk: 0 })
  })

  test('a long name, missing hours, rare letters and repetitions are marked', ({ assert }) => {
    assert.deepEqual(
      marksOf('Maria Antonietta Alessandra', 'Quaglia-Sant’Ambrogio della Rovere').marks,
      ['long:62']
    )
    assert.deepEqual(marksOf('Anna', 'Rossi', null).marks, ['no_hours'])
    assert.deepEqual(marksOf('Łucja', 'Țepeș').marks, ['rare'])
    assert.deepEqual(marksOf('Anna', 'Rossi', 60, true).marks, ['twice'])
    assert.deepEqual(marksOf('漢', 'Rossi').marks, ['no_glyph', 'rare'])
  })

  test('what nobody can print comes before the longest name, and that before the rest', ({
    assert,
  }) => {
    const risks = [
      marksOf('漢', 'Rossi'),
      marksOf('Maria Antonietta Alessandra', 'Quaglia-Sant’Ambrogio della Rovere'),
      marksOf('Łucja', 'Rossi', null, true),
      marksOf('Anna', 'Rossi', null),
      marksOf('Łucja', 'Rossi'),
      marksOf('Anna', 'Rossi', 60, true),
    ].map(({ risk }) => risk)
    assert.deepEqual(
      risks,
      risks.toSorted((a, b) => b - a)
    )
  })

  test('each mark has its words', ({ assert }) => {
    assert.equal(markSentence('long:62'), 'nome di 62 caratteri')
    assert.equal(markSentence('twice'), 'stessa persona due volte')
  })
})
