import { test } from '@japa/runner'
import {
  daysAfter,
  daysOf,
  lastDayExtended,
  lastDayOf,
  lastDayWithSuspensions,
  overlap,
} from '#internships/periods'

test.group('The last day of an internship', () => {
  test('from {0} for {1} months: {2}, {3}')
    .with([
      ['2027-01-11', 12, '2028-01-10', 'an ordinary year'],
      ['2027-01-01', 6, '2027-06-30', 'from the first of a month'],
      ['2027-01-31', 1, '2027-02-28', 'no 31 February: its last day (art. 2963 c.c.)'],
      ['2028-01-31', 1, '2028-02-29', 'a leap year'],
      ['2028-01-30', 1, '2028-02-29', 'no 30 February in a leap year either'],
      ['2027-02-28', 12, '2028-02-27', 'into a leap year'],
      ['2028-02-29', 12, '2029-02-28', 'from a leap day'],
      ['2027-03-01', 12, '2028-02-29', 'ends on a leap day'],
      ['2027-08-31', 6, '2028-02-29', 'from the end of August'],
      ['2026-10-20', 3, '2027-01-19', 'over the end of summer time'],
      ['2027-03-20', 3, '2027-06-19', 'over its beginning'],
      ['2026-12-01', 3, '2027-02-28', 'over the end of the year'],
    ] as Array<[string, number, string, string]>)
    .run(({ assert }, [start, months, end]) => assert.equal(lastDayOf(start, months), end))

  test('extended from {0} by {1}: {2}')
    .with([
      ['2027-06-30', 6, '2027-12-31'],
      ['2027-02-28', 3, '2027-05-31'],
      ['2028-02-28', 1, '2028-03-28'],
    ] as Array<[string, number, string]>)
    .run(({ assert }, [end, months, later]) => assert.equal(lastDayExtended(end, months), later))

  test('shifts by the days of its suspensions', ({ assert }) => {
    const illness = { startsOn: '2028-02-01', endsOn: '2028-03-01' }
    assert.equal(daysOf(illness), 30)
    assert.equal(lastDayWithSuspensions('2028-05-31', [illness]), '2028-06-30')
    const closure = { startsOn: '2028-03-20', endsOn: '2028-04-03' }
    assert.equal(daysOf(closure), 15)
    assert.equal(lastDayWithSuspensions('2028-05-31', [illness, closure]), '2028-07-15')
    assert.equal(lastDayWithSuspensions('2028-05-31', []), '2028-05-31')
  })

  test('days are calendar days, whatever the hour does', ({ assert }) => {
    assert.equal(daysAfter('2026-10-24', 2), '2026-10-26')
    assert.equal(daysAfter('2027-03-27', 2), '2027-03-29')
    assert.equal(daysOf({ startsOn: '2027-03-27', endsOn: '2027-03-29' }), 3)
    assert.equal(daysOf({ startsOn: '2027-03-28', endsOn: '2027-03-28' }), 1)
  })

  test('{0}-{1} and {2}-{3} share a day: {4}')
    .with([
      ['2027-01-01', '2027-01-31', '2027-01-31', '2027-02-10', true],
      ['2027-01-01', '2027-01-31', '2027-02-01', '2027-02-10', false],
      ['2027-01-01', '2027-12-31', '2027-05-01', '2027-05-02', true],
    ] as Array<[string, string, string, string, boolean]>)
    .run(({ assert }, [a, b, c, d, shared]) => {
      assert.equal(overlap({ startsOn: a, endsOn: b }, { startsOn: c, endsOn: d }), shared)
    })
})
