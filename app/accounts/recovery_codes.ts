import { createHash, randomBytes } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import type Account from '#accounts/models/account'
import RecoveryCode from '#accounts/models/recovery_code'

const HOW_MANY = 8

/** 80 bits each, in letters and digits that are not mistaken for one another (Crockford's alphabet). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 16

/** Makes new codes in place of the old ones; this is the only time they can be read. */
export async function makeRecoveryCodes(
  account: Account,
  trx: TransactionClientContract
): Promise<string[]> {
  await dropRecoveryCodes(account, trx)
  const codes = Array.from({ length: HOW_MANY }, newCode)
  const rows = codes.map((code) => ({
    accountId: account.id,
    codeHash: hashOf(code),
    usedAt: null,
  }))
  await RecoveryCode.createMany(rows, { client: trx })
  return codes
}

export async function dropRecoveryCodes(account: Account, trx: TransactionClientContract) {
  await RecoveryCode.query({ client: trx }).where('accountId', account.id).delete()
}

/** Uses a code up; false when it is unknown or was used before. */
export async function useRecoveryCode(
  account: Account,
  code: string,
  trx: TransactionClientContract
): Promise<boolean> {
  const [changed] = await RecoveryCode.query({ client: trx })
    .where({ accountId: account.id, codeHash: hashOf(code) })
    .whereNull('usedAt')
    .update({ usedAt: toDb(clock.now()) })
  return Number(changed) === 1
}

/** 256 is a multiple of 32: every character is equally likely. */
const newCode = () =>
  Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length])
    .join('')
    .match(/.{4}/g)!
    .join('-')

const hashOf = (code: string) =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest('hex')
