import { setImmediate as letOthersWork } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import { ANNOUNCEMENT, announcementKey } from '#selection/interest/announcement'
import { noticeAnnouncement } from '#selection/mails/notice_announcement_mail'
import type ExpressionOfInterest from '#selection/models/expression_of_interest'
import Position from '#selection/models/position'
import SelectionNotice from '#selection/models/selection_notice'
import { peopleToTell, stillToTell, suitablePositions } from '#selection/queries/interest_matches'

/** People told in one transaction: it stays short, and other work gets its turn in between. */
const CHUNK = 100

type MailFor = ReturnType<typeof noticeAnnouncement>

/**
 * Tells everybody who asked for it of a notice that was published, once: each row of the outbox is the proof. May be
 * run again at any time: it goes on with whoever was not told.
 */
export class AnnounceNotice {
  /** How many were told by this run. */
  async handle(notice: SelectionNotice): Promise<number> {
    const ids = await peopleToTell(notice)
    if (ids.length === 0) return 0
    const positions = await Position.query().where('noticeId', notice.id).preload('hostBody')
    const mailFor = noticeAnnouncement(notice, positions)
    let told = 0
    for (let start = 0; start < ids.length; start += CHUNK) {
      const chunk = ids.slice(start, start + CHUNK)
      told += await db.transaction((trx) => this.#tell(notice, chunk, mailFor, trx))
      await letOthersWork()
    }
    return told
  }

  /** Two runs at once take turns on the notice's row. */
  async #tell(
    notice: SelectionNotice,
    ids: number[],
    mailFor: MailFor,
    trx: TransactionClientContract
  ): Promise<number> {
    await SelectionNotice.query({ client: trx }).where('id', notice.id).forUpdate().first()
    const people = await stillToTell(notice, ids, trx)
    const suitable = await suitablePositions(notice, people, trx)
    const drafts = people.map((person) => ({
      ...draftFor(notice, person),
      ...mailFor(person, suitable.get(person.id)!),
    }))
    await new EnqueueMessages().handle(drafts, trx)
    return people.length
  }
}

const draftFor = (notice: SelectionNotice, person: ExpressionOfInterest) => ({
  cause: { type: ANNOUNCEMENT, id: notice.id },
  recipientKey: announcementKey(person.id),
  group: { type: ANNOUNCEMENT, id: notice.id },
  to: { address: person.email, name: person.fullName },
  dueAt: clock.now(),
  isReady: true,
})
