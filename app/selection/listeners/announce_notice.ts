import { AnnounceNotice } from '#selection/actions/announce_notice'
import type NoticePublished from '#selection/events/notice_published'

/** Tells those who asked for it that a notice is out. */
export async function announceNotice({ notice }: NoticePublished) {
  await new AnnounceNotice().handle(notice)
}
