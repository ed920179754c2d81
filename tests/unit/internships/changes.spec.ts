import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import { nextMove, type DayFacts } from '#internships/changes/day_state'
import {
  askedFaults,
  cancellationObstacle,
  suspensionFaults,
  terminationFaults,
} from '#internships/changes/faults'
import { lastDayAfter, lastDayWithout, type EndFact } from '#internships/changes/last_day'
import { reminderOn } from '#internships/changes/reminder'
import Suspension from '#internships/models/suspension'
import type { Period } from '#internships/periods'
import { checkCompetences, checkDuration, checkSuspension } from '#internships/rules/duration'
import { rulesOfRegion } from '#tests/support/rules'

const days = (startsOn: string, endsOn: string): Period => ({ startsOn, endsOn })
const rest = (startsOn: string, endsOn: string): EndFact => ({
  kind: 'suspension',
  startsOn,
  endsOn,
})
const more = (months: number): EndFact => ({ kind: 'extension', months })
const stop = (endsOn: string): EndFact => ({ kind: 'termination', endsOn })

/** "The period does not count toward the maximum duration -> end date shifts by the suspended days" (facts, section 7). */
const SHIFT = 'facts 7: sole3, umb, upv'
/** "Proroga must be asked before the end date": it begins the day after the last one. */
const EXTENDED = 'facts 7: upv; months by art. 2963 c.c.'

test.group('The last day after what happened', () => {
  test('from {0}: {3}, {4} ({2})')
    .with([
      ['2027-06-30', [], '2027-06-30', 'nothing happened', 'facts 2.2'],
      ['2027-06-30', [rest('2027-03-01', '2027-03-30')], '2027-07-30', 'ill for 30 days', SHIFT],
      ['2028-02-28', [rest('2028-02-01', '2028-02-15')], '2028-03-14', 'over a leap day', SHIFT],
      ['2027-02-28', [rest('2027-02-01', '2027-02-15')], '2027-03-15', 'no leap day', SHIFT],
      ['2028-03-31', [rest('2028-02-01', '2028-03-01')], '2028-04-30', 'leap day inside', SHIFT],
      ['2026-10-24', [rest('2026-10-01', '2026-10-15')], '2026-11-08', 'summer time ends', SHIFT],
      ['2027-03-20', [rest('2027-03-01', '2027-03-15')], '2027-04-04', 'it begins', SHIFT],
      ['2027-04-30', [rest('2027-03-20', '2027-04-18')], '2027-05-30', 'it begins inside', SHIFT],
      ['2027-01-31', [rest('2027-01-02', '2027-01-31')], '2027-03-02', 'end of January', SHIFT],
      ['2026-12-31', [rest('2026-12-20', '2027-01-20')], '2027-02-01', 'past the old end', SHIFT],
      [
        '2027-06-30',
        [rest('2027-02-01', '2027-03-02'), rest('2027-05-01', '2027-05-15')],
        '2027-08-14',
        'two suspensions',
        SHIFT,
      ],
      ['2027-06-30', [more(6)], '2027-12-31', 'six months more', EXTENDED],
      ['2027-08-30', [more(6)], '2028-02-29', 'no 31 February, leap', EXTENDED],
      ['2026-08-30', [more(6)], '2027-02-28', 'no 31 February', EXTENDED],
      ['2026-09-24', [more(3)], '2026-12-24', 'over the end of summer time', EXTENDED],
      [
        '2027-06-30',
        [rest('2027-03-01', '2027-03-30'), more(6)],
        '2028-01-30',
        'extended after a suspension: from the shifted end',
        EXTENDED,
      ],
      [
        '2027-06-30',
        [more(6), rest('2027-08-01', '2027-08-30')],
        '2028-01-30',
        'suspended after an extension',
        SHIFT,
      ],
      [
        '2027-06-30',
        [rest('2027-03-01', '2027-03-30'), stop('2027-05-10')],
        '2027-05-10',
        'ended early after a suspension',
        'facts 7: sole3',
      ],
    ] as Array<[string, EndFact[], string, string, string]>)
    .run(({ assert }, [planned, facts, last]) =>
      assert.equal(facts.reduce(lastDayAfter, planned), last)
    )

  test('comes back when a suspension is cancelled, whichever of two')
    .with([rest('2028-02-01', '2028-03-01'), rest('2028-04-03', '2028-04-17')])
    .run(({ assert }, cancelled) => {
      const facts = [rest('2028-02-01', '2028-03-01'), rest('2028-04-03', '2028-04-17')]
      const end = facts.reduce(lastDayAfter, '2028-06-30')
      const kept = facts.filter((one) => JSON.stringify(one) !== JSON.stringify(cancelled))
      assert.equal(
        lastDayWithout(end, cancelled as unknown as Period),
        kept.reduce(lastDayAfter, '2028-06-30')
      )
    })
})

