import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Account from '#accounts/models/account'

/**
 * Whether this is the only administrator who can sign in. The rows are locked, so that two administrators who
 * disable each other at the same instant do not both succeed.
 */
export async function isLastAdmin(
  account: Account,
  trx: TransactionClientContract
): Promise<boolean> {
  if (account.role !== 'admin') return false
  const admins = await Account.query({ client: trx })
    .where('role', 'admin')
    .whereNull('disabledAt')
    .whereNotNull('password')
    .orderBy('id')
    .forUpdate()
  return admins.every((admin) => admin.id === account.id)
}
