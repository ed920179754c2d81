import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { formFault } from '#core/form_fault'
import { assertNoticeOpenForWork } from '#selection/evaluation_gate'
import Commission from '#selection/models/commission'
import Commissioner from '#selection/models/commissioner'
import SelectionNotice from '#selection/models/selection_notice'

type Seat = Pick<Commissioner, 'fullName' | 'role'>

/** Seats somebody in a commission; one who left comes back to the row that they had. One president and one secretary at a time. */
export class AddCommissioner {
  constructor(private actor: Account) {}

  async handle({ id }: Commission, { fullName, role }: Seat): Promise<void> {
    await db.transaction(async (trx) => {
      const commission = await lockCommission(id, trx)
      const seated = await Commissioner.query({ client: trx }).where('commissionId', id)
      const same = seated.find((one) => one.fullName.toLowerCase() === fullName.toLowerCase())
      assertFree({ fullName, role }, seated)
      const commissioner = same ?? new Commissioner().useTransaction(trx)
      await commissioner
        .merge({ commissionId: commission.id, fullName, role, removedAt: null })
        .save()
      const subject = { type: 'commission', id }
      await record(this.actor, 'commissioner.added', subject, { fullName, role }, trx)
    })
  }
}

/** A commission, locked, of a notice that is closed and not concluded. */
export async function lockCommission(
  id: number,
  trx: TransactionClientContract
): Promise<Commission> {
  const commission = await Commission.query({ client: trx })
    .where('id', id)
    .forUpdate()
    .firstOrFail()
  const notice = await SelectionNotice.findOrFail(commission.noticeId, { client: trx })
  assertNoticeOpenForWork(notice.state)
  return commission
}

function assertFree({ fullName, role }: Seat, seated: Commissioner[]) {
  const active = seated.filter(({ removedAt }) => removedAt === null)
  if (active.some((one) => one.fullName.toLowerCase() === fullName.toLowerCase())) {
    throw formFault({ nome_completo: `${fullName} è già nella commissione.` })
  }
  const holder = active.find((one) => one.role === role)
  if (holder && role !== 'member') {
    const office = role === 'president' ? 'La presidenza' : 'La segreteria'
    throw formFault({
      incarico: `${office} è già di ${holder.fullName}. Per cambiare, prima tolga quel nome.`,
    })
  }
}
