import type HostBody from '#hosts/models/host_body'
import programme from '#config/programme'
import { readHours } from '#core/values/hours'
import { readEuros } from '#core/values/money'
import { searchable } from '#core/values/searchable'
import { codeWarnings, isCode, tidyCode } from '#selection/notices/position_code'
import { linesOf, type PositionValues } from '#selection/notices/position_form'
import { findHost, type Directory } from '#selection/position_import/directory'
import type { PositionColumn } from '#selection/position_import/position_columns'
import { Remarks, type FileRow } from '#selection/position_import/remarks'
import { readSeatSite, type SeatSite } from '#selection/position_import/seat_site'

/** A position of the file that can go into the notice. */
export interface ImportedPosition {
  host: HostBody
  values: Omit<PositionValues, 'siteIds'>
  seats: SeatSite[]
}

/** What the rows with one code say: either a position, or why there is none. */
export interface RowsReading {
  position: ImportedPosition | null
  remarks: Remarks
}

const SHARED: PositionColumn[] = [
  ...(['titolo', 'area', 'compiti', 'apprendimento', 'mesi', 'ore_settimanali'] as const),
  ...(['ore_aula', 'ore_tirocinio', 'indennita', 'note'] as const),
]

/** Reads the rows that bear one code: the first says what the position is, each of them is a seat. */
export function readRows(lines: FileRow[], directory: Directory): RowsReading {
  const remarks = new Remarks()
  const [first, ...others] = lines
  const code = tidyCode(first.cells.codice)
  checkCode(first, code, directory, remarks)
  const host = readHost(first, directory, remarks)
  for (const line of others) compare(first, line, host, directory, remarks)
  const values = { code, ...readTexts(first, remarks), ...readFigures(first, directory, remarks) }
  warnOfCode(first, values, directory, remarks)
  const seats = host ? lines.map((line) => readSeatSite(host, line, remarks)) : []
  if (!host || remarks.hasFaults) return { position: null, remarks }
  return { position: { host, values, seats: seats as SeatSite[] }, remarks }
}

function checkCode(line: FileRow, code: string, { codes }: Directory, remarks: Remarks) {
  if (code === '')
    remarks.fault(line, 'codice', 'code_missing', 'Scriva il codice della posizione.')
  else if (!isCode(code)) {
    const message = 'Nel codice usi solo lettere, cifre, punti e trattini, al massimo 20 caratteri.'
    remarks.fault(line, 'codice', 'code_shape', message)
  } else if (codes.has(code)) {
    const message =
      'L’avviso ha già una posizione con questo codice: lo cambi, o tolga le sue righe.'
    remarks.fault(line, 'codice', 'code_taken', message)
  }
}

function readHost(line: FileRow, directory: Directory, remarks: Remarks): HostBody | null {
  const host = findHost(directory, line.cells.ente)
  if (host && host !== 'several') return host
  const message = host
    ? 'Più enti hanno questo nome: scriva il codice fiscale o il codice IPA.'
    : 'Nella rete non c’è un ente così. Scriva il codice fiscale, il codice IPA o il nome com’è nella sua scheda.'
  remarks.fault(line, 'ente', host ? 'host_unclear' : 'host_unknown', message)
  return null
}

/** The other rows of a position may leave everything blank but its code and site. */
function compare(
  first: FileRow,
  line: FileRow,
  host: HostBody | null,
  directory: Directory,
  remarks: Remarks
) {
  if (line.cells.ente && host && findHost(directory, line.cells.ente) !== host) {
    const message = `Questo codice alla riga ${first.row} è di un altro ente: un codice ha un ente solo.`
    remarks.fault(line, 'ente', 'host_differs', message)
  }
  for (const column of SHARED) {
    const [own, other] = [first.cells[column], line.cells[column]]
    if (!other || searchable(other) === searchable(own)) continue
    const message = `Alla riga ${first.row}, con lo stesso codice, c’è scritto altro: vale quella riga.`
    remarks.warn(line, column, 'differs', message)
  }
}

function readTexts(line: FileRow, remarks: Remarks) {
  const { cells } = line
  for (const [column, length] of [
    ['titolo', 200],
    ['compiti', 5000],
  ] as const) {
    if (cells[column] === '') {
      remarks.fault(
        line,
        column,
        'missing',
        `Scriva ${column === 'titolo' ? 'il titolo' : 'i compiti'}.`
      )
    } else if (cells[column].length > length) {
      remarks.fault(
        line,
        column,
        'too_long',
        `Il testo è troppo lungo: al massimo ${length} caratteri.`
      )
    }
  }
  return {
    title: cells.titolo.replace(/\s+/g, ' '),
    tasks: linesOf(cells.compiti.replace(/;\s*/g, '\n')),
    learning: linesOf(cells.apprendimento.replace(/;\s*/g, '\n')) || null,
    notes: cells.note || null,
  }
}

function readFigures(line: FileRow, directory: Directory, remarks: Remarks) {
  const months = Number(/^(\d{1,2})(?:\s*mesi)?$/i.exec(line.cells.mesi)?.[1])
  if (!programme.durations.includes(months)) {
    const message = `Scriva i mesi in cifre: ${programme.durations.join(', ')}.`
    remarks.fault(line, 'mesi', 'months', message)
  }
  const usual = programme.hoursByMonths[months] ?? { classroom: 0, work: 1 }
  const monthlyCents = readEuros(line.cells.indennita)
  if (monthlyCents === null) {
    remarks.fault(
      line,
      'indennita',
      'money',
      'Scriva l’indennità in euro, per esempio 400 o 450,50.'
    )
  }
  const weeklyMinutes = readMinutes(line, 'ore_settimanali', programme.weeklyHours, remarks)
  if (weeklyMinutes === 0 || weeklyMinutes > 40 * 60) {
    remarks.fault(line, 'ore_settimanali', 'hours', 'Scriva le ore a settimana, da 1 a 40.')
  }
  return {
    ...{ areaId: readArea(line, directory, remarks), months, weeklyMinutes },
    classroomMinutes: readMinutes(line, 'ore_aula', usual.classroom, remarks),
    workMinutes: readMinutes(line, 'ore_tirocinio', usual.work, remarks),
    monthlyCents: monthlyCents ?? 0,
  }
}

function readMinutes(line: FileRow, column: PositionColumn, usual: number, remarks: Remarks) {
  if (line.cells[column] === '') return usual * 60
  const minutes = readHours(line.cells[column])
  if (minutes.ok) return minutes.value
  remarks.fault(line, column, 'hours', 'Scriva le ore in cifre, per esempio 20 o 12,5.')
  return 1
}

function readArea(line: FileRow, { areas }: Directory, remarks: Remarks): number {
  const sought = searchable(line.cells.area)
  const named = areas.filter(({ name }) => searchable(name) === sought)
  const near = areas.filter(({ name }) => sought.length > 3 && searchable(name).includes(sought))
  const area = named[0] ?? (near.length === 1 ? near[0] : undefined)
  if (area) return area.id
  const message = `Scriva una delle aree: ${areas.map(({ name }) => name).join(', ')}.`
  remarks.fault(line, 'area', 'area', message)
  return 0
}

function warnOfCode(
  line: FileRow,
  { code, months }: { code: string; months: number },
  { notice }: Directory,
  remarks: Remarks
) {
  if (remarks.hasFaults) return
  for (const message of codeWarnings(code, notice, months)) {
    remarks.warn(line, 'codice', 'code_odd', message)
  }
}
