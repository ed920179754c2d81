import type { Role } from '#accounts/roles'

/** What the first page says to the roles whose work does not pass through the portal yet. */
const WORDS: Partial<Record<Role, string>> = {
  hostOfficer:
    'Per ora il portale rilascia e verifica gli attestati: il lavoro degli enti ospitanti si svolge ancora come di consueto, con AnciLab.',
  tutor:
    'Per ora il portale rilascia e verifica gli attestati: registri e ore dei Suoi tirocinanti si tengono ancora come di consueto.',
  intern:
    'I Suoi attestati Le arrivano per e-mail, in PDF. Con il codice stampato in basso chiunque può controllare che siano autentici.',
  regionalOfficer:
    'Per ora il portale rilascia e verifica gli attestati: dati e tracciati per la Regione arrivano ancora per le vie consuete.',
}

/** The sentence for a role; a role that has its own work here gets a plain one. */
export const waitingWords = (role: Role) =>
  WORDS[role] ?? 'Quando qualcosa chiederà la Sua attenzione, lo troverà qui.'
