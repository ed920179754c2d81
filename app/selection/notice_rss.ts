import { clock } from '#core/clock'
import type SelectionNotice from '#selection/models/selection_notice'
import { standingOf } from '#selection/notice_phase'
import { appUrl } from '#config/app'

/** An item of the feed: a notice, or a correction of one. `date` as RFC 822 wants it. */
export interface RssEntry {
  id: string
  title: string
  url: string
  date: string
  text: string
  at: number
}

/** Characters that XML 1.0 cannot hold, not even escaped. */
// eslint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Notices and their corrections as news, the latest first. */
export const rssEntries = (notices: SelectionNotice[]): RssEntry[] =>
  notices
    .flatMap((notice) => [noticeEntry(notice), ...correctionEntries(notice)])
    .sort((one, other) => other.at - one.at)

function noticeEntry(notice: SelectionNotice): RssEntry {
  const { headline, text } = standingOf(notice, clock.now())
  return {
    id: `${appUrl}${notice.path}`,
    title: fit(`Avviso ${notice.label}: ${notice.title}`),
    url: `${appUrl}${notice.path}`,
    date: notice.publishedAt!.toRFC2822()!,
    text: fit(`${headline}. ${text}`),
    at: notice.publishedAt!.toMillis(),
  }
}

const correctionEntries = (notice: SelectionNotice): RssEntry[] =>
  notice.corrections.map(({ number, publishedAt, reason }) => ({
    id: `${appUrl}${notice.path}#rettifica-${number}`,
    title: fit(`Rettifica n. ${number} all’avviso ${notice.label}: ${notice.title}`),
    url: `${appUrl}${notice.path}#rettifica-${number}`,
    date: publishedAt.toRFC2822()!,
    text: fit(reason),
    at: publishedAt.toMillis(),
  }))

const fit = (text: string) => text.replace(UNFIT, '')
