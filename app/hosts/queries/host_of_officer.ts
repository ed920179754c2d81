import type Account from '#accounts/models/account'
import HostOfficer from '#hosts/models/host_officer'

/** The id of the host body that an account acts for, or null: no link, no body to see. */
export async function hostBodyIdOf(account: Account): Promise<number | null> {
  const officer = await HostOfficer.findBy('accountId', account.id)
  return officer?.hostBodyId ?? null
}
