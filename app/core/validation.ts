import vine, { SimpleMessagesProvider } from '@vinejs/vine'

/**
 * The words of validation faults, for rules that a validator does not word itself. `{{ field }}` is the label of
 * the field as `FIELDS` or the validator gives it.
 */
const MESSAGES: Record<string, string> = {
  'required': 'Compili il campo «{{ field }}».',
  'string': 'Scriva un testo nel campo «{{ field }}».',
  'email': 'Scriva un indirizzo e-mail completo, per esempio nome.cognome@comune.example.',
  'mobile': 'Scriva un numero di cellulare valido nel campo «{{ field }}».',
  'regex': 'Controlli il campo «{{ field }}»: non ha la forma attesa.',
  'url': 'Scriva un indirizzo web completo nel campo «{{ field }}».',
  'alpha': 'Nel campo «{{ field }}» usi solo lettere.',
  'alphaNumeric': 'Nel campo «{{ field }}» usi solo lettere e cifre.',
  'minLength': 'Nel campo «{{ field }}» scriva almeno {{ min }} caratteri.',
  'maxLength': 'Nel campo «{{ field }}» ci stanno al massimo {{ max }} caratteri.',
  'fixedLength': 'Nel campo «{{ field }}» scriva esattamente {{ size }} caratteri.',
  'confirmed': 'I due valori del campo «{{ field }}» non coincidono: li scriva di nuovo.',
  'sameAs': 'I due valori non coincidono: li scriva di nuovo.',
  'notSameAs': 'Nel campo «{{ field }}» scriva un valore diverso.',
  'in': 'Scelga per «{{ field }}» una delle voci dell’elenco.',
  'enum': 'Scelga per «{{ field }}» una delle voci dell’elenco.',
  'boolean': 'Scelga sì o no per «{{ field }}».',
  'accepted': 'Per continuare deve accettare «{{ field }}».',
  'number': 'Scriva un numero nel campo «{{ field }}».',
  'number.in': 'Scelga per «{{ field }}» uno dei valori proposti.',
  'min': 'Nel campo «{{ field }}» il valore minimo è {{ min }}.',
  'max': 'Nel campo «{{ field }}» il valore massimo è {{ max }}.',
  'range': 'Nel campo «{{ field }}» scriva un valore tra {{ min }} e {{ max }}.',
  'positive': 'Nel campo «{{ field }}» scriva un numero maggiore di zero.',
  'nonNegative': 'Nel campo «{{ field }}» scriva zero o un numero maggiore.',
  'decimal': 'Nel campo «{{ field }}» scriva un numero con {{ digits }} decimali.',
  'withoutDecimals': 'Nel campo «{{ field }}» scriva un numero intero.',
  'array': 'Scelga almeno una voce per «{{ field }}».',
  'array.minLength': 'Scelga almeno {{ min }} voci per «{{ field }}».',
  'array.maxLength': 'Scelga al massimo {{ max }} voci per «{{ field }}».',
  'notEmpty': 'Scelga almeno una voce per «{{ field }}».',
  'distinct': 'Nel campo «{{ field }}» c’è una voce ripetuta.',
  'object': 'Controlli il campo «{{ field }}»: non ha la forma attesa.',
  'date': 'Scriva una data valida nel campo «{{ field }}», per esempio 24/11/2026.',
  'date.after': 'Nel campo «{{ field }}» scelga una data successiva.',
  'date.afterOrEqual': 'Nel campo «{{ field }}» scelga una data successiva.',
  'date.before': 'Nel campo «{{ field }}» scelga una data precedente.',
  'date.beforeOrEqual': 'Nel campo «{{ field }}» scelga una data precedente.',
  'database.unique': 'Questo valore di «{{ field }}» è già usato: ne scelga un altro.',
  'database.exists': 'La voce scelta per «{{ field }}» non c’è più: ne scelga un’altra.',
  'file': 'Scelga un file per «{{ field }}».',
  'file.size': 'Il file è troppo grande: può arrivare a {{ size }}.',
  'file.extname': 'Il tipo di file non va bene. Quelli ammessi: {{ extnames }}.',
  'file.fatal': 'Il file non si è caricato per intero: lo carichi di nuovo.',
}

/** Labels of the fields that more than one module asks for. */
const FIELDS: Record<string, string> = {
  '': 'modulo',
  'utente': 'E-mail',
  'email': 'E-mail',
  'password': 'Password',
  'password_confirmation': 'Ripeta la password',
  'nome': 'Nome',
  'cognome': 'Cognome',
  'nome_completo': 'Nome e cognome',
  'ruolo': 'Ruolo',
  'codice': 'Codice',
  'oggetto': 'Oggetto',
  'messaggio': 'Messaggio',
  'motivo': 'Motivo',
}

/**
 * Messages for one validator: the portal's own, with the labels of that form and, where a rule deserves a
 * better sentence, its words (`'password.minLength'` beats `'minLength'`).
 */
export function messagesFor(fields: Record<string, string>, messages: Record<string, string> = {}) {
  return new SimpleMessagesProvider({ ...MESSAGES, ...messages }, { ...FIELDS, ...fields })
}

vine.messagesProvider = messagesFor({})
