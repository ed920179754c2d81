import { FOLLOW_UP } from '#internships/mails/follow_up_mail'
import Extension from '#internships/models/extension'
import FollowUp from '#internships/models/follow_up'
import type Intern from '#internships/models/intern'
import Suspension from '#internships/models/suspension'
import Termination from '#internships/models/termination'
import Message from '#messaging/models/message'

const SHOWN = 20

/** Facts of an internship of which its intern is written to, by the type of the cause. */
const FACTS = [
  ['suspension', Suspension],
  ['extension', Extension],
  ['termination', Termination],
  [FOLLOW_UP, FollowUp],
] as const

/**
 * The e-mails about their internships that went to a person, the latest first. What was written to others about them is not
 * theirs to read, and an address may be shared: both the address and the cause count.
 */
export async function messagesToIntern(
  { id, email }: Intern,
  internshipIds: number[]
): Promise<Message[]> {
  return Message.query()
    .where('toAddress', email)
    .whereIn('state', ['waiting', 'sending', 'sent', 'uncertain'])
    .where((any) => {
      any.where({ causeType: 'intern', causeId: id })
      any.orWhere((one) => one.where('causeType', 'internship').whereIn('causeId', internshipIds))
      for (const [type, model] of FACTS) {
        const ids = model.query().select('id').whereIn('internshipId', internshipIds)
        any.orWhere((one) => one.where('causeType', type).whereIn('causeId', ids))
      }
    })
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(SHOWN)
}
