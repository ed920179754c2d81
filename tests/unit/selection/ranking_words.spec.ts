import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { internshipEnd } from '#selection/ranking/internship_end'
import { candidacyStory, seatsSentence, storyOf } from '#selection/ranking/seat_story'

const at = (iso: string) => DateTime.fromISO(iso, { zone: 'Europe/Rome' })

test.group('The end of an internship', () => {
  test('{months} months from {from}: {to}')
    .with([
      { from: '2027-01-01', months: 12, to: '2027-12-31' },
      { from: '2027-01-15', months: 6, to: '2027-07-14' },
      { from: '2027-01-31', months: 3, to: '2027-04-30' },
      { from: '2026-11-30', months: 3, to: '2027-02-28' },
      { from: '2027-11-30', months: 3, to: '2028-02-29' },
      { from: '2028-02-29', months: 12, to: '2029-02-28' },
      { from: '2027-03-01', months: 9, to: '2027-11-30' },
    ])
    .run(({ assert }, { from, months, to }) => {
      assert.equal(internshipEnd(from, months), to)
    })
})

test.group('Seats in words', () => {
  test('one or several, assigned, offered, empty', ({ assert }) => {
    assert.equal(seatsSentence({ total: 1, accepted: 1, open: 0 }), '1 posto, assegnato.')
    assert.equal(
      seatsSentence({ total: 1, accepted: 0, open: 1 }),
      '1 posto, offerto e in attesa di risposta.'
    )
    assert.equal(
      seatsSentence({ total: 1, accepted: 0, open: 0 }),
      '1 posto, non ancora assegnato.'
    )
    assert.equal(
      seatsSentence({ total: 4, accepted: 2, open: 1 }),
      '4 posti: 2 assegnati, 1 offerto, 1 non assegnato.'
    )
  })

  test('the facts of an offer are days, never reasons', ({ assert }) => {
    const story = storyOf({
      dueAt: at('2026-12-26T23:59:59.999'),
      events: [
        { kind: 'offered', occurredAt: at('2026-12-23T10:00'), reason: 'Verbale n. 3' },
        { kind: 'withdrawn', occurredAt: at('2026-12-24T10:00'), reason: 'Motivi di salute' },
      ],
    })
    assert.deepEqual(story, [
      'Posto offerto il 23 dicembre 2026, con termine il 26 dicembre 2026.',
      'Rinuncia del 24 dicembre 2026: il posto in graduatoria resta scritto, ma non conta più.',
      'Tra domande a pari merito ha deciso un atto motivato.',
    ])
    assert.match(candidacyStory(at('2026-12-28T09:00')), /^Rinuncia del 28 dicembre 2026, prima/)
  })
})
