import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { IllegalTransition } from '#core/lifecycle'
import { fail, ok, type Result } from '#core/result'
import { readEmail } from '#core/values/email'
import { EnqueueMessages, type MessageDraft } from '#messaging/actions/enqueue_messages'
import type { Correction } from '#selection/corrections/correction'
import { noticeLifecycle } from '#selection/lifecycle'
import { correctionMail } from '#selection/mails/correction_mail'
import NoticeCorrection from '#selection/models/notice_correction'
import SelectionNotice from '#selection/models/selection_notice'
import { correctionRecipients } from '#selection/queries/correction_recipients'

export type CorrectionRefusal = 'changed' | 'code_taken'

/** Publishes a correction of a notice: a dated record with its reason, and a mail to whoever is concerned. */
export class CorrectNotice {
  constructor(private actor: Account) {}

  /**
   * @param seen the revision that the correction was written against
   * @throws IllegalTransition once the notice has closed, by its state or by its deadline
   */
  async handle(
    { id }: SelectionNotice,
    seen: number,
    correction: Correction
  ): Promise<Result<NoticeCorrection, CorrectionRefusal>> {
    try {
      return await db.transaction(async (trx) => {
        const notice = await lockOpen(id, trx)
        if (notice.revision !== seen) return fail('changed')
        await correction.apply(trx)
        await notice.refresh()
        const written = await this.#write(notice, correction, trx)
        await enqueueMails(notice, written, correction.positionId, trx)
        return ok(written)
      })
    } catch (error) {
      if (isUniqueViolation(error)) return fail('code_taken')
      throw error
    }
  }

  async #write(
    notice: SelectionNotice,
    { reason, changes }: Correction,
    trx: TransactionClientContract
  ): Promise<NoticeCorrection> {
    const state = noticeLifecycle.next('correct', notice.state)
    const last = await NoticeCorrection.query({ client: trx })
      .where('noticeId', notice.id)
      .orderBy('number', 'desc')
      .first()
    const number = (last?.number ?? 0) + 1
    const now = clock.now()
    const written = await NoticeCorrection.create(
      {
        ...{ noticeId: notice.id, number, reason, changes },
        ...{ publishedAt: now, publishedBy: this.actor.id },
      },
      { client: trx }
    )
    await notice.merge({ state, revision: notice.revision + 1, updatedAt: now }).save()
    const subject = { type: 'selection_notice', id: notice.id }
    const details = { label: notice.label, number, changes: changes.map(({ label }) => label) }
    await record(this.actor, 'notice.corrected', subject, details, trx)
    return written
  }
}

/** The row of a notice that is still open for corrections, held until the transaction ends. */
async function lockOpen(id: number, trx: TransactionClientContract): Promise<SelectionNotice> {
  const query = SelectionNotice.query({ client: trx }).where('id', id)
  const notice = await query.forUpdate().firstOrFail()
  noticeLifecycle.next('correct', notice.state)
  if (clock.now() >= notice.closesAt!) {
    throw new IllegalTransition('selection_notice', 'correct', 'closed')
  }
  return notice
}

/** Grouped, so that hundreds of them leave with the five-minute job. */
async function enqueueMails(
  notice: SelectionNotice,
  correction: NoticeCorrection,
  positionId: number | null,
  trx: TransactionClientContract
) {
  const reference = { type: 'notice_correction', id: correction.id }
  const recipients = await correctionRecipients(notice.id, positionId, trx)
  const drafts = recipients
    .filter(({ email }) => readEmail(email).ok)
    .map((recipient): MessageDraft => ({
      ...{ cause: reference, group: reference, recipientKey: String(recipient.accountId) },
      to: { address: recipient.email, name: recipient.fullName },
      ...correctionMail(notice, correction, recipient),
      ...{ dueAt: clock.now(), isReady: true },
    }))
  await new EnqueueMessages().handle(drafts, trx)
}
