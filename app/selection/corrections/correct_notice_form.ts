import type { DateTime } from 'luxon'
import { fullDay, fullInstant } from '#core/dates'
import { clock } from '#core/clock'
import SelectionNotice from '#selection/models/selection_notice'
import {
  changeOf,
  NOTHING_CHANGES,
  readReason,
  type CorrectionReading,
  type TypedCorrection,
} from '#selection/corrections/correction'
import { readDates, type FieldFaults } from '#selection/notices/notice_form'
import { dated } from '#selection/notices/typed_notice'

/** What may be corrected of a published notice, as it stands. */
export const typedNoticeCorrection = (notice: SelectionNotice): TypedCorrection => ({
  fields: {
    ...{ titolo: notice.title, descrizione: notice.description },
    ...dated('chiude', notice.closesAt),
    ...{ inizio: notice.startsOn ?? '', graduatorie: notice.rankingsExpectedOn ?? '' },
  },
  rows: { posti: [] },
})

/** Reads a correction of texts and dates. The deadline only moves forwards: whoever counted on it must not lose it. */
export function readNoticeCorrection(
  typed: TypedCorrection,
  notice: SelectionNotice
): CorrectionReading {
  const faults: FieldFaults = {}
  const reason = readReason(typed, faults)
  const title = (typed.fields.titolo ?? '').trim()
  const description = (typed.fields.descrizione ?? '').replace(/\r\n?/g, '\n').trim()
  if (!title || title.length > 200) faults.titolo ??= 'Scriva il titolo, al massimo 200 caratteri.'
  if (!description) faults.descrizione ??= 'La descrizione non può restare vuota.'
  const { closesAt: typedClosing, startsOn, rankingsExpectedOn } = readDates(typed.fields, faults)
  const closesAt = sameMinute(typedClosing, notice.closesAt!) ? notice.closesAt : typedClosing
  checkDeadline(closesAt, notice, faults)
  if (!startsOn) faults.inizio ??= 'Scriva la data di inizio dei tirocini.'
  const values = { title, description, closesAt, startsOn, rankingsExpectedOn }
  const changes = Object.keys(faults).length ? [] : changesOf(notice, values)
  if (Object.keys(faults).length === 0 && changes.length === 0) faults.titolo = NOTHING_CHANGES
  if (Object.keys(faults).length > 0) return { correction: null, faults }
  const apply: NonNullable<CorrectionReading['correction']>['apply'] = async (trx) => {
    const row = await SelectionNotice.findOrFail(notice.id, { client: trx })
    await row.merge({ ...values, updatedAt: clock.now() }).save()
  }
  return { correction: { reason, changes, positionId: null, apply }, faults }
}

function checkDeadline(
  closesAt: SelectionNotice['closesAt'],
  notice: SelectionNotice,
  faults: FieldFaults
) {
  if (!closesAt) faults.chiude_il ??= 'Scriva il giorno e l’ora di chiusura.'
  else if (closesAt < notice.closesAt!) {
    faults.chiude_il ??= `La chiusura si può solo spostare in avanti: adesso è ${fullInstant(notice.closesAt!)}, e chi conta su quel termine non deve perderlo.`
  }
}

/** A form has no seconds: the minute that stands is the instant that stands. */
const sameMinute = (typed: SelectionNotice['closesAt'], instant: DateTime) =>
  typed?.toMillis() === instant.startOf('minute').toMillis()

type Values = Pick<
  SelectionNotice,
  'title' | 'description' | 'closesAt' | 'startsOn' | 'rankingsExpectedOn'
>

const changesOf = (notice: SelectionNotice, values: Values) => [
  ...changeOf('Titolo', notice.title, values.title),
  ...changeOf('Descrizione', notice.description, values.description),
  ...changeOf('Chiusura', fullInstant(notice.closesAt!), fullInstant(values.closesAt!)),
  ...changeOf('Inizio dei tirocini', day(notice.startsOn), day(values.startsOn)),
  ...changeOf('Graduatorie attese', day(notice.rankingsExpectedOn), day(values.rankingsExpectedOn)),
]

const day = (value: string | null) => (value ? fullDay(value) : '')
