import type { HttpContext } from '@adonisjs/core/http'
import { nameDocument } from '#core/pdf/document_response'
import { sendShared } from '#core/shared_answer'
import { noticeFileName, noticePdf } from '#selection/documents/notice_pdf'
import { noticeCalendar } from '#selection/notice_calendar'
import { findPublicNotice } from '#selection/queries/public_notices'

/** A published notice to keep: on paper, and in a calendar. It stays after the deadline. */
export default class NoticeDocumentsController {
  async pdf(ctx: HttpContext) {
    const notice = await findPublicNotice(ctx.params.year, ctx.params.number)
    const pdf = await noticePdf(notice)
    nameDocument(ctx.response, noticeFileName(notice))
    return sendShared(ctx, pdf, { type: 'application/pdf', changedAt: notice.updatedAt })
  }

  async calendar(ctx: HttpContext) {
    const notice = await findPublicNotice(ctx.params.year, ctx.params.number)
    const name = `scadenza-avviso-${notice.number}-${notice.year}.ics`
    ctx.response.header('Content-Disposition', `attachment; filename="${name}"`)
    return sendShared(ctx, noticeCalendar(notice), {
      type: 'text/calendar; charset=utf-8',
      changedAt: notice.updatedAt,
    })
  }
}
