import type { Column } from '#core/tabular/columns'
import type { HostKind } from '#hosts/host_kinds'
import {
  good,
  optional,
  readDay,
  readIpa,
  readKind,
  readLine,
  readNumber,
  readNumberText,
  readPec,
  readPostalCode,
  readProvinceCode,
  readStaff,
  required,
} from '#hosts/import/host_cells'

type Optional<T> = Column<T | null>

/** The columns of the file of host bodies, as the layout that users download and the export name them. */
export const HOST_COLUMNS = {
  name: {
    header: 'denominazione',
    aliases: [
      'ente',
      'nome',
      'nome ente',
      'denominazione ente',
      'ente ospitante',
      'ragione sociale',
    ],
    isRequired: true,
    read: required('Manca la denominazione. La scriva per intero.', readLine),
  } satisfies Column<string>,
  kind: {
    header: 'tipo',
    aliases: ['tipo ente', 'tipologia', 'tipologia ente', 'categoria'],
    isRequired: false,
    read: optional(readKind),
  } satisfies Optional<HostKind>,
  codiceFiscale: {
    header: 'codice_fiscale',
    aliases: ['cf', 'cod fiscale', 'cod fisc', 'codice fiscale ente', 'cf ente'],
    isRequired: true,
    read: required(
      'Manca il codice fiscale: è ciò da cui riconosciamo l’ente. Lo scriva.',
      readNumber('Il codice fiscale')
    ),
  } satisfies Column<string>,
  partitaIva: {
    header: 'partita_iva',
    aliases: ['p iva', 'piva', 'part iva'],
    isRequired: false,
    read: optional(readNumber('La partita IVA')),
  } satisfies Optional<string>,
  codiceIpa: {
    header: 'codice_ipa',
    aliases: ['ipa', 'cod ipa', 'codice amministrazione', 'cod amm'],
    isRequired: false,
    read: optional(readIpa),
  } satisfies Optional<string>,
  pec: {
    header: 'pec',
    aliases: [
      'indirizzo pec',
      'posta certificata',
      'posta elettronica certificata',
      'e-mail pec',
      'mail1',
    ],
    isRequired: false,
    read: optional(readPec),
  } satisfies Optional<string>,
  municipality: {
    header: 'comune',
    aliases: ['comune ente', 'comune sede legale', 'citta'],
    isRequired: true,
    read: required('Manca il comune. Lo scriva, per esempio Lecco (LC).', good<string>),
  } satisfies Column<string>,
  province: {
    header: 'provincia',
    aliases: ['prov', 'sigla', 'sigla provincia', 'provincia ente', 'pv'],
    isRequired: false,
    read: optional(readProvinceCode),
  } satisfies Optional<string>,
  permanentStaff: {
    header: 'dipendenti',
    aliases: [
      'dipendenti a tempo indeterminato',
      'numero dipendenti',
      'n dipendenti',
      'organico',
      'tempo indeterminato',
    ],
    isRequired: false,
    read: optional(readStaff),
  } satisfies Optional<number>,
  adhesionAct: {
    header: 'atto_adesione',
    aliases: ['atto', 'delibera', 'atto di adesione', 'delibera di adesione'],
    isRequired: false,
    read: optional(readLine),
  } satisfies Optional<string>,
  adheredOn: {
    header: 'data_adesione',
    aliases: ['data di adesione', 'adesione', 'data atto', 'data delibera'],
    isRequired: false,
    read: optional(readDay),
  } satisfies Optional<string>,
  siteName: {
    header: 'sede',
    aliases: ['nome sede', 'denominazione sede', 'sede di tirocinio'],
    isRequired: false,
    read: optional(readLine),
  } satisfies Optional<string>,
  siteAddress: {
    header: 'indirizzo_sede',
    aliases: ['indirizzo', 'sede indirizzo', 'via'],
    isRequired: false,
    read: optional(readLine),
  } satisfies Optional<string>,
  sitePostalCode: {
    header: 'cap_sede',
    aliases: ['cap', 'sede cap'],
    isRequired: false,
    read: optional(readPostalCode),
  } satisfies Optional<string>,
  siteMunicipality: {
    header: 'comune_sede',
    aliases: ['sede comune', 'comune della sede'],
    isRequired: false,
    read: optional(good<string>),
  } satisfies Optional<string>,
  agreementNumber: {
    header: 'convenzione_numero',
    aliases: ['numero convenzione', 'n convenzione', 'convenzione', 'repertorio'],
    isRequired: false,
    read: optional(readNumberText),
  } satisfies Optional<string>,
  agreementSignedOn: {
    header: 'convenzione_firmata_il',
    aliases: ['data firma', 'data firma convenzione', 'firmata il', 'data convenzione'],
    isRequired: false,
    read: optional(readDay),
  } satisfies Optional<string>,
  agreementFrom: {
    header: 'convenzione_dal',
    aliases: ['valida dal', 'convenzione valida dal', 'inizio convenzione'],
    isRequired: false,
    read: optional(readDay),
  } satisfies Optional<string>,
  agreementTo: {
    header: 'convenzione_al',
    aliases: [
      'valida al',
      'scadenza',
      'scadenza convenzione',
      'convenzione valida al',
      'fine convenzione',
    ],
    isRequired: false,
    read: optional(readDay),
  } satisfies Optional<string>,
}
