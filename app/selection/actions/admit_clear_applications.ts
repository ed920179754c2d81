import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { DecideAdmission } from '#selection/actions/decide_admission'
import { assertOpenForEvaluation } from '#selection/evaluation_gate'
import type Position from '#selection/models/position'
import { admissionsWaiting } from '#selection/queries/evaluation_admissions'

/** "Ammetti tutte quelle senza rilievi": those whose every requirement was found met, all in one transaction. */
export class AdmitClearApplications {
  constructor(private actor: Account) {}

  /** @returns the codes that were admitted; those left, and why, are what `admissionsWaiting` then says */
  async handle(position: Position): Promise<string[]> {
    return db.transaction(async (trx) => {
      await assertOpenForEvaluation(position.id, trx)
      const { ready } = await admissionsWaiting(position, trx)
      const decide = new DecideAdmission(this.actor)
      const group = { type: 'position', id: position.id }
      for (const { id } of ready) {
        await decide.inside(id, { outcome: 'admitted', reason: null }, trx, group)
      }
      return ready.map(({ code }) => code)
    })
  }
}
