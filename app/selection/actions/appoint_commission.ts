import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { assertNoticeOpenForWork } from '#selection/evaluation_gate'
import Commission from '#selection/models/commission'
import type Position from '#selection/models/position'
import SelectionNotice from '#selection/models/selection_notice'

export type Appointment = {
  /** The act: "Determina n. 214 del 12.12.2026". */
  appointedBy: string
  /** `yyyy-MM-dd` */
  appointedOn: string
}

/** Appoints the commission of a host for its positions in a notice, or corrects its act. One a host and notice. */
export class AppointCommission {
  constructor(private actor: Account) {}

  /** Throws 409 unless the notice is closed and not concluded. */
  async handle(position: Position, appointment: Appointment): Promise<Commission> {
    return db.transaction(async (trx) => {
      const { state } = await SelectionNotice.query({ client: trx })
        .where('id', position.noticeId)
        .forUpdate()
        .firstOrFail()
      assertNoticeOpenForWork(state)
      const commission = await commissionOf(position, trx)
      const action = commission.$isPersisted ? 'commission.changed' : 'commission.appointed'
      await commission.merge(appointment).save()
      await record(this.actor, action, subjectOf(commission), appointment, trx)
      return commission
    })
  }
}

const subjectOf = ({ id }: Commission) => ({ type: 'commission', id })

async function commissionOf(position: Position, trx: TransactionClientContract) {
  const its = { noticeId: position.noticeId, hostBodyId: position.hostBodyId }
  const commission = await Commission.query({ client: trx }).where(its).first()
  if (commission) return commission
  const fresh = new Commission().merge({ ...its, createdAt: clock.now() })
  return fresh.useTransaction(trx)
}
