import { writeCsv } from '#core/tabular/write_csv'
import { writeXlsx } from '#core/tabular/write_xlsx'
import { INTERNSHIP_COLUMNS } from '#internships/import/internship_columns'

type Cells = Record<keyof typeof INTERNSHIP_COLUMNS, string>

/** An invented internship, as the layout shows it. */
const EXAMPLE: Cells = {
  firstName: 'Łucja',
  lastName: 'Brambilla',
  codiceFiscale: 'BRMLCJ94S64E507Q',
  bornOn: '24/11/1994',
  email: 'lucja.brambilla@posta.example',
  mobile: '347 1234567',
  host: 'Comune di Esempio',
  site: 'Biblioteca civica',
  area: 'Cultura e biblioteca',
  title: 'Accoglienza e prestito in biblioteca',
  startsOn: '01/09/2026',
  endsOn: '28/02/2027',
  months: '6',
  weeklyMinutes: '20',
  monthlyCents: '400',
  hostTutor: 'Ornella Castagna',
  promoterTutor: 'tutor@promotore.example',
  cob: '1609726200123456',
  cobSentOn: '31/08/2026',
  state: 'attivo',
}

const SHEET = Object.entries(INTERNSHIP_COLUMNS).map(([key, { header }]) => ({
  header,
  value: (cells: Cells) => cells[key as keyof Cells],
}))

/** The layout that people download: the header and one invented internship. */
export const internshipLayout = (format: 'csv' | 'xlsx') =>
  format === 'csv' ? writeCsv(SHEET, [EXAMPLE]) : writeXlsx(SHEET, [EXAMPLE], { sheet: 'Tirocini' })
