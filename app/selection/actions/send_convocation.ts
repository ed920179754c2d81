import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { calendarFile } from '#core/calendar'
import { clock } from '#core/clock'
import { sha256, storage } from '#core/storage'
import { EnqueueMessages, type Attachment } from '#messaging/actions/enqueue_messages'
import { CancelMessages } from '#messaging/actions/cancel_messages'
import { senderDomain } from '#messaging/mail/sender'
import { PORTAL } from '#audit/record'
import { pageOf } from '#selection/mails/admission_letter'
import { convocationMail } from '#selection/mails/convocation_mail'
import type Application from '#selection/models/application'
import Interview from '#selection/models/interview'
import type InterviewSlot from '#selection/models/interview_slot'

type Convoked = { application: Application; interview: Interview; slot: InterviewSlot }

/** Puts the convocation in the outbox with its calendar file; those of earlier appointments that still wait never leave. */
export async function sendConvocation(
  convoked: Convoked,
  trx: TransactionClientContract
): Promise<void> {
  const { application, interview, slot } = convoked
  await cancelEarlier(convoked, trx)
  const draft = {
    cause: { type: 'interview', id: interview.id },
    recipientKey: `sequence-${interview.sequence}`,
    to: { address: application.email, name: application.fullName },
    ...convocationMail(application, slot, interview.sequence > 0),
    attachment: await calendarOf(convoked),
    dueAt: clock.now(),
    isReady: true,
  }
  await new EnqueueMessages().handle([draft], trx)
}

async function cancelEarlier({ application, interview }: Convoked, trx: TransactionClientContract) {
  const earlier = await Interview.query({ client: trx })
    .where('applicationId', application.id)
    .whereNot('id', interview.id)
  for (const { id } of earlier) {
    await new CancelMessages(PORTAL).handle({ cause: { type: 'interview', id } }, trx)
  }
}

/** One event for each application, which later appointments replace: the same uid, a higher sequence. */
async function calendarOf({ application, interview, slot }: Convoked): Promise<Attachment> {
  const { position, notice, code } = application
  const content = Buffer.from(
    calendarFile({
      uid: `colloquio-${application.id}@${senderDomain}`,
      sequence: interview.sequence,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      summary: `Colloquio DoteComune: ${position.hostBody.name}`,
      description: `Domanda ${code}, posizione ${position.code}, avviso ${notice.label}. Porti un documento d’identità.`,
      location: slot.place,
      url: pageOf(application),
      method: 'REQUEST',
      attendee: { name: application.fullName, address: application.email },
      alarmDays: 1,
    })
  )
  const key = `selection/convocations/${application.id}/${interview.id}-${interview.sequence}.ics`
  await storage.put(key, content)
  return { key, name: 'colloquio.ics', sha256: sha256(content) }
}
