import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import HostBody from '#hosts/models/host_body'
import { hostBodyIdOf } from '#hosts/queries/host_of_officer'
import Internship from '#internships/models/internship'
import { daysAfter } from '#internships/periods'
import { deadlinesFor } from '#internships/queries/deadlines'
import { quotaOf } from '#internships/rules/host_limits'
import { rulesInForce } from '#internships/rules/rule_sets'

/** Days ahead that an agreement's end is told. */
const AGREEMENT_DAYS = 90

/** What a host officer sees of their own body: seats, quota, what comes; null without a body. */
export async function hostPanel(actor: Account) {
  const id = await hostBodyIdOf(actor)
  if (id === null) return null
  const host = await HostBody.query().where('id', id).preload('agreements').firstOrFail()
  return {
    host,
    seats: await seatsOf(id),
    quota: await quotaOfHost(host),
    agreement: agreementWords(host),
    deadlines: await deadlinesFor(actor),
  }
}

/** Seats of the notices going on, and those that somebody accepted. */
async function seatsOf(hostBodyId: number) {
  const seats = () =>
    db
      .from('seats')
      .join('positions', 'positions.id', 'seats.position_id')
      .join('selection_notices', 'selection_notices.id', 'positions.notice_id')
      .where('positions.host_body_id', hostBodyId)
      .whereIn('selection_notices.state', ['published', 'closed', 'evaluated'])
  const all = await seats().count('* as total').first()
  const taken = await seats()
    .whereExists((offers) =>
      offers
        .from('offers')
        .whereColumn('offers.seat_id', 'seats.id')
        .where('offers.state', 'accepted')
    )
    .count('* as total')
    .first()
  return { total: Number(all!.total), taken: Number(taken!.total) }
}

/** Interns at once and how many are allowed, as the checklist counts them: those ready, active or suspended. */
async function quotaOfHost({ id, permanentStaff, regionCode }: HostBody) {
  const [{ $extras }] = await Internship.query()
    .where('hostBodyId', id)
    .whereIn('state', ['ready', 'active', 'suspended'])
    .count('* as total')
  const interns = Number($extras.total)
  const rules = await rulesInForce(regionCode, clock.rome().toISODate()!)
  const rule = rules?.get('hostQuota') ?? null
  const allowed = rules && permanentStaff !== null ? quotaOf(rules, permanentStaff, 0) : null
  return {
    interns,
    allowed,
    permanentStaff,
    act: rules?.set.act ?? null,
    isVerified: rule?.isVerified ?? true,
  }
}

/** What there is to say of the agreement, or null while it is in force for long. */
function agreementWords({ agreements }: HostBody): string | null {
  const today = clock.rome().toISODate()!
  const inForce = agreements.filter((one) => one.covers(today))
  if (inForce.length === 0)
    return 'Oggi non c’è una convenzione in vigore: senza, nessun tirocinio può cominciare.'
  const soon = daysAfter(today, AGREEMENT_DAYS)
  if (inForce.some((one) => one.covers(soon))) return null
  return `${inForce[0].describeOn(today)} Va rinnovata perché altri tirocini possano cominciare.`
}
