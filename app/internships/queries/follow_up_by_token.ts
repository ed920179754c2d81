import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { toDb } from '#core/database'
import FollowUp from '#internships/models/follow_up'
import { answersEnd } from '#internships/surveys/terms'
import { hashOf } from '#internships/surveys/token'

/** Whose link this is, with the internship, while it takes answers; with a transaction its row is locked. */
export async function openFollowUp(
  token: string,
  trx?: TransactionClientContract
): Promise<FollowUp | null> {
  return FollowUp.query({ client: trx })
    .where('tokenHash', hashOf(token))
    .where('askedAt', '>', toDb(answersEnd()))
    .preload('internship', (internship) => internship.preload('hostBody'))
    .if(trx, (query) => query.forUpdate())
    .first()
}
