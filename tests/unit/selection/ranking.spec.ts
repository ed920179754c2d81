import { test } from '@japa/runner'
import { allot, type Claimant } from '#selection/ranking/allot'
import { rank } from '#selection/ranking/rank'
import { recompute } from '#selection/ranking/recompute'
import { canonicalJson, sealOf } from '#selection/ranking/seal'
import type { Candidate, RankingRules } from '#selection/ranking/types'
import { explain, listed, orderRules, ordinal } from '#selection/ranking/wording'

const RULES: RankingRules = {
  criteria: [
    { id: 7, name: 'Titoli', maxHundredths: 2000 },
    { id: 8, name: 'Esperienze', maxHundredths: 3000 },
    { id: 9, name: 'Colloquio', maxHundredths: 5000 },
  ],
  minimumHundredths: 6000,
  tieBreaks: [{ kind: 'criterion', criterionId: 9 }, { kind: 'younger' }],
  reserves: [],
  seats: 1,
}

function candidate(number: number, points: number[], values: Partial<Candidate> = {}): Candidate {
  return {
    code: `D-${String(number).padStart(5, '0')}`,
    fact: 'admitted',
    scores: { 7: points[0] ?? 0, 8: points[1] ?? 0, 9: points[2] ?? 0 },
    bornOn: '1990-05-01',
    unemployedSince: '2026-01-01',
    reserveKeys: [],
    ...values,
  }
}

/** The six applications of the reference page. */
const PEOPLE = [
  candidate(402, [2000, 2100, 4000]),
  candidate(276, [1000, 1250, 3000]),
  candidate(347, [1800, 2650, 4400]),
  candidate(388, [1400, 1500, 3700]),
  candidate(291, [1600, 2200, 4300]),
  candidate(315, [1200, 2425, 3800]),
  candidate(500, [], { fact: 'excluded' }),
  candidate(501, [], { fact: 'absent' }),
]

