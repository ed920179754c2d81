import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import programme from '#config/programme'
import { messagesFor } from '#core/validation'
import { readHours } from '#core/values/hours'
import { readEuros } from '#core/values/money'
import { isCode, tidyCode } from '#selection/notices/position_code'
import type { FieldFaults } from '#selection/notices/notice_form'
import { bodyOf } from '#selection/notices/typed_form'
import type { TypedPosition } from '#selection/notices/typed_position'

/** A position as the database will have it, one site a seat. */
export interface PositionValues {
  areaId: number
  code: string
  title: string
  tasks: string
  learning: string | null
  months: number
  weeklyMinutes: number
  classroomMinutes: number
  workMinutes: number
  monthlyCents: number
  notes: string | null
  siteIds: number[]
}

const MOST_SEATS = 50
const MOST_WEEKLY_MINUTES = 40 * 60

export const positionValidator = vine.create({
  codice: vine.string().trim().maxLength(40),
  area: vine.number().withoutDecimals(),
  titolo: vine.string().trim().maxLength(200),
  compiti: vine.string().trim().maxLength(5000),
  apprendimento: vine.string().trim().maxLength(5000).optional(),
  mesi: vine.number().in(programme.durations),
  ore_settimanali: vine.string().maxLength(12),
  ore_aula: vine.string().maxLength(12).optional(),
  ore_tirocinio: vine.string().maxLength(12).optional(),
  indennita: vine.string().maxLength(20),
  note: vine.string().trim().maxLength(2000).optional(),
  posti: vine.array(vine.object({ sede: vine.number().withoutDecimals() })).maxLength(MOST_SEATS),
})
positionValidator.messagesProvider = messagesFor({
  ...{ codice: 'Codice', area: 'Area', titolo: 'Titolo', compiti: 'Che cosa si fa' },
  ...{ apprendimento: 'Che cosa si impara', mesi: 'Durata', ore_settimanali: 'Ore a settimana' },
  ...{ ore_aula: 'Ore in aula', ore_tirocinio: 'Ore al lavoro', indennita: 'Indennità al mese' },
  ...{ note: 'Note', posti: 'Posti', sede: 'Sede' },
})

/** What the fields may point to: the areas, and the sites of the host. */
export interface PositionChoices {
  areaIds: number[]
  siteIds: number[]
}

/** Reads the whole form and tells everything that is to be mended at once. */
export async function readPositionForm(
  typed: TypedPosition,
  choices: PositionChoices
): Promise<{ values: PositionValues | null; faults: FieldFaults }> {
  const faults: FieldFaults = {}
  const [invalid, checked] = await positionValidator.tryValidate(bodyOf(typed))
  for (const { field, message } of invalid?.messages ?? []) faults[field] ??= message
  const { fields } = typed
  const hours = readWork(fields, faults)
  const monthlyCents = readEuros(fields.indennita ?? '')
  if (monthlyCents === null) {
    faults.indennita ??= 'Scriva l’indennità in euro, per esempio 400 o 450,50.'
  }
  if (checked) checkChoices(checked, choices, faults)
  if (!checked || Object.keys(faults).length > 0) return { values: null, faults }
  return { values: { ...valuesOf(checked), ...hours, monthlyCents: monthlyCents! }, faults }
}

/** Hours that are left blank are those that the months mean in the programme. */
function readWork(fields: Record<string, string>, faults: FieldFaults) {
  const usual = programme.hoursByMonths[Number(fields.mesi)]
  const weeklyMinutes = readField(fields, 'ore_settimanali', faults)
  if (weeklyMinutes === 0 || weeklyMinutes > MOST_WEEKLY_MINUTES) {
    faults.ore_settimanali ??= 'Scriva le ore a settimana, da 1 a 40.'
  }
  const classroomMinutes = readField(fields, 'ore_aula', faults, usual?.classroom)
  const workMinutes = readField(fields, 'ore_tirocinio', faults, usual?.work)
  if (usual && workMinutes === 0) {
    faults.ore_tirocinio ??= 'Le ore al lavoro non possono essere zero.'
  }
  return { weeklyMinutes, classroomMinutes, workMinutes }
}

function readField(
  fields: Record<string, string>,
  name: string,
  faults: FieldFaults,
  usual?: number
): number {
  const text = fields[name]?.trim() ?? ''
  if (text === '') return (usual ?? 0) * 60
  const minutes = readHours(text)
  if (minutes.ok) return minutes.value
  faults[name] ??= 'Scriva le ore in cifre, per esempio 20 o 12,5.'
  return 0
}

type Checked = Infer<typeof positionValidator>

function checkChoices(
  { codice, area, posti }: Checked,
  { areaIds, siteIds }: PositionChoices,
  faults: FieldFaults
) {
  if (!isCode(tidyCode(codice))) {
    faults.codice ??=
      'Nel codice usi solo lettere, cifre, punti e trattini, al massimo 20 caratteri.'
  }
  if (!areaIds.includes(area)) faults.area ??= 'Scelga l’area dall’elenco.'
  posti.forEach(({ sede }, at) => {
    if (siteIds.includes(sede)) return
    faults[`posti.${at}.sede`] ??= 'Questa sede non è dell’ente: ne scelga una dell’elenco.'
  })
}

const valuesOf = (form: Checked) => ({
  ...{ code: tidyCode(form.codice), areaId: form.area, title: form.titolo, months: form.mesi },
  tasks: linesOf(form.compiti),
  learning: form.apprendimento ? linesOf(form.apprendimento) : null,
  notes: form.note ?? null,
  siteIds: form.posti.map(({ sede }) => sede),
})

/** One thing a line, without bullets that people type before them. */
export const linesOf = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s*[-•*–]\s+/, '').trim())
    .filter(Boolean)
    .join('\n')
