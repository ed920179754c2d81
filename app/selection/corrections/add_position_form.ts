import { formatHours } from '#core/values/hours'
import { formatEuros } from '#core/values/money'
import type HostBody from '#hosts/models/host_body'
import {
  readReason,
  type CorrectionReading,
  type TypedCorrection,
} from '#selection/corrections/correction'
import type SelectionNotice from '#selection/models/selection_notice'
import { readPositionForm, type PositionValues } from '#selection/notices/position_form'
import { insertPosition } from '#selection/notices/write_position'
import { positionOptions } from '#selection/queries/position_choices'

/** Reads a correction that adds a position to a published notice. */
export async function readAddedPosition(
  typed: TypedCorrection,
  notice: SelectionNotice,
  host: HostBody
): Promise<CorrectionReading> {
  const { choices, sites } = await positionOptions(host, null)
  const { values, faults } = await readPositionForm(typed, choices)
  const reason = readReason(typed, faults)
  if (typed.rows.posti.length === 0) {
    faults.posti = 'Una posizione pubblicata ha almeno un posto: scelga la sua sede.'
  }
  if (!values || Object.keys(faults).length > 0) return { correction: null, faults }
  const names = values.siteIds.map((id) => sites.find(({ value }) => value === id)!.label)
  const after = sentenceFor(host, values, names)
  return {
    faults,
    correction: {
      ...{ reason, positionId: null },
      changes: [{ label: `Posizione ${values.code}, aggiunta`, before: '', after }],
      apply: async (trx) => {
        await insertPosition(notice.id, host, values, trx)
      },
    },
  }
}

const sentenceFor = (host: HostBody, values: PositionValues, sites: string[]) =>
  [
    `${values.title}, ${host.name}`,
    `${values.months} mesi, ${formatHours(values.weeklyMinutes)} ore a settimana, ${formatEuros(values.monthlyCents)} al mese`,
    `${sites.length === 1 ? 'Un posto' : `${sites.length} posti`}: ${sites.join('; ')}`,
  ].join('\n')