test.group('A ranking', () => {
  test('orders and explains as the reference page does', ({ assert }) => {
    const entries = rank(RULES, PEOPLE)
    assert.deepEqual(
      entries.map(({ code, place, totalHundredths, outcome }) => [
        code,
        place,
        totalHundredths,
        outcome,
      ]),
      [
        ['D-00347', 1, 8850, 'suitable'],
        ['D-00291', 2, 8100, 'suitable'],
        ['D-00402', 3, 8100, 'suitable'],
        ['D-00315', 4, 7425, 'suitable'],
        ['D-00388', 5, 6600, 'suitable'],
        ['D-00276', null, 5250, 'unsuitable'],
        ['D-00501', null, null, 'absent'],
        ['D-00500', null, null, 'excluded'],
      ]
    )
    const words = entries.map((entry) => explain(entry, RULES))
    assert.deepEqual(words[0], {
      headline: 'Prima per punteggio: 88,50 su 100.',
      sentences: [
        '18 per «Titoli», 26,5 per «Esperienze», 44 per «Colloquio».',
        'Nessun’altra domanda ha raggiunto questo totale, perciò non è servito alcun criterio di precedenza.',
      ],
    })
    assert.equal(words[1].headline, 'Seconda, a pari punti con D-00402: 81,00.')
    assert.equal(
      words[1].sentences[1],
      'A parità di totale l’avviso guarda prima i punti di «Colloquio»: 43 contro 40. Per questo D-00291 precede D-00402.'
    )
    assert.equal(words[2].headline, 'Terza, a pari punti con D-00291: 81,00.')
    assert.equal(
      words[2].sentences[1],
      'Il primo criterio di precedenza (i punti di «Colloquio») la mette dopo D-00291: 40 contro 43.'
    )
    assert.equal(words[4].sentences[1], 'Supera il minimo di 60 punti.')
    assert.equal(words[5].headline, 'Non idonea: 52,50 punti, il minimo è 60.')
    assert.equal(words[6].headline, 'Assente al colloquio.')
    assert.equal(words[7].headline, 'Non ammessa alla selezione.')
  })

  test('a later rule decides when the first does not: by age, whose dates stay out of the reason', ({
    assert,
  }) => {
    const older = candidate(1, [2000, 2000, 4000], { bornOn: '1980-02-29' })
    const younger = candidate(2, [2000, 2000, 4000], { bornOn: '2001-03-07' })
    const entries = rank(RULES, [older, younger])
    assert.deepEqual(
      entries.map(({ code, place }) => [code, place]),
      [
        ['D-00002', 1],
        ['D-00001', 2],
      ]
    )
    const [first, second] = entries.map((entry) => explain(entry, RULES))
    assert.equal(
      first.sentences[1],
      'Restando la parità, l’avviso guarda poi l’età più giovane. Per questo D-00002 precede D-00001.'
    )
    assert.equal(
      second.sentences[1],
      'Il secondo criterio di precedenza (l’età più giovane) la mette dopo D-00002.'
    )
    const told = JSON.stringify([first, second, entries.map(({ reason }) => reason)])
    assert.notMatch(told, /1980|2001/)
  })

  test('the longer without work precedes, and whoever gave no date comes after', ({ assert }) => {
    const rules = { ...RULES, tieBreaks: [{ kind: 'longer_unemployed' as const }] }
    const people = [
      candidate(1, [2000, 2000, 4000], { unemployedSince: null }),
      candidate(2, [2000, 2000, 4000], { unemployedSince: '2026-01-01' }),
      candidate(3, [2000, 2000, 4000], { unemployedSince: '2024-06-01' }),
    ]
    assert.deepEqual(
      rank(rules, people).map(({ code }) => code),
      ['D-00003', 'D-00002', 'D-00001']
    )
    const byAge = rank({ ...RULES, tieBreaks: [{ kind: 'older' }] }, [
      candidate(1, [2000, 2000, 4000], { bornOn: '2001-01-01' }),
      candidate(2, [2000, 2000, 4000], { bornOn: '1979-01-01' }),
    ])
    assert.equal(byAge[0].code, 'D-00002')
  })

  test('a tie that no rule solves is shared and told: 1, 1, 3', ({ assert }) => {
    const entries = rank(RULES, [
      candidate(9, [2000, 2000, 4000]),
      candidate(3, [2000, 2000, 4000]),
      candidate(5, [2000, 2000, 3000]),
    ])
    assert.deepEqual(
      entries.map(({ code, place, isTied }) => [code, place, isTied]),
      [
        ['D-00003', 1, true],
        ['D-00009', 1, true],
        ['D-00005', 3, false],
      ]
    )
    const [{ headline, sentences }] = entries.map((entry) => explain(entry, RULES))
    assert.equal(headline, 'Prima ex aequo con D-00009: 80,00.')
    assert.include(sentences.join(' '), 'l’ordine in cui sono scritte non ha significato')
  })

  test('who has a seat by a reserve is told without its ground', ({ assert }) => {
    const rules = {
      ...RULES,
      reserves: [{ key: 'invalidita', label: 'Invalidità civile', source: 'L. 68/1999', seats: 1 }],
    }
    const entries = rank(rules, [
      candidate(1, [2000, 3000, 4000]),
      candidate(2, [2000, 2000, 3000], { reserveKeys: ['invalidita'] }),
    ])
    assert.deepEqual(
      entries.map(({ code, place }) => [code, place]),
      [
        ['D-00001', 1],
        ['D-00002', 2],
      ]
    )
    const { sentences } = explain(entries[1], rules)
    assert.equal(sentences.at(-1), 'Un posto le spetta in applicazione dell’avviso.')
    assert.equal(
      explain(entries[0], rules).sentences.at(-1),
      'Un posto che le spetterebbe per punteggio va a un’altra domanda, in applicazione dell’avviso.'
    )
    assert.notMatch(JSON.stringify(entries.map((entry) => explain(entry, rules))), /invalid|68/i)
  })

  test('words: ordinals, lists, the rules of the order', ({ assert }) => {
    assert.deepEqual([1, 10, 11].map(ordinal), ['Prima', 'Decima', '11ª'])
    assert.deepEqual([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed), [
      '',
      'a',
      'a e b',
      'a, b e c',
    ])
    assert.deepEqual(orderRules(RULES), [
      'Totale dei punti, dal più alto. Servono almeno 60 punti.',
      'A parità, i punti di «Colloquio».',
      'Ancora a parità, l’età più giovane.',
      'Se resta parità, lo si scrive: non si tira a sorte.',
    ])
  })
})

