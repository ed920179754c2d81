import { keptDocument } from '#core/pdf/kept_document'
import { noticeDocument } from '#selection/documents/notice'
import type SelectionNotice from '#selection/models/selection_notice'

/** The PDF of a published notice, printed again only when the notice changes. Its criteria and corrections are loaded on it. */
export const noticePdf = (notice: SelectionNotice): Promise<Buffer> =>
  keptDocument(keyOf(notice), () => noticeDocument(notice))

/** "avviso-11-2026.pdf" */
export const noticeFileName = ({ number, year }: SelectionNotice) => `avviso-${number}-${year}.pdf`

/** A correction is a change, whether or not it grew the revision; the instant tells it from a notice of a database begun anew. */
const keyOf = ({ id, revision, corrections, updatedAt }: SelectionNotice) =>
  `selection/notices/${id}/avviso-${revision}-${corrections.length}-${updatedAt.toMillis()}.pdf`
