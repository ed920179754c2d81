import type { HttpContext } from '@adonisjs/core/http'
import type HostBody from '#hosts/models/host_body'
import type Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'
import type { FieldFaults } from '#selection/notices/notice_form'
import { showFaults } from '#selection/notices/notice_editor'
import type { TypedPosition } from '#selection/notices/typed_position'
import { positionOptions } from '#selection/queries/position_choices'

/** What the page of a position is about; `position` is null while it is new. */
export interface PositionSubject {
  notice: SelectionNotice
  host: HostBody
  position: Position | null
  /** Fingerprint that saving is held against. */
  seen: string
}

export const CODE_TAKEN = 'Un’altra posizione di questo avviso ha già questo codice: lo cambi.'

/** The page where a position is written. */
export async function renderPosition(
  { view }: HttpContext,
  subject: PositionSubject,
  typed: TypedPosition,
  more: Record<string, unknown> = {}
) {
  const { notice, host, position } = subject
  const path = `/gestione/avvisi/${notice.id}`
  return view.render('pages/selection/notices/position_edit', {
    ...{ ...subject, typed, path, isConflict: false },
    ...(await positionOptions(host, position)),
    target: position ? `${path}/posizioni/${position.id}` : `${path}/posizioni`,
    ...more,
  })
}

/** The same page with what was typed kept and everything that is to be mended told at once, 422. */
export function renderPositionFaults(
  ctx: HttpContext,
  subject: PositionSubject,
  typed: TypedPosition,
  faults: FieldFaults
) {
  showFaults(ctx, faults)
  return renderPosition(ctx, subject, typed)
}
