import { test } from '@japa/runner'
import { anonymous, percent, type OutcomeGroup } from '#internships/surveys/anonymity'
import { dueOn } from '#internships/surveys/terms'

const group = (
  label: string,
  asked: number,
  answered: number,
  atWork: number,
  thanks = 0
): OutcomeGroup => ({ label, asked, answered, atWork, thanks })

test.group('Figures that point at nobody', () => {
  test('large groups are told as they are', ({ assert }) => {
    const groups = [group('Lecco', 20, 12, 6, 3), group('Como', 30, 10, 5, 0)]
    assert.deepEqual(anonymous(groups, 'Altre'), groups)
  })

  test('small groups are told together', ({ assert }) => {
    const groups = [group('Lecco', 20, 12, 6), group('Como', 2, 2, 1), group('Lodi', 4, 1, 1)]
    const shown = anonymous(groups, 'Altre')
    assert.deepEqual(
      shown.map(({ label, asked, answered }) => [label, asked, answered]),
      [
        ['Lecco', 20, 12],
        ['Altre', 6, 3],
      ]
    )
  })

  test('what is still small takes the next smallest in', ({ assert }) => {
    const groups = [group('Lecco', 20, 12, 6), group('Como', 9, 5, 0), group('Lodi', 1, 1, 1)]
    const shown = anonymous(groups, 'Altre')
    assert.deepEqual(
      shown.map(({ label, answered }) => [label, answered]),
      [
        ['Lecco', 12],
        ['Altre', 6],
      ]
    )
  })

  test('one or two on either side are not told: {$self}')
    .with([
      [10, 1, null],
      [10, 2, null],
      [10, 3, 3],
      [10, 7, 7],
      [10, 8, null],
      [10, 9, null],
      [10, 10, 10],
      [10, 0, 0],
    ] as [number, number, number | null][])
    .run(({ assert }, [answered, atWork, expected]) => {
      const [shown] = anonymous([group('Lecco', 20, answered, atWork)], 'Altre')
      assert.equal(shown.atWork, expected)
    })

  test('a figure hidden alone would come back from the sum: the smallest other goes with it', ({
    assert,
  }) => {
    const groups = [group('Lecco', 20, 10, 2), group('Como', 20, 10, 5), group('Lodi', 20, 10, 4)]
    assert.deepEqual(
      anonymous(groups, 'Altre').map(({ atWork }) => atWork),
      [null, 5, null]
    )
  })

  test('nobody at all stays nobody, and two people in all are not counted', ({ assert }) => {
    assert.deepEqual(anonymous([group('Tutti', 0, 0, 0)], 'Tutti'), [group('Tutti', 0, 0, 0)])
    assert.isNull(anonymous([group('Tutti', 2, 0, 0)], 'Tutti')[0].asked)
  })

  test('a share of nobody, or of a hidden figure, is no share', ({ assert }) => {
    assert.equal(percent(1, 3), 33)
    assert.isNull(percent(0, 0))
    assert.isNull(percent(null, 3))
    assert.isNull(percent(3, null))
  })
})

test.group('The day of the question', () => {
  test('{0} and {1} months: {2}')
    .with([
      ['2026-01-10', 6, '2026-07-10'],
      ['2026-08-31', 6, '2027-02-28'],
      ['2027-08-31', 6, '2028-02-29'],
      ['2028-02-29', 12, '2029-02-28'],
      ['2026-03-28', 12, '2027-03-28'],
    ] as [string, number, string][])
    .run(({ assert }, [endsOn, months, expected]) => {
      assert.equal(dueOn(endsOn, months), expected)
    })
})
