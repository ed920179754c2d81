import type PasswordResetAsked from '#accounts/events/password_reset_asked'
import { IssueResetLink } from '#accounts/actions/issue_reset_link'

/** Looks the address up and makes the link, while the answer to the request is already on its way. */
export async function issueResetLink({ email }: PasswordResetAsked) {
  await new IssueResetLink().handle(email)
}
