import type { Role } from '#accounts/roles'

/** What the first page says to the roles whose work does not pass through the portal yet. */
const WORDS: Partial<Record<Role, string>> = {
  regionalOfficer:
    'Dal menu legge avvisi, enti, tirocini, normative ed esiti della rete. Dati e tracciati per la Regione arrivano ancora per le vie consuete.',
}

/** The sentence for a role; a role that has its own work here gets a plain one. */
export const waitingWords = (role: Role) =>
  WORDS[role] ?? 'Quando qualcosa chiederà la Sua attenzione, lo troverà qui.'
