import { formatHours } from '#core/values/hours'
import { formatEuros } from '#core/values/money'
import {
  changeOf,
  NOTHING_CHANGES,
  readReason,
  type CorrectionReading,
  type TypedCorrection,
} from '#selection/corrections/correction'
import Seat from '#selection/models/seat'
import type Position from '#selection/models/position'
import { readPositionForm, type PositionValues } from '#selection/notices/position_form'
import { typedFromPosition } from '#selection/notices/typed_position'
import { addSeats, searchTextOf } from '#selection/notices/write_position'
import { positionOptions } from '#selection/queries/position_choices'

/** What stays as it was published: people chose the position by these. */
const FIXED = ['codice', 'area', 'mesi', 'ore_aula', 'ore_tirocinio', 'apprendimento'] as const

/** Reads a correction of one position: its texts, hours a week, indemnity, the sites of its seats, and seats added. */
export async function readPositionCorrection(
  typed: TypedCorrection,
  position: Position
): Promise<CorrectionReading> {
  const published = typedFromPosition(position)
  const kept = Object.fromEntries(FIXED.map((name) => [name, published.fields[name]]))
  const full = { fields: { ...typed.fields, ...kept }, rows: typed.rows }
  const { choices, sites } = await positionOptions(position.hostBody, position)
  const { values, faults } = await readPositionForm(full, choices)
  const reason = readReason(typed, faults)
  if (typed.rows.posti.length < position.seats.length) {
    faults.posti = 'Un posto pubblicato non si toglie: qui se ne cambia la sede o se ne aggiungono.'
  }
  if (!values || Object.keys(faults).length > 0) return { correction: null, faults }
  const names = new Map(sites.map(({ value, label }) => [value, label]))
  const changes = changesOf(position, values, names)
  if (changes.length === 0) return { correction: null, faults: { titolo: NOTHING_CHANGES } }
  return {
    faults,
    correction: { reason, changes, positionId: position.id, apply: writing(position, values) },
  }
}

function changesOf(position: Position, values: PositionValues, sites: Map<number, string>) {
  const about = (label: string) => `Posizione ${position.code}, ${label}`
  const seats = values.siteIds.flatMap((siteId, at) => {
    const before = position.seats[at] ? sites.get(position.seats[at].siteId)! : ''
    return changeOf(about(`posto ${at + 1}`), before, sites.get(siteId)!)
  })
  return [
    ...changeOf(about('titolo'), position.title, values.title),
    ...changeOf(about('compiti'), position.tasks, values.tasks),
    ...changeOf(about('ore a settimana'), ...pair(formatHours, position, values, 'weeklyMinutes')),
    ...changeOf(about('indennità al mese'), ...pair(formatEuros, position, values, 'monthlyCents')),
    ...changeOf(about('note'), position.notes ?? '', values.notes ?? ''),
    ...seats,
  ]
}

const pair = (
  show: (value: number) => string,
  before: Position,
  after: PositionValues,
  key: 'weeklyMinutes' | 'monthlyCents'
): [string, string] => [show(before[key]), show(after[key])]

/** Published seats keep their row, which offers and rankings may come to name; the new ones follow. */
function writing(
  position: Position,
  { title, tasks, notes, weeklyMinutes, monthlyCents, siteIds }: PositionValues
): NonNullable<CorrectionReading['correction']>['apply'] {
  return async (trx) => {
    const searchText = searchTextOf(
      { code: position.code, title, tasks },
      position.hostBody,
      position.area
    )
    const columns = { title, tasks, notes, weeklyMinutes, monthlyCents, searchText }
    await position.useTransaction(trx).merge(columns).save()
    for (const [at, seat] of position.seats.entries()) {
      if (seat.siteId === siteIds[at]) continue
      await Seat.query({ client: trx }).where('id', seat.id).update({ siteId: siteIds[at] })
    }
    const last = Math.max(0, ...position.seats.map(({ number }) => number))
    await addSeats(position, siteIds.slice(position.seats.length), last + 1, trx)
  }
}
