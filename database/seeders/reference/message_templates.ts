import { clock } from '#core/clock'
import MessageTemplate from '#messaging/models/message_template'

const TEMPLATES = [
  {
    name: 'Invio attestato di partecipazione',
    subject: 'Il Suo attestato: [WEBINAR]',
    body: `Gentile [NOME] [COGNOME],

grazie per aver partecipato al webinar «[WEBINAR]», nell’ambito dell’iniziativa [PROGETTO] (CUP [CUPPROGETTO]).

In allegato trova il Suo attestato, rilasciato il [DATA]: può stamparlo o inoltrarlo così com’è. Chiunque può controllarne l’autenticità con il codice [CODICE].

Se nome o ore non sono giusti, risponda a questo messaggio: correggeremo l’attestato e Le manderemo quello nuovo.

Un cordiale saluto,
la segreteria di DoteComune`,
  },
  {
    name: 'Invio attestato di frequenza, con le ore',
    subject: 'Il Suo attestato di [ORE] ore',
    body: `Gentile [NOME] [COGNOME],

in allegato trova l’attestato di [ORE] ore per «[WEBINAR]», nell’ambito dell’iniziativa [PROGETTO] (CUP [CUPPROGETTO]).

Chi lo riceve può verificarlo senza account: inquadra il QR stampato in basso, oppure scrive il codice [CODICE] sulla pagina di verifica.

Un cordiale saluto,
la segreteria di DoteComune`,
  },
]

/** The texts that every portal starts with. Those that stand already, changed or archived, are left as they are. */
export async function seedMessageTemplates(): Promise<void> {
  const now = clock.now()
  for (const template of TEMPLATES) {
    const values = { ...template, revision: 1, createdAt: now, updatedAt: now }
    await MessageTemplate.firstOrCreate({ name: template.name }, values)
  }
}
