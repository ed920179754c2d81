import type Account from '#accounts/models/account'
import type { FrozenApplication } from '#selection/frozen_application'
import Application from '#selection/models/application'
import ApplicationAttachment from '#selection/models/application_attachment'
import CompletionRequest from '#selection/models/completion_request'

const own = (actor: Account) => Application.query().where('applications.account_id', actor.id)

/** What somebody sent, newest first, with notice, position and host body. */
export const applicationsOf = (actor: Account) =>
  own(actor)
    .preload('notice')
    .preload('position', (position) => position.preload('hostBody'))
    .orderBy('submittedAt', 'desc')

/** One of the actor's own applications, or a 404: nobody sees another's. */
export const findMyApplication = (actor: Account, id: number | string) =>
  own(actor)
    .where('applications.id', Number(id) || 0)
    .preload('notice', (notice) => notice.preload('criteria'))
    .preload('position', (position) => position.preload('hostBody'))
    .preload('attachments', (attachments) => attachments.orderBy('id'))
    .firstOrFail()

/** A file of one of the actor's applications, or a 404. */
export async function findMyAttachment(
  actor: Account,
  applicationId: number | string,
  id: number | string
): Promise<ApplicationAttachment> {
  const application = await findMyApplication(actor, applicationId)
  return ApplicationAttachment.query()
    .where({ applicationId: application.id, id: Number(id) || 0 })
    .firstOrFail()
}

/** What the commission asked of an application, newest first. The caller has checked whose it is. */
export const completionsOf = ({ id }: Application) =>
  CompletionRequest.query().where('applicationId', id).orderBy('id', 'desc')

/** What was sent, read back from the bytes that were frozen. */
export const sentIn = (application: Application) =>
  JSON.parse(application.frozen) as FrozenApplication