const RUN = days('2027-01-11', '2027-07-10')

test.group('Days of a suspension', () => {
  test('{4}')
    .with([
      [days('2027-03-01', '2027-03-30'), [], null, null, 'fit'],
      [days('2027-01-11', '2027-02-10'), [], null, null, 'from the first day on'],
      [days('2027-07-10', '2027-08-20'), [], null, null, 'from the last day on, past the end'],
      [days('2027-03-30', '2027-03-01'), [], null, 'al', 'are in order'],
      [days('2027-01-10', '2027-03-01'), [], null, 'dal', 'do not begin before the start'],
      [days('2027-07-11', '2027-08-20'), [], null, 'dal', 'do not begin after the end'],
      [days('2027-03-01', '2072-03-30'), [], null, 'al', 'are of a plausible year'],
      [days('2027-03-01', '2027-03-30'), ['2027-03-30'], null, 'dal', 'overlap no other'],
      [days('2027-03-01', '2027-03-30'), ['2027-03-31'], null, null, 'may touch another'],
      [days('2027-03-01', '2027-03-30'), [], '2027-03-01', 'dal', 'hold no validated hours'],
      [days('2027-03-01', '2027-03-30'), [], '2027-02-28', null, 'may follow validated hours'],
    ] as Array<[Period, string[], string | null, string | null, string]>)
    .run(({ assert }, [period, taken, validatedTo, field]) => {
      const others = taken.map((from) => days(from, '2027-04-30'))
      const faults = suspensionFaults(RUN, period, others, validatedTo)
      assert.deepEqual(Object.keys(faults), field ? [field] : [])
    })

  test('in {0}, {1} for {2} days: {3}')
    .with([
      ['03', 'illness', 29, false],
      ['03', 'illness', 30, true],
      ['03', 'injury', 30, true],
      ['03', 'host_closure', 14, false],
      ['03', 'host_closure', 15, true],
      ['03', 'maternity', 1, true],
      ['19', 'illness', 29, false],
      ['19', 'host_closure', 15, true],
    ] as Array<[string, 'illness', number, boolean]>)
    .run(({ assert }, [region, kind, length, passes]) => {
      // Facts, section 7: illness or injury of 30 solar days, closure of 15; maternity always.
      const breaches = checkSuspension(rulesOfRegion(region), kind, length)
      assert.equal(breaches.length === 0, passes)
    })
})

test.group('An extension', () => {
  test('asked on {0}, seen on {1}: {2}')
    .with([
      ['2027-07-09', '2027-07-09', null],
      ['2027-07-10', '2027-07-10', '9 luglio 2027'],
      ['2027-07-20', '2027-07-20', '9 luglio 2027'],
      ['2027-06-02', '2027-06-01', 'deve ancora venire'],
      ['2027-01-10', '2027-06-01', 'comincia'],
    ] as Array<[string, string, string | null]>)
    .run(({ assert }, [askedOn, today, told]) => {
      // Facts, section 7: "Proroga must be asked before the end date" (upv).
      const { chiesta_il: fault } = askedFaults(RUN, askedOn, today)
      if (told === null) assert.isUndefined(fault)
      else assert.include(fault, told)
    })

  test('in {0} to {1} months, {2}, levels {3}: {4}')
    .with([
      ['03', 12, 'ordinary', [4], true],
      ['03', 12, 'ordinary', [3, 4], true],
      ['03', 12, 'ordinary', [2, 3], false],
      ['03', 6, 'ordinary', [2, 3], true],
      ['03', 13, 'ordinary', [4], false],
      ['03', 12, 'disadvantaged', [4], true],
      ['03', 24, 'disabled', [4], true],
      ['03', 25, 'disabled', [4], false],
      ['IT', 12, 'ordinary', [2], true],
      ['IT', 13, 'ordinary', [2], false],
    ] as Array<[string, number, 'ordinary', number[], boolean]>)
    .run(({ assert }, [region, months, recipient, levels, passes]) => {
      // Facts, section 11: durations (una-l, sole3); section 6: EQF at an extension (asl-t, rds-l).
      const rules = rulesOfRegion(region)
      const breaches = [
        ...checkDuration(rules, months, recipient),
        ...checkCompetences(rules, { months, levels, isExtension: true }),
      ]
      assert.equal(breaches.length === 0, passes)
    })
})

