import type { HttpContext } from '@adonisjs/core/http'
import { regions } from '#hosts/geography'
import type SelectionNotice from '#selection/models/selection_notice'
import type { FieldFaults } from '#selection/notices/notice_form'
import { differences } from '#selection/notices/notice_differences'
import { typedFromNotice, type TypedNotice } from '#selection/notices/typed_notice'

const TERRITORIES = [
  { value: 'residence_or_domicile', label: 'Residenza o domicilio nella regione' },
  { value: 'residence', label: 'Solo residenza nella regione' },
  { value: 'anywhere', label: 'Ovunque' },
]

const PERMITS = [
  { value: 'warn', label: 'Se scade prima della fine, si avvisa' },
  { value: 'block', label: 'Se scade prima della fine, la domanda non si invia' },
  { value: 'no', label: 'La scadenza non si guarda' },
]

const TIE_BREAKS = [
  { value: 'younger', label: 'Chi è più giovane' },
  { value: 'older', label: 'Chi è più anziano' },
  { value: 'longer_unemployed', label: 'Chi è senza lavoro da più tempo' },
]

/** The page where a draft is written, showing what is saved or what was typed. */
export function renderEditor(
  { view }: HttpContext,
  notice: SelectionNotice,
  typed: TypedNotice,
  more: Record<string, unknown> = {}
) {
  return view.render('pages/selection/notices/edit', {
    ...{ notice, typed, path: `/gestione/avvisi/${notice.id}` },
    ...{ territories: TERRITORIES, permits: PERMITS, tieBreaks: tieBreaksFor(typed) },
    regions: regions().map(({ code, name }) => ({ value: code, label: name })),
    ...{ theirs: [], isConflict: false },
    ...more,
  })
}

/** The same page with what was typed kept and everything that is to be mended told at once, 422. */
export function renderFaults(
  ctx: HttpContext,
  notice: SelectionNotice,
  typed: TypedNotice,
  faults: FieldFaults
) {
  showFaults(ctx, faults)
  return renderEditor(ctx, notice, typed)
}

/** Somebody else saved meanwhile, 409: what was typed stays, theirs is told, and saving again is a choice. */
export function renderConflict(ctx: HttpContext, fresh: SelectionNotice, typed: TypedNotice) {
  ctx.response.status(409)
  const fields = { ...typed.fields, revisione: String(fresh.revision) }
  const theirs = differences(typedFromNotice(fresh), typed)
  return renderEditor(ctx, fresh, { ...typed, fields }, { theirs, isConflict: true })
}

/** Faults beside their fields and in the summary, on a page that is rendered at once. */
export function showFaults({ response, session, view }: HttpContext, faults: FieldFaults) {
  response.status(422)
  const inputErrorsBag = Object.fromEntries(
    Object.entries(faults).map(([field, message]) => [field, [message]])
  )
  session.flashMessages.merge({ inputErrorsBag, errorSummary: true })
  view.share({ flashMessages: session.flashMessages })
}

/** The rules that can break a tie: the criteria as they stand in the form, then those about people. */
function tieBreaksFor({ rows }: TypedNotice) {
  const named = rows.criteri.filter(({ nome }) => nome?.trim())
  return [
    ...named.map(({ chiave, nome }) => ({
      ...{ value: `criterio:${chiave}`, label: `Più punti in «${nome}»` },
    })),
    ...TIE_BREAKS,
  ]
}
