import { errors } from '@adonisjs/lucid'
import Account from '#accounts/models/account'
import { RECORDED_ITEMS, type RecordedItem } from '#internships/checklist/lines'
import ChecklistItem from '#internships/models/checklist_item'
import type Internship from '#internships/models/internship'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import RuleJustification from '#internships/models/rule_justification'
import { findInternship } from '#internships/queries/find_internship'

/** What a host brings to the checklist of its own internships; the rest is for the coordinators. */
const OF_HOSTS: RecordedItem[] = ['safety']

/** Whether somebody records an item of the checklist; `cob` is the communication of the start. */
export const mayRecord = (actor: Account, item: string): boolean =>
  actor.is('admin', 'coordinator') ||
  (actor.is('hostOfficer') && (item === 'cob' || OF_HOSTS.includes(item as RecordedItem)))

/** The item of an address; a 404 for one that does not exist, or that is not this person's to record. */
export function recordableItem(actor: Account, item: string): RecordedItem {
  if (Object.hasOwn(RECORDED_ITEMS, item) && mayRecord(actor, item)) return item as RecordedItem
  throw new errors.E_ROW_NOT_FOUND(ChecklistItem)
}

/** An internship to whose checklist somebody contributes: their own host's, or any for the coordinators. */
export const findContributed = (actor: Account, id: number | string): Promise<Internship> =>
  findInternship(actor, id)

/** What was recorded, and by whom; null when nothing was. */
export async function checkOf({ id }: Internship, item: RecordedItem) {
  const check = await ChecklistItem.findBy({ internshipId: id, item })
  return check && { check, by: await nameOf(check.recordedBy) }
}

/** The reason written for a rule, and by whom; null when there is none. */
export async function justificationOf({ id }: Internship, rule: string) {
  const reason = await RuleJustification.findBy({ internshipId: id, rule })
  return reason && { reason, by: await nameOf(reason.writtenBy) }
}

/** The communication of the start, or null while nobody expects one. */
export const startCommunication = ({ id }: Internship) =>
  MandatoryCommunication.findBy({ internshipId: id, kind: 'start', causeId: id })

async function nameOf(accountId: number): Promise<string> {
  const account = await Account.findOrFail(accountId)
  return account.fullName
}
