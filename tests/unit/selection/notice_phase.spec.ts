import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import SelectionNotice from '#selection/models/selection_notice'
import { figuresSentence } from '#selection/notice_figures'
import { phaseOf } from '#selection/notice_phase'
import { positionFilters, searchAddress } from '#selection/position_filters'

const OPENS = DateTime.fromISO('2026-11-20T08:00:00Z')
const CLOSES = DateTime.fromISO('2026-12-10T11:00:00Z')

const noticeIn = (state: SelectionNotice['state']) =>
  new SelectionNotice().merge({ state, opensAt: OPENS, closesAt: CLOSES })

test.group('Where a notice stands for whoever might apply', () => {
  test('{state}, {at}: {phase}')
    .with([
      { state: 'published', at: OPENS.minus(1), phase: 'upcoming' },
      { state: 'published', at: OPENS, phase: 'open' },
      { state: 'published', at: CLOSES.minus(1), phase: 'open' },
      { state: 'published', at: CLOSES, phase: 'evaluating' },
      { state: 'closed', at: CLOSES, phase: 'evaluating' },
      { state: 'evaluated', at: CLOSES, phase: 'evaluated' },
      { state: 'concluded', at: CLOSES, phase: 'concluded' },
    ] as const)
    .run(({ assert }, { state, at, phase }) => {
      assert.equal(phaseOf(noticeIn(state), at), phase)
    })
})

test.group('The figures of a notice in a sentence', () => {
  const base = { positions: 98, hosts: 41, shortest: 3, longest: 12, lowest: 40_000 }

  test('{said}')
    .with([
      { figures: { highest: 40_000, amounts: 1 }, said: '400 € al mese' },
      { figures: { highest: 50_000, amounts: 2 }, said: '400 o 500 € al mese' },
      { figures: { highest: 50_000, amounts: 3 }, said: 'da 400 a 500 € al mese' },
    ])
    .run(({ assert }, { figures, said }) => {
      const sentence = figuresSentence({ ...base, ...figures }).replaceAll('\u00a0', ' ')
      assert.equal(sentence, `98 posizioni in 41 enti · da 3 a 12 mesi · ${said}`)
    })

  test('one of each, and none', ({ assert }) => {
    const one = { ...base, positions: 1, hosts: 1, shortest: 6, longest: 6, highest: 40_000 }
    const sentence = figuresSentence({ ...one, amounts: 1 }).replaceAll('\u00a0', ' ')
    assert.equal(sentence, '1 posizione in 1 ente · 6 mesi · 400 € al mese')
    assert.equal(figuresSentence(undefined), '')
  })
})

test.group('The address of a search', () => {
  test('reads back what it says', ({ assert }) => {
    const filters = positionFilters({
      testo: 'prestito & archivi',
      provincia: 'LC',
      ambito: 'culture',
      mesi: ['6', '12'],
      ore: ['20', '22,5'],
      da: '400',
      a: '433,33',
      chiusi: '1',
      ordine: 'ente',
      vista: 'province',
      pagina: '3',
    })
    const url = new URL(searchAddress(filters, { pagina: 3 }), 'https://portale.example')
    const query: Record<string, unknown> = Object.fromEntries(url.searchParams)
    for (const key of ['mesi', 'ore']) query[key] = url.searchParams.getAll(key)
    assert.deepEqual(positionFilters(query), filters)
  })

  test('of a search that asks nothing is bare', ({ assert }) => {
    assert.equal(searchAddress(positionFilters({})), '/posizioni')
  })
})
