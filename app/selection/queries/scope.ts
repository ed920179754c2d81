import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type Account from '#accounts/models/account'
import HostOfficer from '#hosts/models/host_officer'
import Application from '#selection/models/application'
import Position from '#selection/models/position'

/** Positions that somebody may evaluate: an officer's own body alone, all of them for coordinators. */
export function positionsFor(actor: Account): ModelQueryBuilderContract<typeof Position> {
  const query = Position.query()
  return actor.is('hostOfficer') ? query.whereIn('positions.host_body_id', ownBody(actor)) : query
}

/** Applications that somebody may evaluate; those taken back by their applicant are nobody's. */
export function applicationsFor(actor: Account): ModelQueryBuilderContract<typeof Application> {
  const query = Application.query().whereNot('applications.state', 'retracted')
  if (!actor.is('hostOfficer')) return query
  const own = Position.query().select('id').whereIn('host_body_id', ownBody(actor))
  return query.whereIn('applications.position_id', own)
}

/** An officer without a body has none: nothing is found. */
const ownBody = ({ id }: Account) =>
  HostOfficer.query().select('host_body_id').where('account_id', id)
