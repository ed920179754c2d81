import type { Column } from '#core/tabular/columns'

/** Cells come as they are written: what they mean depends on the notice, the host and the rows around. */
const text = (header: string, isRequired: boolean, ...aliases: string[]) =>
  ({ header, aliases, isRequired, read: (value) => ({ ok: true, value }) }) satisfies Column<string>

/** The table of positions: one row a seat, the rows of a position under the same code. */
export const POSITION_COLUMNS = {
  codice: text('codice', true, 'codice posizione', 'codice progetto', 'cod'),
  ente: text('ente', true, 'ente ospitante', 'codice fiscale ente', 'codice ipa', 'comune ente'),
  titolo: text('titolo', true, 'progetto', 'titolo progetto', 'posizione'),
  area: text('area', true, 'area tematica', 'ambito'),
  compiti: text('compiti', true, 'attività', 'mansioni', 'che cosa si fa'),
  apprendimento: text('apprendimento', false, 'che cosa si impara', 'competenze', 'obiettivi'),
  mesi: text('mesi', true, 'durata', 'durata mesi', 'n mesi'),
  ore_settimanali: text('ore_settimanali', false, 'ore a settimana', 'ore settimana'),
  ore_aula: text('ore_aula', false, 'ore in aula', 'ore formazione'),
  ore_tirocinio: text('ore_tirocinio', false, 'ore al lavoro', 'ore di tirocinio'),
  indennita: text('indennita', true, 'indennità', 'indennità mensile', 'euro al mese'),
  sede: text('sede', false, 'nome sede', 'sede di tirocinio'),
  indirizzo: text('indirizzo', false, 'indirizzo sede', 'via'),
  cap: text('cap', false, 'codice postale'),
  comune: text('comune', false, 'comune sede', 'città'),
  note: text('note', false, 'annotazioni'),
}

export type PositionColumn = keyof typeof POSITION_COLUMNS
export type PositionCells = Record<PositionColumn, string>

/** The same columns as a sheet to be filled in has them. */
export const LAYOUT_COLUMNS = Object.entries(POSITION_COLUMNS).map(([key, { header }]) => ({
  ...{ header, value: (row: PositionCells) => row[key as PositionColumn] },
}))

/** An invented position with two seats: what the layout shows. */
export const SAMPLE_ROWS: PositionCells[] = [
  {
    ...{ codice: 'PLC112612S01', ente: 'Provincia di Lecco', titolo: 'Accoglienza allo sportello' },
    ...{ area: 'Lavoro in ufficio', compiti: 'Accoglie chi arriva\nTiene in ordine l’archivio' },
    ...{ apprendimento: 'Usare il protocollo informatico', mesi: '12', ore_settimanali: '20' },
    ...{ ore_aula: '', ore_tirocinio: '', indennita: '400', sede: 'Centro per l’impiego' },
    ...{ indirizzo: 'corso Matteotti 3', cap: '23900', comune: 'Lecco', note: '' },
  },
  {
    ...{ codice: 'PLC112612S01', ente: 'Provincia di Lecco', titolo: '', area: '', compiti: '' },
    ...{ apprendimento: '', mesi: '', ore_settimanali: '', ore_aula: '', ore_tirocinio: '' },
    ...{ indennita: '', sede: 'Collocamento mirato', indirizzo: 'corso Matteotti 3' },
    ...{ cap: '23900', comune: 'Lecco', note: '' },
  },
]
