import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import Competence from '#internships/models/competence'
import type { NewCompetence } from '#internships/plan/plan_values'

/** Adds a competence to the catalogue, in the transaction of the plan that needs it; one that is there already stays as it is. */
export async function addCompetence(
  actor: Account,
  { profile, name, eqfLevel, isVerified }: NewCompetence,
  trx: TransactionClientContract
): Promise<Competence> {
  const known = await Competence.query({ client: trx }).where({ profile, name }).first()
  if (known) return known
  const values = { profile, name, eqfLevel, isVerified }
  const competence = await Competence.create(values, { client: trx })
  const subject = { type: 'competence', id: competence.id }
  await record(actor, 'competence.added', subject, values, trx)
  return competence
}
