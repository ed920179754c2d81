import { AccountFactory } from '#database/factories/accounts/account_factory'
import type Account from '#accounts/models/account'
import type { Role } from '#accounts/roles'

export { FACTORY_PASSWORD as PASSWORD } from '#database/factories/accounts/account_factory'

/** An active account with this role, whose password is `PASSWORD`. */
export const createAccount = (role: Role, values: Partial<AccountValues> = {}): Promise<Account> =>
  AccountFactory.merge({ role, ...values }).create()

type AccountValues = Pick<Account, 'email' | 'fullName'>
