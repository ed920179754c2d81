import { clock } from '#core/clock'
import Account from '#accounts/models/account'
import type { Role } from '#accounts/roles'

/** The people of the demo, all invented; `demo.example` is reserved and receives no mail. */
const PEOPLE: Array<{ email: string; fullName: string; role: Role }> = [
  { email: 'admin@demo.example', fullName: 'Ilario Bonfanti', role: 'admin' },
  { email: 'coordinatrice@demo.example', fullName: 'Marta Galimberti', role: 'coordinator' },
  { email: 'operatore@demo.example', fullName: 'Davide Redaelli', role: 'operator' },
  { email: 'ente@demo.example', fullName: 'Graziella Pozzi', role: 'hostOfficer' },
  { email: 'tutor@demo.example', fullName: 'Ettore Valsecchi', role: 'tutor' },
  { email: 'tirocinante@demo.example', fullName: 'Đorđe Đorđević', role: 'intern' },
  { email: 'cittadina@demo.example', fullName: 'Łucja Brambilla', role: 'citizen' },
  { email: 'regione@demo.example', fullName: 'Nives Sangalli', role: 'regionalOfficer' },
]

/** Addresses and roles, for whoever prints them at the start of the demo. */
export const DEMO_ACCOUNTS = PEOPLE.map(({ email, role }) => ({ email, role }))

/** Makes the demo's accounts, all with this password; those that exist already are left as they are. */
export async function seedDemoAccounts(password: string): Promise<void> {
  for (const person of PEOPLE) {
    const account = await Account.findBy('email', person.email)
    if (!account) await Account.create({ ...person, password, createdAt: clock.now() })
  }
}
