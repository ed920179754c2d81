import { count } from '#core/dates'
import { MAX_COLUMNS, MAX_ROWS } from '#core/tabular/limits'

/** Why a whole file is refused: nothing of it is used. */
export type Refusal =
  | { code: 'too_big' | 'empty' | 'header_only' | 'too_many_rows' | 'too_many_columns' }
  | { code: 'image' | 'pdf' | 'old_excel' | 'web_page' | 'binary_workbook' | 'open_document' }
  | { code: 'word_document' | 'archive' | 'binary' | 'inflates_too_much' | 'damaged' }
  | { code: 'open_quote' | 'record_too_long'; row: number }
  | { code: 'missing_columns'; missing: string[]; found: string[] }
  | { code: 'repeated_columns'; repeated: string[] }

/** Thrown inside the readers, at any depth; `openTable` turns it into a failed result. */
export class TableRefused extends Error {
  constructor(
    readonly refusal: Refusal,
    options?: ErrorOptions
  ) {
    super(refusal.code, options)
  }
}

const SENTENCES: Record<Exclude<Refusal['code'], CodeWithFacts>, string> = {
  too_big: 'Il file supera i 20 MB. Lo divida in due e carichi prima una parte, poi l’altra.',
  empty: 'Il file è vuoto. Controlli di aver salvato le righe e lo carichi di nuovo.',
  header_only: 'Nel file c’è solo l’intestazione. Aggiunga le righe e lo carichi di nuovo.',
  too_many_rows: `Il file ha più di ${count(MAX_ROWS)} righe. Lo divida in più file e li carichi uno alla volta.`,
  too_many_columns: `Il file ha più di ${MAX_COLUMNS} colonne. Lasci solo quelle del tracciato.`,
  image: 'È un’immagine, anche se il nome finisce in un altro modo. Carichi un file CSV o XLSX.',
  pdf: 'È un PDF, anche se il nome finisce in un altro modo. Apra il foglio da cui è nato e lo salvi come CSV o XLSX.',
  old_excel:
    'È una cartella di Excel nel vecchio formato XLS, oppure protetta da password. In Excel scelga «Salva con nome», tipo «Cartella di lavoro di Excel (.xlsx)», senza password.',
  web_page:
    'È una pagina web salvata con il nome di un foglio. La apra in Excel e la salvi come «Cartella di lavoro di Excel (.xlsx)».',
  binary_workbook:
    'È una cartella di Excel in formato binario (XLSB). In Excel scelga «Salva con nome», tipo «Cartella di lavoro di Excel (.xlsx)».',
  open_document:
    'È un documento di LibreOffice. Scelga «Salva con nome» e il tipo XLSX oppure CSV.',
  word_document: 'È un documento di Word. Copi la tabella in un foglio e lo salvi come CSV o XLSX.',
  archive: 'È un archivio compresso. Ne estragga il file CSV o XLSX e carichi quello.',
  binary: 'Il contenuto non è un testo né un foglio. Carichi un file CSV o XLSX.',
  inflates_too_much:
    'Il foglio occupa troppo spazio una volta aperto. Copi le righe in un foglio nuovo e carichi quello.',
  damaged: 'Il foglio è danneggiato o incompleto. Lo apra, lo salvi di nuovo e lo carichi.',
}

/** What happened and what to do, in one or two Italian sentences for the person who chose the file. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.code) {
    case 'open_quote':
      return `Dalla riga ${refusal.row} in poi ci sono virgolette che si aprono e non si chiudono. Le cerchi e le tolga, o salvi di nuovo il file da Excel.`
    case 'record_too_long':
      return `La riga ${refusal.row} è troppo lunga: di solito è perché si aprono virgolette che non si chiudono. Le cerchi e le tolga.`
    case 'missing_columns':
      return missingSentence(refusal.missing, refusal.found)
    case 'repeated_columns':
      return `${subject(refusal.repeated)} più di una volta. Ne lasci una sola.`
    default:
      return SENTENCES[refusal.code]
  }
}

const NAMES_SHOWN = 12

type CodeWithFacts = 'open_quote' | 'record_too_long' | 'missing_columns' | 'repeated_columns'

function missingSentence(missing: string[], found: string[]): string {
  const absent = missing.length === 1 ? 'Manca la colonna' : 'Mancano le colonne'
  const present = found.length
    ? `Nella prima riga ci sono: ${quoted(found.slice(0, NAMES_SHOWN))}${found.length > NAMES_SHOWN ? ' e altre' : ''}.`
    : 'La prima riga non ha nomi.'
  return `${absent} ${quoted(missing)}. ${present} Corregga l’intestazione e carichi di nuovo il file.`
}

const subject = (names: string[]) =>
  names.length === 1
    ? `La colonna ${quoted(names)} compare`
    : `Le colonne ${quoted(names)} compaiono`

const quoted = (names: string[]) => names.map((name) => `«${name}»`).join(', ')
