import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { ConvokeApplicant } from '#selection/actions/convoke_applicant'
import { EvaluationRefused, assertOpenForEvaluation } from '#selection/evaluation_gate'
import Application from '#selection/models/application'
import Commission from '#selection/models/commission'
import Interview from '#selection/models/interview'
import InterviewSlot from '#selection/models/interview_slot'
import type Position from '#selection/models/position'

export type ConvocationOrder = 'cognome' | 'protocollo'

/** Convokes all admitted applicants of a position, in order, to the free slots that come first. */
export class ConvokeApplicants {
  constructor(private actor: Account) {}

  /** @returns how many were convoked, and how many find no slot */
  async handle(
    position: Position,
    order: ConvocationOrder
  ): Promise<{ convoked: number; left: number }> {
    return db.transaction(async (trx) => {
      await assertOpenForEvaluation(position.id, trx)
      const applications = await admittedOf(position, order, trx)
      const slots = await freeSlotsOf(position, trx)
      const convoke = new ConvokeApplicant(this.actor)
      const convoked = Math.min(applications.length, slots.length)
      for (let index = 0; index < convoked; index += 1) {
        const convocation = { slotId: slots[index].id, reason: null }
        await convoke.inside(applications[index].id, convocation, trx)
      }
      return { convoked, left: applications.length - convoked }
    })
  }
}

/** Surnames in Italian order, which the two databases would not agree on. */
async function admittedOf(
  { id }: Position,
  order: ConvocationOrder,
  trx: TransactionClientContract
): Promise<Application[]> {
  const applications = await Application.query({ client: trx })
    .where({ positionId: id, state: 'admitted' })
    .orderBy('protocolNumber')
    .forUpdate()
  if (order === 'protocollo') return applications
  const byName = new Intl.Collator('it').compare
  return applications.sort(
    (a, b) => byName(a.lastName, b.lastName) || byName(a.firstName, b.firstName)
  )
}

async function freeSlotsOf(
  { noticeId, hostBodyId }: Position,
  trx: TransactionClientContract
): Promise<InterviewSlot[]> {
  const commission = await Commission.query({ client: trx }).where({ noticeId, hostBodyId }).first()
  if (!commission) throw new EvaluationRefused('Prima va nominata la commissione.')
  const taken = Interview.query().select('slotId').whereNot('state', 'moved')
  return InterviewSlot.query({ client: trx })
    .where('commissionId', commission.id)
    .where('startsAt', '>', toDb(clock.now()))
    .whereNotIn('id', taken)
    .orderBy('startsAt')
    .orderBy('id')
}
