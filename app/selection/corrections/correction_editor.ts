import type { HttpContext } from '@adonisjs/core/http'
import HostBody from '#hosts/models/host_body'
import { hostOptions } from '#hosts/queries/host_options'
import { readAddedPosition } from '#selection/corrections/add_position_form'
import {
  readNoticeCorrection,
  typedNoticeCorrection,
} from '#selection/corrections/correct_notice_form'
import { readPositionCorrection } from '#selection/corrections/correct_position_form'
import type {
  CorrectionReading,
  CorrectionSubject,
  TypedCorrection,
} from '#selection/corrections/correction'
import type SelectionNotice from '#selection/models/selection_notice'
import { newTypedPosition, typedFromPosition } from '#selection/notices/typed_position'
import { findPosition } from '#selection/queries/notice_finders'
import { positionOptions, suggestedCode } from '#selection/queries/position_choices'
import programme from '#config/programme'

/** What a request wants to correct; null while a new position has no host yet. A position of another notice is a 404. */
export async function subjectOf(
  { request }: HttpContext,
  notice: SelectionNotice
): Promise<CorrectionSubject | null> {
  const chosen = String(request.input('posizione') ?? '')
  if (chosen === '') return { kind: 'notice' }
  if (chosen !== 'nuova') {
    const id = /^\d{1,9}$/.test(chosen) ? chosen : 0
    return { kind: 'position', position: await findPosition(notice, id) }
  }
  const hostId = Number(request.input('ente')) || 0
  const host = await HostBody.query().where('id', hostId).whereNull('archivedAt').first()
  return host && { kind: 'new', host }
}

/** What the form of a correction begins with: what is published, or what a new position usually says. */
export async function typedFor(
  notice: SelectionNotice,
  subject: CorrectionSubject
): Promise<TypedCorrection> {
  if (subject.kind === 'notice') return typedNoticeCorrection(notice)
  if (subject.kind === 'position') return typedFromPosition(subject.position)
  return newTypedPosition(
    await suggestedCode(notice, subject.host, programme.durations.at(-1)!),
    null
  )
}

/** Reads what was typed for any of the three. */
export async function readCorrection(
  typed: TypedCorrection,
  notice: SelectionNotice,
  subject: CorrectionSubject
): Promise<CorrectionReading> {
  if (subject.kind === 'notice') return readNoticeCorrection(typed, notice)
  if (subject.kind === 'position') return readPositionCorrection(typed, subject.position)
  return readAddedPosition(typed, notice, subject.host)
}

/** The page where a correction is written. */
export async function renderCorrection(
  { view }: HttpContext,
  notice: SelectionNotice,
  subject: CorrectionSubject,
  typed: TypedCorrection
) {
  const path = `/gestione/avvisi/${notice.id}`
  const position = subject.kind === 'position' ? subject.position : null
  const host = subject.kind === 'new' ? subject.host : position?.hostBody
  return view.render('pages/selection/notices/correction', {
    ...{ notice, typed, path, position, host, kind: subject.kind },
    ...{ target: `${path}/rettifiche`, hidden: hiddenOf(subject) },
    ...(host ? await positionOptions(host, position) : {}),
  })
}

/** The page that asks whose the new position is. */
export async function renderHostQuestion({ view }: HttpContext, notice: SelectionNotice) {
  const hosts = await hostOptions()
  return view.render('pages/selection/notices/correction_host', {
    ...{ notice, hosts: hosts.map(({ id, name }) => ({ value: id, label: name })) },
  })
}

/** What tells the subject again at the next step. */
export function hiddenOf(subject: CorrectionSubject): Record<string, string> {
  if (subject.kind === 'notice') return {}
  if (subject.kind === 'position') return { posizione: String(subject.position.id) }
  return { posizione: 'nuova', ente: String(subject.host.id) }
}