test.group('An early end', () => {
  test('on {0} with hours validated to {1}: {2}')
    .with([
      ['2027-01-11', null, null],
      ['2027-07-10', null, null],
      ['2027-01-10', null, 'Il tirocinio va'],
      ['2027-07-11', null, 'Il tirocinio va'],
      ['2027-04-30', '2027-04-30', null],
      ['2027-04-29', '2027-04-30', '30 aprile 2027'],
    ] as Array<[string, string | null, string | null]>)
    .run(({ assert }, [lastDay, validatedTo, told]) => {
      const { ultimo_giorno: fault } = terminationFaults(RUN, lastDay, validatedTo)
      if (told === null) assert.isUndefined(fault)
      else assert.include(fault, told)
    })
})

test.group('A suspension stays once', () => {
  const free = { endsOn: '2027-07-10', extendedOn: null, others: [], validatedTo: null }
  const suspension = new Suspension().merge(days('2027-03-01', '2027-03-30'))

  test('{2}')
    .with([
      [{}, null, 'nothing depends on it: it can go'],
      [{ extendedOn: '2027-05-01' }, 'prorogato', 'an extension followed'],
      [
        { others: [days('2027-07-15', '2027-08-20')] },
        '10 luglio 2027',
        'another one would be out of the dates',
      ],
      [{ validatedTo: '2027-03-31' }, 'ore validate', 'hours were validated after it'],
      [{ validatedTo: '2027-02-28' }, null, 'hours before it: it can go'],
      [{ endsOn: '2027-04-30' }, 'già finito', 'without it all would be over'],
    ] as Array<[object, string | null, string]>)
    .run(({ assert }, [later, told]) => {
      const obstacle = cancellationObstacle(suspension, { ...free, ...later }, '2027-05-10')
      if (told === null) assert.isNull(obstacle)
      else assert.include(obstacle!, told)
    })
})

test.group('The state follows the day', () => {
  const facts: DayFacts = {
    state: 'active',
    endsOn: '2027-07-10',
    suspensions: [days('2027-03-01', '2027-03-30')],
    hasTermination: false,
  }

  test('{0} on {1}: {2}')
    .with([
      ['active', '2027-02-28', null],
      ['active', '2027-03-01', 'suspend'],
      ['suspended', '2027-03-30', null],
      ['active', '2027-03-30', 'suspend'],
      ['suspended', '2027-03-31', 'resume'],
      ['active', '2027-03-31', null],
      ['active', '2027-07-10', null],
      ['active', '2027-07-11', 'complete'],
      ['suspended', '2027-07-11', 'resume'],
      ['ready', '2027-07-11', null],
      ['completed', '2027-07-11', null],
      ['annulled', '2027-03-01', null],
    ] as Array<[DayFacts['state'], string, string | null]>)
    .run(({ assert }, [state, today, move]) => {
      assert.equal(nextMove({ ...facts, state }, today), move)
    })

  test('an early end is an end of its own, in a suspension too', ({ assert }) => {
    const ending = { ...facts, endsOn: '2027-03-15', hasTermination: true }
    assert.equal(nextMove({ ...ending, state: 'suspended' }, '2027-03-16'), 'terminate')
    assert.equal(nextMove({ ...ending, state: 'active' }, '2027-03-16'), 'terminate')
    assert.isNull(nextMove({ ...ending, state: 'suspended' }, '2027-03-15'))
  })
})

test.group('Reminders of a communication due on 10 March', () => {
  test('on {0}, reminded {1}, sent {2}: {3}')
    .with([
      ['2027-03-08', null, null, null],
      ['2027-03-09', null, null, 'due'],
      ['2027-03-09', '2027-03-09', null, null],
      ['2027-03-10', null, null, 'due'],
      ['2027-03-10', '2027-03-09', null, null],
      ['2027-03-11', '2027-03-09', null, 'overdue'],
      ['2027-03-11', '2027-03-10', null, 'overdue'],
      ['2027-03-11', null, null, 'overdue'],
      ['2027-03-12', '2027-03-11', null, null],
      ['2027-04-12', '2027-03-11', null, null],
      ['2027-03-11', null, '2027-03-08', null],
    ] as Array<[string, string | null, string | null, string | null]>)
    .run(({ assert }, [today, reminded, sentOn, expected]) => {
      const remindedAt = reminded
        ? DateTime.fromISO(`${reminded}T07:30`, { zone: 'Europe/Rome' })
        : null
      assert.equal(reminderOn({ dueOn: '2027-03-10', sentOn, remindedAt }, today), expected)
    })
})
