import type { Column } from '#core/tabular/columns'
import { optional, readLine, readNumberText, required } from '#hosts/import/host_cells'
import {
  readAddress,
  readCode,
  readDay,
  readMoney,
  readMonths,
  readName,
  readPhone,
  readState,
  readWeek,
  type ImportedState,
} from '#internships/import/internship_cells'

type Optional<T> = Column<T | null>
type Reader<T> = Column<T>['read']

const needed = <T>(header: string, missing: string, read: Reader<T>, ...aliases: string[]) =>
  ({ header, aliases, isRequired: true, read: required(missing, read) }) satisfies Column<T>

const free = <T>(header: string, read: Reader<T>, ...aliases: string[]): Optional<T> => ({
  header,
  aliases,
  isRequired: false,
  read: optional(read as (text: string) => ReturnType<Reader<T>>) as Reader<T | null>,
})

/** The columns of the file of internships already running, as its layout names them. */
export const INTERNSHIP_COLUMNS = {
  firstName: needed('nome', 'Manca il nome. Lo scriva.', readName, 'nome tirocinante'),
  lastName: needed('cognome', 'Manca il cognome. Lo scriva.', readName, 'cognome tirocinante'),
  codiceFiscale: needed(
    'codice_fiscale',
    'Manca il codice fiscale: è ciò da cui riconosciamo la persona. Lo scriva.',
    readCode,
    ...['cf', 'cod fiscale', 'cod fisc', 'codice fiscale tirocinante']
  ),
  bornOn: needed(
    'data_nascita',
    'Manca la data di nascita. La scriva così: 24/11/1994.',
    readDay,
    ...['nato il', 'nata il', 'data di nascita']
  ),
  email: needed(
    'email',
    'Manca l’e-mail: è lì che la persona riceve le comunicazioni. La scriva.',
    readAddress,
    ...['e-mail', 'mail', 'posta elettronica']
  ),
  mobile: free<string | null>('cellulare', readPhone, 'cell', 'telefono', 'mobile'),
  host: needed(
    'ente',
    'Manca l’ente. Scriva il nome, il codice fiscale o il codice IPA.',
    readLine,
    ...['ente ospitante', 'codice fiscale ente', 'codice ipa', 'ipa']
  ),
  site: free<string>('sede', readLine, 'nome sede', 'sede di tirocinio'),
  area: needed('area', 'Manca l’area. Scriva, per esempio, Area sociale.', readLine, 'ambito'),
  title: needed('titolo', 'Manca il titolo del tirocinio. Lo scriva.', readLine, 'progetto'),
  startsOn: needed('inizio', 'Manca il giorno di inizio.', readDay, 'data inizio', 'dal'),
  endsOn: needed('fine', 'Manca l’ultimo giorno.', readDay, 'data fine', 'al'),
  months: needed('mesi', 'Mancano i mesi. Scriva, per esempio, 6.', readMonths, 'durata'),
  weeklyMinutes: needed(
    'ore_settimanali',
    'Mancano le ore a settimana. Scriva, per esempio, 20.',
    readWeek,
    ...['ore a settimana', 'ore settimana']
  ),
  monthlyCents: needed(
    'indennita',
    'Manca l’indennità mensile. Scriva, per esempio, 400.',
    readMoney,
    ...['indennita mensile', 'euro al mese']
  ),
  hostTutor: free<string>('tutor_ente', readLine, 'tutor dell ente', 'tutor ospitante'),
  promoterTutor: free<string>(
    'tutor_promotore',
    readAddress,
    ...['tutor del promotore', 'email tutor promotore']
  ),
  cob: free<string>('numero_cob', readNumberText, 'cob', 'n cob', 'codice comunicazione'),
  cobSentOn: free<string>('data_cob', readDay, 'cob inviata il'),
  state: needed<ImportedState>(
    'stato',
    'Manca lo stato. Scriva attivo oppure concluso.',
    readState
  ),
}
