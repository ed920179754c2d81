import Account from '#accounts/models/account'
import CommissionMinute from '#selection/models/commission_minute'
import type Position from '#selection/models/position'
import { knownId } from '#selection/queries/evaluation_finders'

/** The minutes of a position, the latest first, with who signed them. Two queries. */
export async function minutesOf({ id }: Position) {
  const minutes = await CommissionMinute.query().where('positionId', id).orderBy('number', 'desc')
  const signers = await Account.query().whereIn(
    'id',
    minutes.map(({ signedBy }) => signedBy)
  )
  return minutes.map((minute) => ({
    minute,
    signer: signers.find((account) => account.id === minute.signedBy)?.fullName ?? '',
  }))
}

/** One of them, or a 404. */
export const findMinutes = (position: Position, id: unknown): Promise<CommissionMinute> =>
  CommissionMinute.query()
    .where({ positionId: position.id, id: knownId(id) })
    .firstOrFail()
