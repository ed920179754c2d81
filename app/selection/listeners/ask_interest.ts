import { AskInterest } from '#selection/actions/ask_interest'
import type InterestAsked from '#selection/events/interest_asked'

/** Writes the wishes down and sends the mail to confirm them, while the answer is already on its way. */
export async function askInterest({ email, proposal }: InterestAsked) {
  await new AskInterest().handle(email, proposal)
}
