import edge from 'edge.js'
import { appUrl } from '#config/app'
import portal from '#config/portal'
import programme from '#config/programme'
import { ROME } from '#core/clock'
import { count, fullDay, fullInstant } from '#core/dates'
import type { DocumentToPrint } from '#core/pdf/document_sheet'
import type SelectionNotice from '#selection/models/selection_notice'
import type { AttachmentRule } from '#selection/notice_rules'
import { formatPoints } from '#selection/points'
import { type TableProvince, positionTable } from '#selection/queries/position_table'
import { publicRequirements } from '#selection/requirements'
import { minimumSentence, reserveSentences, tieBreakSentences } from '#selection/rule_sentences'

/** A notice as people keep it on paper, ready for `printDocument`. Its criteria and corrections are loaded on it. */
export async function noticeDocument(notice: SelectionNotice): Promise<DocumentToPrint> {
  const provinces = await positionTable(notice)
  const body = await edge.render('documents/selection/notice', {
    notice,
    provinces,
    facts: factsOf(notice, provinces),
    page: `${appUrl}${notice.path}`,
    requirements: publicRequirements(notice),
    term: termOf(notice),
    attachments: notice.attachments.map(attachmentSentence),
    largestFile: `${programme.maxAttachmentBytes / 1024 / 1024} MB`,
    completionTerm: days(notice.completionDays),
    criteria: notice.criteria.map(({ name, maxHundredths }) => ({
      name,
      points: formatPoints(maxHundredths),
    })),
    minimum: minimumSentence(notice),
    tieBreaks: tieBreakSentences(notice),
    reserves: reserveSentences(notice),
    offerTerm: days(notice.offerDays),
    corrections: notice.corrections.map(({ number, reason, changes, publishedAt }) => ({
      ...{ number, reason, changes },
      day: fullDay(publishedAt.setZone(ROME).toISODate()!),
    })),
    owner: portal.owner,
    privacy: `${appUrl}/privacy`,
  })
  return { title: `Avviso pubblico di selezione ${notice.label}: ${notice.title}`, body }
}

function factsOf(notice: SelectionNotice, provinces: TableProvince[]) {
  const { opensAt, closesAt, startsOn, rankingsExpectedOn, publishedAt } = notice
  const hosts = provinces.flatMap((province) => province.hosts)
  const rows = hosts.flatMap((host) => host.rows)
  const seats = rows.reduce((sum, row) => sum + row.seats, 0)
  return [
    { label: 'Domande dal', value: opensAt && fullInstant(opensAt) },
    { label: 'Domande entro', value: closesAt && fullInstant(closesAt) },
    { label: 'Inizio dei tirocini', value: startsOn && fullDay(startsOn) },
    { label: 'Graduatorie attese entro', value: rankingsExpectedOn && fullDay(rankingsExpectedOn) },
    {
      label: 'Posti',
      value: `${several(seats, 'posto', 'posti')}, ${several(rows.length, 'posizione', 'posizioni')} in ${several(hosts.length, 'ente', 'enti')}`,
    },
    { label: 'Pubblicato', value: publishedAt && fullInstant(publishedAt) },
  ].filter(({ value }) => value)
}

const termOf = ({ opensAt, closesAt }: SelectionNotice) =>
  opensAt && closesAt ? `da ${fullInstant(opensAt)} a ${fullInstant(closesAt)}` : ''

function attachmentSentence({ label, isRequired, onlyNonEu }: AttachmentRule): string {
  const who = onlyNonEu ? ' per chi non è cittadino dell’Unione europea' : ''
  return `${label} (${isRequired ? 'obbligatorio' : 'facoltativo'}${who}).`
}

const days = (number: number) => (number === 1 ? 'un giorno' : `${number} giorni`)

const several = (number: number, one: string, many: string) =>
  `${count(number)} ${number === 1 ? one : many}`
