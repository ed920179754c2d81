import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import nodeIcal, { type VEvent } from 'node-ical'
import { type CalendarEvent, calendarFile } from '#core/calendar'
import { ROME, clock } from '#core/clock'

const rome = (text: string) => DateTime.fromISO(text, { zone: ROME })
const DESCRIPTION =
  'Domanda D-00347; posizione «Sportello al cittadino», città di Cantù.\n\nPorti un documento d’identità: \\ carta, "patente" o passaporto. ' +
  'È più facile arrivare con i mezzi pubblici perché il parcheggio è già pieno. '.repeat(4)

const event = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'colloquio-12@portale.example',
  sequence: 3,
  startsAt: rome('2026-12-17T09:30'),
  endsAt: rome('2026-12-17T10:00'),
  summary: 'Colloquio DoteComune: Comune di Cantù, ufficio; primo piano',
  description: DESCRIPTION,
  location: 'Piazza Parini, 4, 22063 Cantù (CO)',
  url: 'https://portale.example/domande/12?a=1,2;3',
  ...changes,
})

/** The one event of a file, as another program reads it. */
const readBack = (text: string) => {
  const components = Object.values(nodeIcal.sync.parseICS(text))
  return components.find((component) => component?.type === 'VEVENT') as VEvent
}

const linesOf = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n')

test.group('Calendar files', (group) => {
  group.each.setup(() => clock.freeze(rome('2026-11-21T18:00')))
  group.each.teardown(() => clock.release())

  test('are read by another program as they were meant', ({ assert }) => {
    const read = readBack(calendarFile(event()))
    assert.equal(read.uid, event().uid)
    assert.equal(read.summary, event().summary)
    assert.equal(read.description, DESCRIPTION.trim())
    assert.equal(read.location, event().location)
    assert.equal(read.url, event().url)
    assert.equal(read.start.toISOString(), '2026-12-17T08:30:00.000Z')
    assert.equal(read.end!.toISOString(), '2026-12-17T09:00:00.000Z')
    assert.equal(Number(read.sequence), 3)
    assert.equal(read.dtstamp.toISOString(), '2026-11-21T17:00:00.000Z')
    assert.equal(read.status, 'CONFIRMED')
  })

  test('keep to 75 octets a line, cut no letter in two and end every line with CRLF', ({
    assert,
  }) => {
    const text = calendarFile(event({ summary: 'à€😀'.repeat(60) }))
    const lines = text.split('\r\n')
    assert.isTrue(lines.every((line) => Buffer.byteLength(line) <= 75))
    assert.notMatch(text.replaceAll('\r\n', ''), /[\r\n]/)
    assert.isTrue(text.endsWith('END:VCALENDAR\r\n'))
    assert.notInclude(text, '\uFFFD')
    assert.equal(readBack(text).summary, 'à€😀'.repeat(60))
  })

  test('mean the same instant in summer and in winter, and at the hour that comes twice', ({
    assert,
  }) => {
    const starts = [
      rome('2027-03-28T01:59'),
      rome('2027-03-28T03:00'),
      rome('2027-07-01T12:00'),
      DateTime.fromISO('2027-10-31T02:30+02:00', { setZone: true }),
      DateTime.fromISO('2027-10-31T02:30+01:00', { setZone: true }),
    ]
    const read = starts.map((startsAt) => {
      const { start } = readBack(calendarFile(event({ startsAt, endsAt: null })))
      return start.toISOString()
    })
    assert.deepEqual(read, [
      '2027-03-28T00:59:00.000Z',
      '2027-03-28T01:00:00.000Z',
      '2027-07-01T10:00:00.000Z',
      '2027-10-31T00:30:00.000Z',
      '2027-10-31T01:30:00.000Z',
    ])
  })

  test('of a deadline take no time, and remind before it', ({ assert }) => {
    const deadline = rome('2026-12-10T12:00')
    const lines = linesOf(
      calendarFile(event({ startsAt: deadline, endsAt: deadline, alarmDays: 2 }))
    )
    assert.include(lines, 'DTSTART:20261210T110000Z')
    assert.include(lines, 'TRANSP:TRANSPARENT')
    assert.isFalse(lines.some((line) => line.startsWith('DTEND')))
    assert.include(lines, 'TRIGGER:-P2D')
    assert.isBelow(lines.indexOf('TRANSP:TRANSPARENT'), lines.indexOf('BEGIN:VALARM'))
    assert.equal(lines.at(lines.indexOf('END:VALARM') + 1), 'END:VEVENT')
  })

  test('invite by name, cancel, or publish', ({ assert }) => {
    const attendee = { name: 'Łucja "Lù" Brambilla; sì', address: 'lucja@posta.example' }
    const organizer = { name: 'DoteComune', address: 'segreteria@rete.example' }
    const request = linesOf(calendarFile(event({ method: 'REQUEST', attendee, organizer })))
    assert.include(request, 'METHOD:REQUEST')
    assert.include(request, 'ORGANIZER;CN=DoteComune:mailto:segreteria@rete.example')
    assert.isTrue(
      request.some(
        (line) => line.startsWith('ATTENDEE;') && line.endsWith(':mailto:lucja@posta.example')
      )
    )
    const cancel = linesOf(calendarFile(event({ method: 'CANCEL', attendee, alarmDays: 1 })))
    assert.includeMembers(cancel, ['METHOD:CANCEL', 'STATUS:CANCELLED'])
    assert.notInclude(cancel, 'BEGIN:VALARM')
    assert.include(linesOf(calendarFile(event({ method: 'REQUEST' }))), 'METHOD:PUBLISH')
  })

  test('let no text slip a property in', ({ assert }) => {
    const sly = event({
      summary: 'Colloquio\r\nATTENDEE:mailto:altri@posta.example',
      description: 'a\rX-B:1\u0000\u2028',
      attendee: { name: 'Ada"\r\nX-C:1', address: 'ada@posta.example' },
    })
    const names = linesOf(calendarFile(sly)).map((line) => line.split(/[:;]/)[0])
    assert.lengthOf(
      names.filter((name) => name === 'ATTENDEE'),
      1
    )
    assert.notIncludeMembers(names, ['X-B'])
    assert.notIncludeMembers(names, ['X-C'])
  })
})
