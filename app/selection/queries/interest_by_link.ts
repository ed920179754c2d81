import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { hashOf, readWithdrawalToken } from '#selection/interest/links'
import ExpressionOfInterest from '#selection/models/expression_of_interest'

/** Whose link to confirm this is, while it is good; with a transaction its row is locked. */
export async function openInterest(
  token: string,
  trx?: TransactionClientContract
): Promise<ExpressionOfInterest | null> {
  return ExpressionOfInterest.query({ client: trx })
    .where('tokenHash', hashOf(token))
    .where('tokenExpiresAt', '>', toDb(clock.now()))
    .if(trx, (query) => query.forUpdate())
    .first()
}

/** Whose link to withdraw this is: null for a forged one and for whoever has withdrawn. */
export async function interestToWithdraw(
  token: string,
  trx?: TransactionClientContract
): Promise<ExpressionOfInterest | null> {
  const id = readWithdrawalToken(token)
  if (id === null) return null
  return ExpressionOfInterest.query({ client: trx }).where('id', id).first()
}