test.group('A ranking computed again', () => {
  const record = () => {
    const entries = rank(RULES, PEOPLE)
    return structuredClone({ rules: RULES, entries, sha256: sealOf(RULES, entries) })
  }

  test('gives the same order, reasons and seal', ({ assert }) => {
    const again = recompute(record())
    assert.isTrue(again.isSame)
    assert.equal(again.recomputedSha256, again.recordSha256)
    assert.isEmpty(again.differences)
  })

  test('shows a place that was changed by hand', ({ assert }) => {
    const changed = record()
    changed.entries[1].place = 1
    const again = recompute(changed)
    assert.isFalse(again.isSame)
    assert.deepEqual(
      again.differences.map(({ code }) => code),
      ['D-00291']
    )
  })

  test('shows points that were changed by hand, even where lines agree with them', ({ assert }) => {
    const changed = record()
    changed.entries = rank(RULES, [
      ...PEOPLE.filter(({ code }) => code !== 'D-00388'),
      candidate(388, [1400, 1500, 3701]),
    ])
    const again = recompute(changed)
    assert.isFalse(again.isSame)
    assert.isEmpty(again.differences)
    assert.notEqual(again.recordSha256, changed.sha256)
  })

  test('canonical JSON does not depend on the order of keys', ({ assert }) => {
    assert.equal(
      canonicalJson({ b: [1, { d: null, c: 'è' }], a: true }),
      '{"a":true,"b":[1,{"c":"è","d":null}]}'
    )
  })
})

test.group('Seats', () => {
  const waits = (place: number, number = place, reserveKeys: string[] = []): Claimant => ({
    code: `D-${number}`,
    place,
    reserveKeys,
  })
  const RESERVE = [{ key: 'r', label: 'Riserva', source: 'Legge', seats: 1 }]
  const codes = (claimants: Claimant[]) => claimants.map(({ code }) => code)

  test('go by place, whatever the order of the rows', ({ assert }) => {
    const { winners, undecided } = allot([], {
      free: 2,
      holders: [],
      waiting: [waits(3), waits(1), waits(2)],
    })
    assert.deepEqual(codes(winners), ['D-1', 'D-2'])
    assert.isEmpty(undecided)
  })

  test('stop at a tie on the border', ({ assert }) => {
    const waiting = [waits(1), waits(2, 20), waits(2, 21), waits(4)]
    const outcome = allot([], { free: 2, holders: [], waiting })
    assert.deepEqual(codes(outcome.winners), ['D-1'])
    assert.deepEqual(codes(outcome.undecided), ['D-20', 'D-21'])
    assert.isEmpty(allot([], { free: 3, holders: [], waiting }).undecided)
  })

  test('a reserve takes the last seat for its best placed, unless it is met already', ({
    assert,
  }) => {
    const waiting = [waits(1), waits(2), waits(3, 3, ['r']), waits(4, 4, ['r'])]
    const taken = allot(RESERVE, { free: 2, holders: [], waiting })
    assert.deepEqual(codes(taken.winners), ['D-1', 'D-3'])
    assert.deepEqual(
      taken.winners.map(({ isReserved }) => isReserved),
      [false, true]
    )
    const met = allot(RESERVE, { free: 2, holders: [waits(9, 9, ['r'])], waiting })
    assert.deepEqual(codes(met.winners), ['D-1', 'D-2'])
    const byMerit = allot(RESERVE, { free: 3, holders: [], waiting })
    assert.deepEqual(codes(byMerit.winners), ['D-1', 'D-2', 'D-3'])
    assert.isFalse(byMerit.winners.some(({ isReserved }) => isReserved))
  })

  test('nobody left, or no seat left, gives nothing', ({ assert }) => {
    assert.isEmpty(allot(RESERVE, { free: 2, holders: [], waiting: [] }).winners)
    assert.isEmpty(allot(RESERVE, { free: 0, holders: [], waiting: [waits(1)] }).winners)
  })

  test('more reserves than seats, and a tie inside a reserve', ({ assert }) => {
    const both = [waits(1), waits(2, 2, ['r']), waits(2, 3, ['r'])]
    const tied = allot(RESERVE, { free: 1, holders: [], waiting: both })
    assert.isEmpty(tied.winners)
    assert.deepEqual(codes(tied.undecided), ['D-2', 'D-3'])
  })
})
