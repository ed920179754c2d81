import NoticeCorrection from '#selection/models/notice_correction'
import type SelectionNotice from '#selection/models/selection_notice'

/** The corrections of a notice, the latest first: number, reason, changes in words, instant. They are public. */
export const correctionsOf = ({ id }: Pick<SelectionNotice, 'id'>): Promise<NoticeCorrection[]> =>
  NoticeCorrection.query().where('notice_id', id).orderBy('number', 'desc')
