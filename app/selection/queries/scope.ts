import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type Account from '#accounts/models/account'
import { hostBodyIdOf } from '#hosts/queries/host_of_officer'
import Application from '#selection/models/application'
import Position from '#selection/models/position'

/** Positions that somebody may evaluate: an officer's own body alone, all of them for coordinators. */
export async function positionsFor(
  actor: Account
): Promise<ModelQueryBuilderContract<typeof Position>> {
  const query = Position.query()
  if (!actor.is('hostOfficer')) return query
  return query.where('positions.host_body_id', (await hostBodyIdOf(actor)) ?? 0)
}

/** Applications that somebody may evaluate; those taken back by their applicant are nobody's. */
export async function applicationsFor(
  actor: Account
): Promise<ModelQueryBuilderContract<typeof Application>> {
  const query = Application.query().whereNot('applications.state', 'retracted')
  if (!actor.is('hostOfficer')) return query
  const own = Position.query()
    .select('id')
    .where('host_body_id', (await hostBodyIdOf(actor)) ?? 0)
  return query.whereIn('applications.position_id', own)
}
