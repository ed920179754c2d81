import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { hintsFor } from '#selection/evaluation_hints'
import type { FrozenApplication } from '#selection/frozen_application'
import Position from '#selection/models/position'
import SelectionNotice from '#selection/models/selection_notice'
import { USUAL_ATTACHMENTS, USUAL_ELIGIBILITY, type Eligibility } from '#selection/notice_rules'

const HOME = {
  address: 'via Roma 1',
  postalCode: '23900',
  municipalityCode: '097042',
  municipality: 'Lecco',
  provinceCode: 'LC',
}
const AWAY = { ...HOME, municipality: 'Piacenza', provinceCode: 'PC' }

type Parts = {
  person?: Partial<FrozenApplication['person']>
  requirements?: Partial<FrozenApplication['requirements']>
  residence?: FrozenApplication['residence']
  domicile?: FrozenApplication['domicile']
  attachments?: string[]
}

/** A notice that closes at noon of 10 December 2026 and starts on 11 January 2027; twelve months. */
const hints = (parts: Parts, eligibility: Partial<Eligibility> = {}) =>
  hintsFor({
    sent: {
      person: { bornOn: '1990-05-01', citizenship: 'IT', ...parts.person },
      residence: parts.residence ?? HOME,
      domicile: parts.domicile ?? null,
      requirements: {
        employment: 'unemployed',
        unemployedSince: '2026-02-01',
        didOn: null,
        incomeSupport: 'none',
        isPensioner: false,
        permit: null,
        earlier: [],
        reserves: [],
        ...parts.requirements,
      },
      attachments: (parts.attachments ?? ['identita', 'curriculum']).map((kind) => ({ kind })),
    } as unknown as FrozenApplication,
    notice: new SelectionNotice().fill({
      closesAt: DateTime.fromISO('2026-12-10T11:00:00Z'),
      startsOn: '2027-01-11',
      eligibility: { ...USUAL_ELIGIBILITY, ...eligibility },
      attachments: USUAL_ATTACHMENTS,
    }),
    position: new Position().fill({ months: 12 }),
  })

const permit = (expiresOn: string) => ({
  person: { citizenship: 'MA' },
  requirements: { permit: { kind: 'Permesso di soggiorno', number: 'I12', expiresOn } },
})

test.group('Hints for the commission', () => {
  test('age on the closing day: born on {bornOn}, {age}')
    .with([
      { bornOn: '2008-12-10', age: 18, isDoubtful: false },
      { bornOn: '2008-12-11', age: 17, isDoubtful: true },
      { bornOn: '1996-12-10', age: 30, isDoubtful: true },
      { bornOn: '1996-12-11', age: 29, isDoubtful: false },
    ])
    .run(({ assert }, { bornOn, age, isDoubtful }) => {
      const { age: hint } = hints({ person: { bornOn } }, { maxAge: 29 })
      assert.include(hint.text, `ha ${age} anni`)
      assert.equal(hint.isDoubtful, isDoubtful)
    })

  test('residence, or domicile where it counts', ({ assert }) => {
    assert.isFalse(hints({}).territory.isDoubtful)
    const outside = hints({ residence: AWAY }).territory
    assert.isTrue(outside.isDoubtful)
    assert.include(outside.text, 'Fuori dalla regione Lombardia')
    assert.isFalse(hints({ residence: AWAY, domicile: HOME }).territory.isDoubtful)
    const strict = hints({ residence: AWAY, domicile: HOME }, { territory: 'residence' })
    assert.isTrue(strict.territory.isDoubtful)
  })

  test('a permit against the planned end, to the day', ({ assert }) => {
    assert.isFalse(hints(permit('2028-01-10')).citizenship.isDoubtful)
    const short = hints(permit('2028-01-09')).citizenship
    assert.isTrue(short.isDoubtful)
    assert.include(short.text, 'prima della fine prevista del tirocinio, il 10 gennaio 2028')
    assert.isTrue(hints({ person: { citizenship: 'MA' } }).citizenship.isDoubtful)
    assert.isFalse(hints({ person: { citizenship: 'FR' } }).citizenship.isDoubtful)
  })

  test('months already done, with those of the position', ({ assert }) => {
    const earlier = [{ host: 'Comune di Lecco', from: '2024-01', to: '2024-03', months: 3 }]
    const over = hints({ requirements: { earlier } }).earlier
    assert.equal(
      over.text,
      'Mesi già svolti: 3. Con i 12 di questa posizione sono 15, oltre i 12 ammessi.'
    )
    assert.isTrue(over.isDoubtful)
    assert.isFalse(hints({ requirements: { earlier } }, { maxTotalMonths: 15 }).earlier.isDoubtful)
    assert.isFalse(hints({}).earlier.isDoubtful)
  })

  test('the files that are missing, a permit’s only from whom it is asked', ({ assert }) => {
    assert.isFalse(hints({}).documents.isDoubtful)
    const { text } = hints({ attachments: ['identita'], person: { citizenship: 'MA' } }).documents
    assert.equal(text, 'Non allegati: Curriculum, Permesso di soggiorno.')
  })
})
