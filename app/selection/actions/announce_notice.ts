import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { EnqueueMessages, type MessageDraft } from '#messaging/actions/enqueue_messages'
import { ANNOUNCEMENT, announcementKey } from '#selection/interest/announcement'
import { noticeAnnouncementMail } from '#selection/mails/notice_announcement_mail'
import type ExpressionOfInterest from '#selection/models/expression_of_interest'
import Position from '#selection/models/position'
import SelectionNotice from '#selection/models/selection_notice'
import { nextToTell, suitablePositions } from '#selection/queries/interest_matches'

/** People told in one transaction: it stays short, and other writers get their turn. */
const CHUNK = 250

/**
 * Tells everybody who asked for it of a notice that was published, once: each row of the outbox is the proof. May be
 * run again at any time: it goes on with whoever was not told.
 */
export class AnnounceNotice {
  /** How many were told by this run. */
  async handle(notice: SelectionNotice): Promise<number> {
    const positions = await positionsOf(notice)
    let told = 0
    let after = 0
    for (;;) {
      const chunk = await db.transaction((trx) => this.#chunk(notice, positions, after, trx))
      if (chunk.length === 0) return told
      told += chunk.length
      after = chunk.at(-1)!.id
    }
  }

  /** Two runs at once take turns on the notice's row. */
  async #chunk(
    notice: SelectionNotice,
    positions: Map<number, Position>,
    after: number,
    trx: TransactionClientContract
  ): Promise<ExpressionOfInterest[]> {
    await SelectionNotice.query({ client: trx }).where('id', notice.id).forUpdate().first()
    const people = await nextToTell(notice, after, CHUNK, trx)
    const suitable = await suitablePositions(notice, people, trx)
    const drafts = people.map((person) => {
      const theirs = (suitable.get(person.id) ?? []).map((id) => positions.get(id)!)
      return draftFor(notice, person, theirs)
    })
    await new EnqueueMessages().handle(drafts, trx)
    return people
  }
}

async function positionsOf(notice: SelectionNotice): Promise<Map<number, Position>> {
  const positions = await Position.query().where('noticeId', notice.id).preload('hostBody')
  return new Map(positions.map((position) => [position.id, position]))
}

const draftFor = (
  notice: SelectionNotice,
  person: ExpressionOfInterest,
  positions: Position[]
): MessageDraft => ({
  ...noticeAnnouncementMail(notice, person, positions),
  cause: { type: ANNOUNCEMENT, id: notice.id },
  recipientKey: announcementKey(person.id),
  group: { type: ANNOUNCEMENT, id: notice.id },
  to: { address: person.email, name: person.fullName },
  dueAt: clock.now(),
  isReady: true,
})
