import type Account from '#accounts/models/account'
import AuditEvent from '#audit/models/audit_event'
import { clock } from '#core/clock'
import Agreement from '#hosts/models/agreement'
import HostBody from '#hosts/models/host_body'
import HostOfficer from '#hosts/models/host_officer'
import HostTutor from '#hosts/models/host_tutor'
import Site from '#hosts/models/site'
import { agreementStateOf } from '#hosts/queries/agreement_state_of'
import { hostBodyIdOf } from '#hosts/queries/host_of_officer'

/** A body that somebody may see, or null: for an officer their own alone, for the others any of the network. */
export async function findVisibleHost(actor: Account, id: number): Promise<HostBody | null> {
  const isOthers = actor.is('hostOfficer') && (await hostBodyIdOf(actor)) !== id
  return isOthers ? null : HostBody.find(id)
}

/** Everything that the page of a body shows; what is archived stands last. */
export async function hostPage({ id }: HostBody) {
  const sites = await Site.query().where('hostBodyId', id).orderByRaw(`${SHELVED}, name, id`)
  const tutors = await HostTutor.query()
    .where('hostBodyId', id)
    .orderByRaw(`${SHELVED}, last_name, first_name, id`)
  const officers = await HostOfficer.query()
    .where('hostBodyId', id)
    .preload('account')
    .orderBy('id')
  const agreements = await Agreement.query()
    .where('hostBodyId', id)
    .orderBy('validFrom', 'desc')
    .orderBy('id', 'desc')
  const today = clock.rome().toISODate()!
  return { sites, tutors, officers, agreements, agreement: await agreementStateOf(id), today }
}

/** Parts of a body, each found through it: another body's id leads to a 404. */
export const findSite = ({ id }: HostBody, siteId: number) =>
  Site.query().where({ hostBodyId: id, id: siteId }).firstOrFail()

export const findTutor = ({ id }: HostBody, tutorId: number) =>
  HostTutor.query().where({ hostBodyId: id, id: tutorId }).firstOrFail()

export const findAgreement = ({ id }: HostBody, agreementId: number) =>
  Agreement.query().where({ hostBodyId: id, id: agreementId }).firstOrFail()

export const findOfficer = ({ id }: HostBody, officerId: number) =>
  HostOfficer.query().where({ hostBodyId: id, id: officerId }).preload('account').firstOrFail()

/** Who wrote the body last, and when. */
export const lastTouch = ({ id }: HostBody) =>
  AuditEvent.query()
    .where({ subjectType: 'host_body', subjectId: id })
    .whereIn('action', ['host_body.created', 'host_body.changed'])
    .orderBy('id', 'desc')
    .first()

const SHELVED = 'case when archived_at is null then 0 else 1 end'
