import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { fromDb, isUniqueViolation } from '#core/database'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import { newToken } from '#selection/interest/links'
import { isSameProposal, type InterestProposal } from '#selection/interest/proposal'
import { placeOf } from '#selection/interest/place'
import { interestConfirmationMail } from '#selection/mails/interest_confirmation_mail'
import ExpressionOfInterest from '#selection/models/expression_of_interest'

/** How long the link to confirm stays good. */
const DAYS = 7

/** A form sent twice in a row gets one mail: the link of the first must not stop working. */
const MINUTES_BETWEEN_LINKS = 2

/**
 * Keeps what somebody wishes until the link in the mail confirms it. An address that is confirmed already keeps its
 * earlier wishes meanwhile. Whoever sent the form is not told which it was.
 */
export class AskInterest {
  async handle(email: string, proposal: InterestProposal): Promise<void> {
    try {
      await db.transaction((trx) => this.#ask(email, proposal, trx))
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      // The same form, sent twice at once: the other one has its row and its mail.
    }
  }

  async #ask(email: string, proposal: InterestProposal, trx: TransactionClientContract) {
    const known = await ExpressionOfInterest.query({ client: trx })
      .where('email', email)
      .forUpdate()
      .first()
    if (known && isJustAsked(known, proposal)) return
    const { token, hash } = newToken()
    const expiresAt = clock.now().plus({ days: DAYS })
    const link = { proposal, tokenHash: hash, tokenExpiresAt: expiresAt }
    const row = known
      ? await known.merge({ ...link, ...(known.confirmedAt ? {} : columnsOf(proposal)) }).save()
      : await ExpressionOfInterest.create(
          { email, ...columnsOf(proposal), ...link, confirmedAt: null, createdAt: clock.now() },
          { client: trx }
        )
    await new EnqueueMessages().handle([draftFor(row, token)], trx)
  }
}

/** The columns that a proposal fills. */
export const columnsOf = (proposal: InterestProposal) => ({
  fullName: proposal.fullName,
  mobile: proposal.mobile,
  ...placeOf(proposal.municipalityCode),
  consentedAt: fromDb(proposal.consentedAt)!,
})

function isJustAsked(row: ExpressionOfInterest, proposal: InterestProposal): boolean {
  if (!row.proposal || !row.tokenExpiresAt) return false
  const askedAt = row.tokenExpiresAt.minus({ days: DAYS })
  const recently = clock.now().minus({ minutes: MINUTES_BETWEEN_LINKS })
  return askedAt > recently && isSameProposal(row.proposal, proposal)
}

function draftFor(row: ExpressionOfInterest, token: string) {
  return {
    ...interestConfirmationMail(row, token),
    cause: { type: 'interest_confirmation', id: row.id },
    recipientKey: `link:${row.tokenHash}`,
    to: { address: row.email, name: '' },
    isConfidential: true,
    dueAt: clock.now(),
    isReady: true,
  }
}
