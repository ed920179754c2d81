import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import NoticeCriterion from '#selection/models/notice_criterion'
import Position from '#selection/models/position'
import Seat from '#selection/models/seat'
import type SelectionNotice from '#selection/models/selection_notice'
import { renumberedCode } from '#selection/notices/position_code'

/** Copies criteria, tie-breaks, positions and seats from one notice to another that has none. */
export async function copyContents(
  from: SelectionNotice,
  to: SelectionNotice,
  trx: TransactionClientContract
): Promise<void> {
  await copyCriteria(from, to, trx)
  const positions = await Position.query({ client: trx })
    .where('noticeId', from.id)
    .preload('seats')
    .orderBy('id')
  const copies = await Position.createMany(
    positions.map((position) => copyOf(position, from, to)),
    { client: trx }
  )
  const seats = positions.flatMap((position, index) =>
    position.seats.map(({ number, siteId }) => ({ positionId: copies[index].id, number, siteId }))
  )
  await Seat.createMany(seats, { client: trx })
}

/** Tie-breaks name criteria by their id, so they follow the copies. */
async function copyCriteria(
  from: SelectionNotice,
  to: SelectionNotice,
  trx: TransactionClientContract
) {
  const criteria = await NoticeCriterion.query({ client: trx })
    .where('noticeId', from.id)
    .orderBy('place')
  const copies = await NoticeCriterion.createMany(
    criteria.map(({ place, name, maxHundredths, isInterview }) => ({
      ...{ noticeId: to.id, place, name, maxHundredths, isInterview },
    })),
    { client: trx }
  )
  const newIds = new Map(criteria.map(({ id }, index) => [id, copies[index].id]))
  to.tieBreaks = from.tieBreaks.map((rule) =>
    rule.kind === 'criterion' ? { ...rule, criterionId: newIds.get(rule.criterionId)! } : rule
  )
  await to.save()
}

function copyOf(position: Position, from: SelectionNotice, to: SelectionNotice): Partial<Position> {
  const { hostBodyId, areaId, title, tasks, learning, months, notes, searchText } = position
  const { weeklyMinutes, classroomMinutes, workMinutes, monthlyCents } = position
  const code = renumberedCode(position.code, from, to)
  return {
    ...{ noticeId: to.id, hostBodyId, areaId, code, title, tasks, learning, months, notes },
    ...{ weeklyMinutes, classroomMinutes, workMinutes, monthlyCents },
    searchText: searchText.replace(position.code.toLowerCase(), code.toLowerCase()),
    createdAt: clock.now(),
  }
}
