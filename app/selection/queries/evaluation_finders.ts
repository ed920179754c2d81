import db from '@adonisjs/lucid/services/db'
import { errors } from '@adonisjs/lucid'
import type { LucidModel } from '@adonisjs/lucid/types/model'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { READABLE } from '#selection/evaluation_gate'
import Application from '#selection/models/application'
import type ApplicationAttachment from '#selection/models/application_attachment'
import Position from '#selection/models/position'
import SelectionNotice from '#selection/models/selection_notice'
import { applicationsFor, positionsFor } from '#selection/queries/scope'

/** The largest id that both databases keep. */
const LAST_ID = 2_147_483_647

/** A position of a published notice that this person may evaluate, with notice, criteria and host; 404 otherwise. */
export async function findPosition(actor: Account, id: unknown): Promise<Position> {
  const position = await positionsFor(actor)
    .where('positions.id', knownId(id))
    .whereNotIn('positions.notice_id', noticesIn(['draft']))
    .preload('notice', (notice) => notice.preload('criteria'))
    .preload('hostBody')
    .first()
  return position ?? refuse(actor, 'position', Position, knownId(id))
}

/** An application that this person may evaluate, of a notice that is closed; 404 otherwise. */
export async function findApplication(actor: Account, id: unknown): Promise<Application> {
  const application = await applicationsFor(actor)
    .where('applications.id', knownId(id))
    .whereIn('applications.notice_id', noticesIn(READABLE))
    .preload('notice', (notice) => notice.preload('criteria'))
    .preload('position', (position) => position.preload('hostBody'))
    .first()
  return application ?? refuse(actor, 'application', Application, knownId(id))
}

/** A file of an application that this person may evaluate; 404 otherwise. */
export async function findAttachment(
  actor: Account,
  applicationId: unknown,
  id: unknown
): Promise<{ application: Application; attachment: ApplicationAttachment }> {
  const application = await findApplication(actor, applicationId)
  const attachment = await application
    .related('attachments')
    .query()
    .where('id', knownId(id))
    .firstOrFail()
  return { application, attachment }
}

/** An id out of an address as a number that both databases take; what is none becomes 0, which nobody has. */
export function knownId(id: unknown): number {
  const number = Number(id)
  return Number.isInteger(number) && number > 0 && number <= LAST_ID ? number : 0
}

const noticesIn = (states: SelectionNotice['state'][]) =>
  SelectionNotice.query().select('id').whereIn('state', states)

/**
 * A host officer who asks for what belongs to others learns nothing, not even that it is there; that they asked is
 * written down, without anybody's data.
 */
async function refuse(
  actor: Account,
  type: 'application' | 'position',
  model: LucidModel,
  id: number
): Promise<never> {
  const isThere = actor.is('hostOfficer') && (await model.query().where('id', id).first())
  if (isThere) {
    await db.transaction((trx) => record(actor, 'application.refused', { type, id }, null, trx))
  }
  throw new errors.E_ROW_NOT_FOUND(model)
}
