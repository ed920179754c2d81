import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import { sendShared } from '#core/shared_answer'
import type SelectionNotice from '#selection/models/selection_notice'
import { noticeFeed } from '#selection/notice_feed'
import { rssEntries } from '#selection/notice_rss'
import { latestNotices, noticesWithPositions } from '#selection/queries/public_feed'

/** Notices for programs: open data as JSON, news as RSS. */
export default class NoticeFeedsController {
  async index(ctx: HttpContext) {
    const feed = await noticesWithPositions(Number(ctx.request.input('anno')) || null)
    return sendShared(ctx, JSON.stringify(noticeFeed(feed)), {
      type: 'application/json; charset=utf-8',
      changedAt: lastChangeOf(feed.notices),
    })
  }

  async rss(ctx: HttpContext) {
    const notices = await latestNotices()
    const body = await ctx.view.render('feeds/selection/notices', { entries: rssEntries(notices) })
    return sendShared(ctx, body, {
      type: 'application/rss+xml; charset=utf-8',
      changedAt: lastChangeOf(notices),
    })
  }
}

const lastChangeOf = (notices: SelectionNotice[]) =>
  DateTime.max(...notices.map(({ updatedAt }) => updatedAt)) ?? null
