import { toDb } from '#core/database'
import FollowUp from '#internships/models/follow_up'
import { answersEnd } from '#internships/surveys/terms'

/** Forgets the links of questions whose time has passed: their answers stay, and nobody changes them any more. */
export class CloseFollowUps {
  /** How many links went. */
  async handle(): Promise<number> {
    const [closed] = await FollowUp.query()
      .whereNotNull('token_hash')
      .where('asked_at', '<=', toDb(answersEnd()))
      .update({ token_hash: null })
    return Number(closed)
  }
}
