import { test } from '@japa/runner'
import {
  dailyMinutes,
  formatDay,
  formatStretch,
  minutesAWeek,
  ordinaryWeek,
  plannedDays,
  plannedMinutes,
  readStretch,
  weekRuns,
  type WeekPattern,
} from '#internships/week_pattern'

const FOUR_HOURS = [{ from: 540, to: 780 }]
/** 20 hours a week: four a day, Monday to Friday. */
const MORNINGS: WeekPattern = [...Array.from({ length: 5 }, () => FOUR_HOURS), [], []]
/** Sunday alone, across the hour at which the clocks change. */
const NIGHTS: WeekPattern = [[], [], [], [], [], [], [{ from: 60, to: 240 }]]

test.group('A stretch of a day', () => {
  test('"{0}" is {1}-{2}')
    .with([
      ['9.00-13.00', 540, 780],
      ['9-13', 540, 780],
      ['09:00 – 13:30', 540, 810],
      ['  9.00 - 13.00 ', 540, 780],
      ['dalle 9 alle 13', 540, 780],
      ['dalle 14.30 alle 18.15', 870, 1095],
      ['0.00-24.00', 0, 1440],
    ] as Array<[string, number, number]>)
    .run(({ assert }, [text, from, to]) => {
      assert.deepEqual(readStretch(text), { ok: true, value: { from, to } })
    })

  test('"{0}" is refused: {1}')
    .with([
      ['mattina', 'shape'],
      ['9.00', 'shape'],
      ['9.00-', 'shape'],
      ['9.5-13', 'shape'],
      ['9.60-13.00', 'no_such_time'],
      ['9.00-25.00', 'no_such_time'],
      ['9.00-24.01', 'no_such_time'],
      ['13.00-9.00', 'backwards'],
      ['9.00-9.00', 'backwards'],
    ] as Array<[string, string]>)
    .run(({ assert }, [text, error]) => {
      assert.deepEqual(readStretch(text), { ok: false, error } as never)
    })

  test('is written so that it reads back', ({ assert }) => {
    for (const stretch of [
      { from: 0, to: 1440 },
      { from: 545, to: 781 },
    ]) {
      const back = readStretch(formatStretch(stretch))
      assert.deepEqual(back, { ok: true, value: stretch })
    }
    assert.equal(formatDay([...FOUR_HOURS, { from: 840, to: 960 }]), '9.00-13.00 e 14.00-16.00')
    assert.isNull(formatDay([]))
  })
})

test.group('The week of a plan', () => {
  test('adds up by day and by week', ({ assert }) => {
    const week = [[...FOUR_HOURS, { from: 840, to: 960 }], [], FOUR_HOURS, [], [], [], []]
    assert.deepEqual(dailyMinutes(week), [360, 0, 240, 0, 0, 0, 0])
    assert.equal(minutesAWeek(week), 600)
  })

  test('an ordinary one of {$self} minutes has them all')
    .with([1200, 1500, 2160, 2400, 1201])
    .run(({ assert }, minutes) => {
      const week = ordinaryWeek(minutes)
      assert.equal(minutesAWeek(week), minutes)
      assert.lengthOf(week, 7)
      assert.deepEqual(week.slice(5), [[], []])
    })

  test('tells days with the same hours together', ({ assert }) => {
    assert.deepEqual(weekRuns(MORNINGS), [{ name: 'da lunedì a venerdì', text: '9.00-13.00' }])
    const week = [FOUR_HOURS, [], FOUR_HOURS, [{ from: 840, to: 960 }], [], FOUR_HOURS, FOUR_HOURS]
    assert.deepEqual(
      weekRuns(week).map(({ name }) => name),
      ['lunedì', 'mercoledì', 'giovedì', 'da sabato a domenica']
    )
    assert.deepEqual(weekRuns([[], [], [], [], [], [], []]), [])
  })

  test('an ordinary long day rests at midday', ({ assert }) => {
    assert.equal(formatDay(ordinaryWeek(1200)[0]), '9.00-13.00')
    assert.equal(formatDay(ordinaryWeek(2160)[0]), '9.00-13.00 e 14.00-17.12')
  })
})

test.group('Planned minutes of a period', () => {
  test('from {0} to {1} are {2} hours: {3}')
    .with([
      ['2027-01-11', '2027-01-17', 20, 'a week from Monday'],
      ['2027-01-14', '2027-01-20', 20, 'a week from Thursday'],
      ['2027-02-01', '2027-02-28', 80, 'February of four weeks'],
      ['2028-02-01', '2028-02-29', 84, 'February of a leap year, its 29th a Tuesday'],
      ['2028-02-29', '2028-02-29', 4, 'the leap day alone'],
      ['2027-01-11', '2027-01-31', 60, 'a month begun on the 11th'],
      ['2027-07-01', '2027-07-10', 28, 'a month that ends on the 10th'],
      ['2027-01-16', '2027-01-17', 0, 'a weekend'],
      ['2027-10-25', '2027-11-05', 40, 'after the end of summer time'],
      ['2026-12-28', '2027-01-03', 20, 'over the end of the year'],
      ['2027-01-11', '2028-01-10', 1044, 'a year: 261 working days'],
      ['2027-01-12', '2027-01-11', 0, 'a period that ends before it begins'],
    ] as Array<[string, string, number, string]>)
    .run(({ assert }, [from, to, hours]) => {
      assert.equal(plannedMinutes(MORNINGS, from, to), hours * 60)
    })

  test('are what the clock shows on the night of {$self}')
    .with(['2027-03-28', '2027-10-31'])
    .run(({ assert }, day) => assert.equal(plannedMinutes(NIGHTS, day, day), 180))

  test('leave out suspended days, first and last included', ({ assert }) => {
    const illness = { startsOn: '2027-01-13', endsOn: '2027-01-19' }
    assert.equal(plannedMinutes(MORNINGS, '2027-01-11', '2027-01-22', [illness]), 5 * 240)
    const all = { startsOn: '2026-12-01', endsOn: '2027-03-31' }
    assert.equal(plannedMinutes(MORNINGS, '2027-01-01', '2027-01-31', [all]), 0)
    const overlapping = { startsOn: '2027-01-18', endsOn: '2027-01-21' }
    assert.equal(
      plannedMinutes(MORNINGS, '2027-01-11', '2027-01-22', [illness, overlapping]),
      3 * 240
    )
  })

  test('come day by day, free days left out', ({ assert }) => {
    const days = [...plannedDays(MORNINGS, '2027-01-15', '2027-01-18')]
    assert.deepEqual(days, [
      { day: '2027-01-15', minutes: 240 },
      { day: '2027-01-18', minutes: 240 },
    ])
  })

  test('of the months add up to those of the whole', ({ assert }) => {
    const months = ['2028-01', '2028-02', '2028-03']
    const ends = ['31', '29', '31']
    const parts = months.map((month, index) =>
      plannedMinutes(MORNINGS, `${month}-01`, `${month}-${ends[index]}`)
    )
    const whole = plannedMinutes(MORNINGS, '2028-01-01', '2028-03-31')
    assert.equal(
      parts.reduce((a, b) => a + b),
      whole
    )
  })
})
