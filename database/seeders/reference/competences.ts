import Competence from '#internships/models/competence'

/**
 * Competences that DoteComune's own pages name, with their QRSP profiles (facts, section 6, dc-faq). Their EQF levels were not
 * found: all are seeded at 4 and unverified, and shown so.
 */
const COMPETENCES: Array<[profile: string, name: string]> = [
  ['Bibliotecario', 'Effettuare la gestione delle operazioni di prestito libri e assimilati'],
  ['Bibliotecario', 'Erogare il servizio di informazione e consulenza bibliografica'],
  ['Organizzatore di eventi', 'Effettuare l’organizzazione di un evento'],
  ['Comunicatore territoriale', 'Curare la comunicazione di un ente con il territorio'],
  ['Curatore di mostre', 'Collaborare all’allestimento di una mostra'],
  ['Topografo', 'Effettuare rilievi e restituirne i dati'],
  ['Tecnico di informazione ambientale', 'Curare l’informazione ambientale ai cittadini'],
]

/** Safe to repeat. */
export async function seedCompetences(): Promise<void> {
  for (const [profile, name] of COMPETENCES) {
    await Competence.firstOrCreate({ profile, name }, { eqfLevel: 4, isVerified: false })
  }
}
