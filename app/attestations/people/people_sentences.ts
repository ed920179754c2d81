import type { CodiceFiscaleFault } from '#core/values/codice_fiscale'
import type { EmailFault } from '#core/values/email'
import type { HoursFault } from '#core/values/hours'
import type { MobileFault } from '#core/values/mobile'
import type { PersonNameFault } from '#core/values/person_name'

/** What to do about each fault of a file of people; the functions take the cell's text, or its column's header. */
export const NAME_SENTENCES: Record<PersonNameFault, (header: string) => string> = {
  empty: (header) => `Manca il ${header}: comparirebbe vuoto sull’attestato. Lo scriva.`,
  formula: (header) =>
    `Comincia come una formula di foglio elettronico. Scriva il ${header} della persona.`,
  emoji: (header) =>
    `Contiene un’emoji o un simbolo, che su un attestato non può comparire. Lasci solo il ${header}.`,
  control: (header) =>
    `Contiene caratteri illeggibili. Cancelli la cella e riscriva il ${header} a mano.`,
  no_letters: (header) => `Non contiene lettere. Scriva il ${header} della persona.`,
  length: () =>
    'Supera i 100 caratteri. Controlli che non ci sia finito il contenuto di un’altra cella.',
}

/** For a name that is only a dash: some people have one name. */
export const loneDash = (header: string) =>
  `Il ${header} è un trattino e comparirà così sull’attestato. Se non è voluto, lo corregga.`

export const PROVISIONAL =
  'È un codice provvisorio, di 11 cifre. L’attestato parte lo stesso: quando la persona avrà quello definitivo, lo aggiorni.'

export const CODE_SENTENCES: Record<CodiceFiscaleFault, (text: string) => string> = {
  length: (text) =>
    `Ha ${characters(text)} invece di 16 (o di 11, se provvisorio). Lo completi o lasci vuoto.`,
  shape: () =>
    'Lettere e cifre non sono al loro posto, come in RSSMRA89T13F205B. Attenzione a O e zero, I e uno. Lo ricopi dalla tessera, o lasci vuoto.',
  check_character: (text) =>
    /^[\d\s]*$/.test(text)
      ? 'L’ultima cifra non torna con le altre: di solito è un errore di battitura. Lo ricopi dal documento, o lasci vuoto.'
      : 'L’ultima lettera non torna con le altre: di solito è un errore di battitura. Lo ricopi dalla tessera, o lasci vuoto.',
  date: () => 'La data di nascita che contiene non esiste. Lo ricopi dalla tessera, o lasci vuoto.',
}

export const EMAIL_SENTENCES: Record<EmailFault, string> = {
  empty: 'Manca l’indirizzo. Lo scriva: senza e-mail l’attestato non può partire.',
  line_break: 'L’indirizzo va a capo. Lasci un solo indirizzo, su una riga.',
  length: 'Supera i 254 caratteri, che è il massimo per un indirizzo. Lo controlli.',
  display_name:
    'C’è altro oltre all’indirizzo. Lasci solo l’indirizzo, senza nome, virgolette né parentesi.',
  several: 'C’è più di un indirizzo. Ne lasci uno solo.',
  at_sign: 'Manca la chiocciola. L’indirizzo si scrive come rossi@posta.example.',
  blank: 'C’è uno spazio in mezzo. Lo tolga, o lasci un solo indirizzo.',
  local_part:
    'Prima della chiocciola manca qualcosa, o ci sono caratteri non ammessi, per esempio lettere accentate. Lo corregga.',
  domain:
    'Non è un indirizzo completo. Dopo la chiocciola serve il dominio, per esempio rossi@posta.example.',
}

export const MOBILE_SENTENCES: Record<MobileFault, string> = {
  not_mobile:
    'Non è un cellulare, ma un numero fisso o speciale: non potrà ricevere SMS. L’attestato parte lo stesso.',
  not_a_number:
    'Non è un numero di telefono valido, quindi lo lasciamo da parte. L’attestato parte lo stesso.',
  spreadsheet_number:
    'Excel ha abbreviato il numero e le ultime cifre si sono perse. Formatti la colonna come testo e lo riscriva. L’attestato parte lo stesso.',
}

export const HOURS_SENTENCES: Record<HoursFault, (text: string) => string> = {
  not_a_number: () => 'Scriva le ore in cifre: 18 oppure 13,5.',
  negative: (text) =>
    `Le ore non possono essere negative. Scriva ${text.replace(/^[-−–]\s*/, '')}, o lasci vuoto.`,
  ambiguous: (text) =>
    `Può voler dire due cose. Scriva ${text.replace('.', '')} oppure ${text.replace('.', ',')}.`,
  too_many: () => 'Sono più di 9.999 ore. Controlli che il numero sia nella colonna giusta.',
}

function characters(text: string): string {
  const length = [...text.replace(/\s/gu, '')].length
  return length === 1 ? '1 carattere' : `${length} caratteri`
}
