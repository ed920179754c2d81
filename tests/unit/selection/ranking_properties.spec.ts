import { test } from '@japa/runner'
import fc from 'fast-check'
import type { TieBreak } from '#selection/notice_rules'
import { rank } from '#selection/ranking/rank'
import { sealOf } from '#selection/ranking/seal'
import { compareBy, totalOf } from '#selection/ranking/tie_breaks'
import type { Candidate, RankingRules } from '#selection/ranking/types'

const CRITERIA = [
  { id: 1, name: 'Titoli', maxHundredths: 300 },
  { id: 2, name: 'Colloquio', maxHundredths: 400 },
]

const tieBreak: fc.Arbitrary<TieBreak> = fc.oneof(
  fc.record({ kind: fc.constant('criterion' as const), criterionId: fc.constantFrom(1, 2) }),
  fc.record({ kind: fc.constantFrom('younger', 'older', 'longer_unemployed') })
)

const rules: fc.Arbitrary<RankingRules> = fc.record({
  criteria: fc.constant(CRITERIA),
  minimumHundredths: fc.constantFrom(0, 200, 400),
  tieBreaks: fc.array(tieBreak, { maxLength: 3 }),
  reserves: fc.constantFrom([], [{ key: 'r', label: 'Riserva', source: 'Legge', seats: 1 }]),
  seats: fc.integer({ min: 0, max: 3 }),
})

/** Few values, so that ties are common. */
const people: fc.Arbitrary<Candidate[]> = fc.uniqueArray(
  fc.record({
    code: fc
      .integer({ min: 1, max: 99_999 })
      .map((number) => `D-${String(number).padStart(5, '0')}`),
    fact: fc.constantFrom('admitted', 'admitted', 'admitted', 'absent', 'excluded'),
    scores: fc.record({
      1: fc.constantFrom(0, 100, 200, 300),
      2: fc.constantFrom(0, 100, 200, 300, 400),
    }),
    bornOn: fc.constantFrom('1990-01-01', '1990-01-02', '2001-12-31'),
    unemployedSince: fc.constantFrom(null, '2025-01-01', '2026-02-01'),
    reserveKeys: fc.constantFrom([], ['r']),
  }),
  { selector: ({ code }) => code, maxLength: 12 }
)

const hold = (property: (rules: RankingRules, people: Candidate[]) => void) =>
  fc.assert(fc.property(rules, people, property), { numRuns: 400, seed: 20261121 })

test.group('Rankings: what always holds', () => {
  test('everybody has one line, and lines are numbered from 1', ({ assert }) => {
    hold((given, candidates) => {
      const entries = rank(given, candidates)
      assert.deepEqual(
        entries.map(({ line }) => line),
        candidates.map((_, index) => index + 1)
      )
      assert.sameMembers(
        entries.map(({ code }) => code),
        candidates.map(({ code }) => code)
      )
    })
  })

  test('the order of the rows does not count, and the same record gives the same bytes', ({
    assert,
  }) => {
    fc.assert(
      fc.property(rules, people, fc.infiniteStream(fc.nat()), (given, candidates, keys) => {
        const shuffled = candidates
          .map((one) => ({ one, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
        const first = rank(given, candidates)
        const second = rank(given, shuffled)
        assert.deepEqual(second, first)
        assert.equal(sealOf(given, second), sealOf(given, first))
        assert.deepEqual(
          rank(
            given,
            first.map(({ inputs }) => inputs)
          ),
          first
        )
      }),
      { numRuns: 400, seed: 20261121 }
    )
  })

  test('places follow total, then the tie-breaks in order; equal in all means the same place', ({
    assert,
  }) => {
    hold((given, candidates) => {
      const suitable = rank(given, candidates).filter(({ place }) => place !== null)
      for (const a of suitable) {
        for (const b of suitable) {
          if (a === b) continue
          const byTotal = b.totalHundredths! - a.totalHundredths!
          const byRules = given.tieBreaks
            .map((rule) => compareBy(rule, a.inputs, b.inputs))
            .find((order) => order !== 0)
          const expected = Math.sign(byTotal || byRules || 0)
          assert.equal(Math.sign(a.place! - b.place!), expected)
          assert.equal(a.isTied && a.place === b.place, a.place === b.place)
        }
      }
    })
  })

  test('a place is one more than the number of those before it: 1, 1, 3', ({ assert }) => {
    hold((given, candidates) => {
      const suitable = rank(given, candidates).filter(({ place }) => place !== null)
      for (const one of suitable) {
        assert.equal(one.place, suitable.filter(({ place }) => place! < one.place!).length + 1)
      }
    })
  })

  test('the minimum is what makes suitable, and those without a place come last', ({ assert }) => {
    hold((given, candidates) => {
      const entries = rank(given, candidates)
      const reached = candidates.filter(
        (one) => one.fact === 'admitted' && totalOf(one, given.criteria) >= given.minimumHundredths
      )
      assert.lengthOf(
        entries.filter(({ outcome }) => outcome === 'suitable'),
        reached.length
      )
      const kinds = entries.map(({ outcome }) => ORDER.indexOf(outcome))
      assert.deepEqual(
        kinds,
        [...kinds].sort((a, b) => a - b)
      )
    })
  })

  test('one more who is not suitable changes nothing for the others', ({ assert }) => {
    hold((given, candidates) => {
      const lowest = { ...given, minimumHundredths: Math.max(100, given.minimumHundredths) }
      const late: Candidate = {
        code: 'D-100000',
        fact: 'admitted',
        scores: {},
        bornOn: '1980-01-01',
        unemployedSince: null,
        reserveKeys: ['r'],
      }
      const placed = (all: Candidate[]) =>
        rank(lowest, all).filter(({ outcome }) => outcome === 'suitable')
      assert.deepEqual(placed([...candidates, late]), placed(candidates))
    })
  })

  test('more points never mean a worse place', ({ assert }) => {
    hold((given, candidates) => {
      const entries = rank(given, candidates)
      for (const { code, place, inputs } of entries) {
        if (inputs.fact !== 'admitted') continue
        const better = { ...inputs, scores: { ...inputs.scores, 2: inputs.scores[2] + 1 } }
        const again = rank(given, [...candidates.filter((one) => one.code !== code), better])
        const now = again.find((entry) => entry.code === code)!
        assert.isAtMost(now.place ?? Infinity, place ?? Infinity)
      }
    })
  })
})

const ORDER = ['suitable', 'unsuitable', 'absent', 'excluded']
