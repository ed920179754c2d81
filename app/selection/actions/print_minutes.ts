import edge from 'edge.js'
import { DateTime } from 'luxon'
import { ROME } from '#core/clock'
import { fullInstant, longDate } from '#core/dates'
import { printDocument } from '#core/pdf/documents'
import { sha256, storage } from '#core/storage'
import type CommissionMinute from '#selection/models/commission_minute'
import type { MinutesFacts } from '#selection/minutes_facts'

/** Makes the PDF of signed minutes out of what they froze, once; its bytes are kept with their SHA-256. */
export class PrintMinutes {
  /** The key of the PDF in the storage. */
  async handle(minute: CommissionMinute): Promise<string> {
    if (minute.fileKey) return minute.fileKey
    const facts = minute.frozen as unknown as MinutesFacts
    const body = await edge.render('documents/selection/minutes', {
      minute,
      signedAt: fullInstant(minute.signedAt),
      facts,
      heldOn: longDate(DateTime.fromISO(minute.heldOn, { zone: ROME })),
      appointedOn: longDate(DateTime.fromISO(facts.commission.appointedOn, { zone: ROME })),
    })
    const title = `Verbale n. ${minute.number}, posizione ${facts.position.code}`
    const pdf = await printDocument({ title, body })
    const fileSha256 = sha256(pdf)
    const fileKey = `selection/minutes/${minute.positionId}/${minute.number}-${fileSha256.slice(0, 16)}.pdf`
    await storage.put(fileKey, pdf)
    await minute.merge({ fileKey, fileSha256 }).save()
    return fileKey
  }
}
