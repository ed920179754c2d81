import db from '@adonisjs/lucid/services/db'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import {
  type ApplicationValues,
  createApplication,
} from '#database/factories/selection/application_factory'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import Message from '#messaging/models/message'
import type Application from '#selection/models/application'
import { applicationReceiptMail } from '#selection/mails/application_receipt_mail'

/** Applications just sent to one notice, each with its mail that waits for the receipt. */
export async function sentApplications(
  count: number,
  values: ApplicationValues = {}
): Promise<Application[]> {
  const notice = await createNotice()
  const position = await createPosition(notice)
  const applications: Application[] = []
  for (let index = 0; index < count; index++) {
    applications.push(await createApplication(position, values))
  }
  await db.transaction((trx) =>
    new EnqueueMessages().handle(
      applications.map((application) => applicationReceiptMail(application, notice)),
      trx
    )
  )
  return applications
}

/** The mail that tells an application's sender that it arrived. */
export const receiptMail = ({ id }: Application) =>
  Message.findByOrFail({ causeType: 'application_receipt', causeId: id })
