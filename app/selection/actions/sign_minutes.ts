import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { EvaluationRefused, READABLE } from '#selection/evaluation_gate'
import Commission from '#selection/models/commission'
import CommissionMinute from '#selection/models/commission_minute'
import Position from '#selection/models/position'
import { minutesFactsOf } from '#selection/queries/minutes_facts_of'

export type MinutesText = {
  /** `yyyy-MM-dd` */
  heldOn: string
  text: string
}

/** Signs the minutes of a meeting on a position: number, words and the facts as they stand. They never change again. */
export class SignMinutes {
  constructor(private actor: Account) {}

  /** Throws 409 before the closing and without a commission that has a president. */
  async handle({ id }: Position, { heldOn, text }: MinutesText): Promise<CommissionMinute> {
    return db.transaction(async (trx) => {
      const position = await Position.query({ client: trx })
        .where('id', id)
        .preload('notice', (notice) => notice.preload('criteria'))
        .preload('hostBody')
        .forUpdate()
        .firstOrFail()
      if (!READABLE.includes(position.notice.state)) {
        throw new EvaluationRefused(
          'L’avviso è ancora aperto: la commissione non ha di che riunirsi.'
        )
      }
      const { noticeId, hostBodyId } = position
      const commission = await Commission.query({ client: trx })
        .where({ noticeId, hostBodyId })
        .whereHas('commissioners', (one) => one.where('role', 'president').whereNull('removedAt'))
        .first()
      if (!commission) {
        throw new EvaluationRefused('Prima va nominata la commissione, con chi la presiede.')
      }
      const minute = await CommissionMinute.create(
        {
          commissionId: commission.id,
          positionId: id,
          number: await nextNumber(id, trx),
          heldOn,
          text,
          frozen: await minutesFactsOf(position, commission, this.actor.fullName, trx),
          signedBy: this.actor.id,
          signedAt: clock.now(),
        },
        { client: trx }
      )
      const subject = { type: 'position', id }
      await record(this.actor, 'minutes.signed', subject, { number: minute.number }, trx)
      return minute
    })
  }
}

async function nextNumber(
  positionId: number,
  trx: Parameters<typeof minutesFactsOf>[3]
): Promise<number> {
  const last = await CommissionMinute.query({ client: trx })
    .where('positionId', positionId)
    .orderBy('number', 'desc')
    .first()
  return (last?.number ?? 0) + 1
}
