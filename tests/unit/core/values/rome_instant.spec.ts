import { test } from '@japa/runner'
import { readRomeInstant } from '#core/values/rome_instant'

const instant = (date: string, time: string) => {
  const reading = readRomeInstant(date, time)
  return reading.ok ? reading.value.toISO() : reading.error
}

test.group('An instant typed in Rome', () => {
  test('winter and summer, as forms send it and as people write it', ({ assert }) => {
    assert.equal(instant('2026-12-10', '12:00'), '2026-12-10T11:00:00.000Z')
    assert.equal(instant('10/7/2026', '12.30'), '2026-07-10T10:30:00.000Z')
    assert.equal(instant('10.07.2026', '9'), '2026-07-10T07:00:00.000Z')
    assert.equal(instant('2026-12-31', '23:59'), '2026-12-31T22:59:00.000Z')
    assert.equal(instant('2027-01-01', '0:00'), '2026-12-31T23:00:00.000Z')
  })

  test('what is no date and no hour', ({ assert }) => {
    assert.equal(instant('31/02/2026', '12:00'), 'date')
    assert.equal(instant('', '12:00'), 'date')
    assert.equal(instant('2026-12-10', ''), 'time')
    assert.equal(instant('2026-12-10', '24:00'), 'time')
    assert.equal(instant('2026-12-10', '12:60'), 'time')
    assert.equal(instant('2026-12-10', 'mezzogiorno'), 'time')
  })

  test('the hour that does not exist in spring', ({ assert }) => {
    assert.equal(instant('2027-03-28', '01:59'), '2027-03-28T00:59:00.000Z')
    assert.equal(instant('2027-03-28', '02:00'), 'skipped')
    assert.equal(instant('2027-03-28', '02:59'), 'skipped')
    assert.equal(instant('2027-03-28', '03:00'), '2027-03-28T01:00:00.000Z')
  })

  test('the hour that comes twice in autumn', ({ assert }) => {
    assert.equal(instant('2026-10-25', '01:59'), '2026-10-24T23:59:00.000Z')
    assert.equal(instant('2026-10-25', '02:00'), 'twice')
    assert.equal(instant('2026-10-25', '02:59'), 'twice')
    assert.equal(instant('2026-10-25', '03:00'), '2026-10-25T02:00:00.000Z')
  })
})
