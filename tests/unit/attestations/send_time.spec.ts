import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { comesTwice, sendTime } from '#attestations/send_time'

/** Clocks in Italy change on 28 March 2027 and on 31 October 2027 (Directive 2000/84/EC). */
test.group('Time of sending', (group) => {
  group.each.setup(() => clock.freeze(DateTime.fromISO('2026-11-21T14:00:30Z')))
  group.each.teardown(() => clock.release())

  for (const [date, time, utc] of [
    ['2026-11-24', '09:00', '2026-11-24T08:00:00.000Z'],
    ['2027-07-01', '09:00', '2027-07-01T07:00:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
    ['2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
    ['2028-02-29', '23:59', '2028-02-29T22:59:00.000Z'],
    ['2026-11-21', '15:00', '2026-11-21T14:00:00.000Z'],
  ]) {
    test(`${date} ${time} in Italy is ${utc}`, ({ assert }) => {
      const instant = sendTime(date, time)
      assert.equal(instant.ok && instant.value.toISO(), utc)
    })
  }

  for (const [date, time, fault] of [
    ['2027-03-28', '02:30', 'skipped'],
    ['2026-11-21', '14:59', 'past'],
    ['2025-01-01', '09:00', 'past'],
    ['2027-02-29', '09:00', 'date'],
    ['24/11/2026', '09:00', 'date'],
    ['', '09:00', 'date'],
    ['2026-11-24', '24:00', 'time'],
    ['2026-11-24', '', 'time'],
  ] as const) {
    test(`"${date}" "${time}" is refused: ${fault}`, ({ assert }) => {
      assert.deepEqual(sendTime(date, time), { ok: false, error: fault })
    })
  }

  test('the hour that comes twice is known', ({ assert }) => {
    const at = (iso: string) => comesTwice(DateTime.fromISO(iso, { zone: 'utc' }))
    assert.isTrue(at('2027-10-31T00:30:00Z'))
    assert.isFalse(at('2027-10-31T03:30:00Z'))
  })
})
