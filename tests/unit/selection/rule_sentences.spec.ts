import { test } from '@japa/runner'
import { protocolOf } from '#selection/protocol'
import { minimumSentence, reserveSentences, tieBreakSentences } from '#selection/rule_sentences'

const criteria = [
  { id: 7, name: 'Titoli', maxHundredths: 2000 },
  { id: 9, name: 'Colloquio e motivazione', maxHundredths: 5050 },
]

test.group('Rules of a notice in words', () => {
  test('tie-breaks, in the order in which they decide', ({ assert }) => {
    const tieBreaks = [
      { kind: 'criterion' as const, criterionId: 9 },
      { kind: 'younger' as const },
      { kind: 'longer_unemployed' as const },
    ]
    assert.deepEqual(tieBreakSentences({ criteria, tieBreaks }), [
      'A parità di totale, il punteggio di «Colloquio e motivazione».',
      'Ancora a parità, l’età più giovane.',
      'Ancora a parità, la ricerca di lavoro che dura da più tempo.',
    ])
  })

  test('none, and one that names a criterion no more there', ({ assert }) => {
    assert.deepEqual(tieBreakSentences({ criteria, tieBreaks: [] }), [])
    assert.deepEqual(
      tieBreakSentences({ criteria, tieBreaks: [{ kind: 'criterion', criterionId: 1 }] }),
      ['A parità di totale, il punteggio di un criterio.']
    )
  })

  test('the minimum, out of all the points there are', ({ assert }) => {
    assert.equal(
      minimumSentence({ minimumHundredths: 6000, criteria }),
      'Per essere idonei servono almeno 60 punti su 70,5.'
    )
  })

  test('reserves, with the law that grants them', ({ assert }) => {
    const reserve = { key: 'civile', label: 'Servizio civile', source: 'D.Lgs. 40/2017, art. 18' }
    assert.deepEqual(
      reserveSentences({
        reserves: [
          { ...reserve, seats: 1 },
          { ...reserve, seats: 2 },
        ],
      }),
      [
        'Servizio civile: 1 posto di ogni posizione (D.Lgs. 40/2017, art. 18).',
        'Servizio civile: 2 posti di ogni posizione (D.Lgs. 40/2017, art. 18).',
      ]
    )
  })
})

test.group('Protocol numbers', () => {
  test('name the notice and have five digits, or more when they must', ({ assert }) => {
    const notice = { year: 2026, number: 11 }
    assert.equal(protocolOf(notice, { protocolNumber: 347 }), '2026/11-00347')
    assert.equal(protocolOf(notice, { protocolNumber: 123456 }), '2026/11-123456')
  })
})
