import type { DateTime } from 'luxon'
import type SelectionNotice from '#selection/models/selection_notice'
import { standingOf } from '#selection/notice_phase'
import type { AttachmentRule } from '#selection/notice_rules'
import { noticeTag } from '#selection/notice_tag'
import { formatPoints } from '#selection/points'
import { publicRequirements } from '#selection/requirements'
import { minimumSentence, reserveSentences, tieBreakSentences } from '#selection/rule_sentences'
import programme from '#config/programme'

/** What the pages of a notice and of its positions say alike: where it stands and its rules in words. Needs its criteria. */
export const publicNotice = (notice: SelectionNotice, now: DateTime) => ({
  notice,
  tag: noticeTag(notice, now),
  standing: standingOf(notice, now),
  rules: {
    requirements: publicRequirements(notice),
    incomeSupport: notice.eligibility.admitsIncomeSupport,
    attachments: notice.attachments.map(attachmentSentence),
    megabytes: Math.round(programme.maxAttachmentBytes / 1024 / 1024),
    criteria: notice.criteria.map(({ name, maxHundredths }) => ({
      name,
      points: formatPoints(maxHundredths),
    })),
    minimum: minimumSentence(notice),
    tieBreaks: tieBreakSentences(notice),
    reserves: reserveSentences(notice),
  },
})

function attachmentSentence({ label, isRequired, onlyNonEu }: AttachmentRule): string {
  const whose = onlyNonEu
    ? ', per chi ha la cittadinanza di un Paese fuori dall’Unione europea'
    : ''
  return `${label}${isRequired ? '' : ' (facoltativo)'}${whose}`
}
