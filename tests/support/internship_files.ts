import { clock } from '#core/clock'
import { composeCodiceFiscale } from '#core/values/codice_fiscale_person'
import { slashedDate } from '#core/values/italian_date'
import type HostBody from '#hosts/models/host_body'
import { INTERNSHIP_COLUMNS } from '#internships/import/internship_columns'
import { lastDayOf } from '#internships/periods'

export const INTERNSHIP_HEADER = Object.values(INTERNSHIP_COLUMNS).map(({ header }) => header)

/** The day so many months from now, `yyyy-MM-dd`. */
export const monthsFromNow = (months: number) =>
  clock.rome().plus({ months }).startOf('month').toISODate()!

/** The cells of an internship of six months at a body, by header; every index is somebody else. */
export function internshipCells(
  host: HostBody,
  index: number,
  changes: Record<string, string> = {}
) {
  const cadastral = `F${String(index % 1000).padStart(3, '0')}`
  const bornOn = `${1980 + Math.floor(index / 1000)}-03-05`
  const person = { firstName: 'Łucja', lastName: 'Brambilla', sex: 'F' as const, bornOn }
  const startsOn = monthsFromNow(-2)
  const cells: Record<string, string> = {
    ...{ nome: person.firstName, cognome: person.lastName, data_nascita: slashedDate(bornOn) },
    codice_fiscale: composeCodiceFiscale({ ...person, cadastral }),
    ...{ email: `persona${index}@posta.example`, cellulare: '347 1234567' },
    ...{ ente: host.codiceFiscale, sede: '', area: 'Area sociale', titolo: 'Aiuto allo sportello' },
    ...{ inizio: slashedDate(startsOn), fine: slashedDate(lastDayOf(startsOn, 6)), mesi: '6' },
    ...{ ore_settimanali: '20', indennita: '400', tutor_ente: '', tutor_promotore: '' },
    ...{ numero_cob: `16097${index}`, data_cob: slashedDate(startsOn), stato: 'attivo' },
    ...changes,
  }
  return INTERNSHIP_HEADER.map((header) => cells[header])
}

/** A file with its header. */
export const internshipCsv = (rows: string[][]) =>
  [INTERNSHIP_HEADER, ...rows].map((row) => row.join(';')).join('\r\n')
