import programme from '#config/programme'
import { sha256 } from '#core/storage'
import { formatHours } from '#core/values/hours'
import type Position from '#selection/models/position'
import { bodyOf, type RowGroups, type TypedForm } from '#selection/notices/typed_form'

/** Each seat of a position is a row with the site where it is. */
export const POSITION_ROWS: RowGroups<'posti'> = {
  posti: { start: () => ({ sede: '' }), telling: ['sede'] },
}

export type TypedPosition = TypedForm<'posti'>

/** What the form of a saved position shows. Its seats must be loaded. */
export function typedFromPosition(position: Position): TypedPosition {
  return {
    fields: {
      codice: position.code,
      area: String(position.areaId),
      titolo: position.title,
      compiti: position.tasks,
      apprendimento: position.learning ?? '',
      mesi: String(position.months),
      ore_settimanali: formatHours(position.weeklyMinutes),
      ...ownHours(position),
      indennita: (position.monthlyCents / 100).toFixed(2).replace('.', ',').replace(',00', ''),
      note: position.notes ?? '',
    },
    rows: { posti: position.seats.map(({ siteId }) => ({ sede: String(siteId) })) },
  }
}

/** What the form of a new position starts from. */
export const newTypedPosition = (code: string, siteId: number | null): TypedPosition => ({
  fields: { codice: code, ore_settimanali: String(programme.weeklyHours) },
  rows: { posti: [{ sede: siteId === null ? '' : String(siteId) }] },
})

/** Tells whether a position is still as somebody saw it: the SHA-256 of what its form shows. */
export const fingerprint = (position: Position): string =>
  sha256(Buffer.from(JSON.stringify(bodyOf(typedFromPosition(position)))))

/** Blank where the position has the hours that its months usually mean, so that they follow when the months change. */
function ownHours({ months, classroomMinutes, workMinutes }: Position) {
  const usual = programme.hoursByMonths[months]
  const shown = (minutes: number, hours: number) =>
    minutes === hours * 60 ? '' : formatHours(minutes)
  return {
    ore_aula: shown(classroomMinutes, usual.classroom),
    ore_tirocinio: shown(workMinutes, usual.work),
  }
}
