import { test } from '@japa/runner'
import { frozenValues } from '#attestations/frozen_values'

const FACTS = {
  firstName: 'Łucja',
  lastName: 'Brambilla',
  minutes: 810,
  project: 'DoteComune Network',
  cup: 'D69D18000000006',
  webinarTitle: 'Accoglienza allo sportello',
  datedOn: '2026-11-24',
  code: '7K3QX9MBVT2FHRDW8NCAPHZ6E4',
}

test.group('Frozen values', () => {
  test('every tag has its text', ({ assert }) => {
    assert.deepEqual(frozenValues(FACTS), {
      NOME: 'Łucja',
      COGNOME: 'Brambilla',
      PROGETTO: 'DoteComune Network',
      CUPPROGETTO: 'D69D18000000006',
      WEBINAR: 'Accoglienza allo sportello',
      DATA: '24 novembre 2026',
      ORE: '13,5',
      CODICE: '7K3QX 9MBVT 2FHRD W8NCA PHZ6E4',
    })
  })

  test('without hours there is no value for them', ({ assert }) => {
    assert.notProperty(frozenValues({ ...FACTS, minutes: null }), 'ORE')
  })
})
