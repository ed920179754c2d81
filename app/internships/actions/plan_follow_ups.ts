import db from '@adonisjs/lucid/services/db'
import programme from '#config/programme'
import Internship from '#internships/models/internship'
import { dueOn, today } from '#internships/surveys/terms'

const AT_ONCE = 500

/**
 * Notes when each internship that ended is to be asked about. Those that were annulled never began; those that ended too
 * long ago, as imported ones may have, are left alone. Done twice, it changes nothing.
 */
export class PlanFollowUps {
  /** How many questions are new. */
  async handle(): Promise<number> {
    let planned = 0
    for (const months of programme.followUpMonths) {
      for (;;) {
        const internships = await withoutQuestion(months)
        if (internships.length === 0) break
        await insertQuestions(internships, months)
        planned += internships.length
      }
    }
    return planned
  }
}

/** Another machine may be doing the same: what is there stays. */
async function insertQuestions(internships: Internship[], months: number): Promise<void> {
  const rows = internships.map(({ id, endsOn }) => ({
    internship_id: id,
    months_after: months,
    due_on: dueOn(endsOn, months),
  }))
  await db
    .insertQuery()
    .table('follow_ups')
    .onConflict(['internship_id', 'months_after'])
    .ignore()
    .multiInsert(rows)
}

const withoutQuestion = (months: number): Promise<Internship[]> =>
  Internship.query()
    .select('id', 'endsOn')
    .whereIn('state', ['completed', 'terminated'])
    .where('endsOn', '>=', dueOn(today(-programme.followUpLatestDays), -months))
    .whereNotExists((query) =>
      query
        .from('follow_ups')
        .whereColumn('follow_ups.internship_id', 'internships.id')
        .where('months_after', months)
    )
    .orderBy('id')
    .limit(AT_ONCE)
    .exec()
