import type { HttpContext } from '@adonisjs/core/http'
import programme from '#config/programme'
import { IllegalTransition } from '#core/lifecycle'
import { hostOptions } from '#hosts/queries/host_options'
import HostBody from '#hosts/models/host_body'
import { SavePosition } from '#selection/actions/save_position'
import type SelectionNotice from '#selection/models/selection_notice'
import {
  CODE_TAKEN,
  renderPosition,
  renderPositionFaults,
  type PositionSubject,
} from '#selection/notices/position_editor'
import { readPositionForm, type PositionValues } from '#selection/notices/position_form'
import { changeRows, typedFromBody, withoutBlankRows } from '#selection/notices/typed_form'
import {
  fingerprint,
  newTypedPosition,
  POSITION_ROWS,
  typedFromPosition,
  type TypedPosition,
} from '#selection/notices/typed_position'
import { findNotice, findPosition } from '#selection/queries/notice_finders'
import { positionOptions, suggestedCode } from '#selection/queries/position_choices'
import { warningsFor } from '#selection/queries/notice_positions'

/** The positions of a notice: written while it is a draft, only read once it is published. */
export default class NoticePositionsController {
  async show({ bouncer, params, view }: HttpContext) {
    const notice = await findNotice(params.id)
    const position = await findPosition(notice, params.position)
    return view.render('pages/selection/notices/position', {
      ...{ notice, position, warnings: warningsFor(position, notice) },
      mayManage: await bouncer.with('SelectionNoticePolicy').allows('manage'),
    })
  }

  /** First the host, then the rest: its sites and the code that it would bear follow from it. */
  async create(ctx: HttpContext) {
    const notice = await findDraft(ctx.params.id)
    const host = await chosenHost(ctx.request.input('ente'))
    if (!host) return renderHosts(ctx, notice)
    const { sites } = await positionOptions(host, null)
    const code = await suggestedCode(notice, host, programme.durations.at(-1)!)
    const typed = newTypedPosition(code, sites.length === 1 ? sites[0].value : null)
    return renderPosition(ctx, { notice, host, position: null, seen: '' }, typed)
  }

  async store(ctx: HttpContext) {
    const notice = await findDraft(ctx.params.id)
    const host = await chosenHost(ctx.request.input('ente'))
    if (!host) return renderHosts(ctx, notice)
    return this.#accept(ctx, { notice, host, position: null, seen: '' })
  }

  async edit(ctx: HttpContext) {
    const notice = await findDraft(ctx.params.id)
    const position = await findPosition(notice, ctx.params.position)
    const subject = { notice, host: position.hostBody, position, seen: fingerprint(position) }
    return renderPosition(ctx, subject, typedFromPosition(position))
  }

  async update(ctx: HttpContext) {
    const notice = await findDraft(ctx.params.id)
    const position = await findPosition(notice, ctx.params.position)
    const seen = String(ctx.request.input('impronta') ?? '')
    return this.#accept(ctx, { notice, host: position.hostBody, position, seen })
  }

  async #accept(ctx: HttpContext, subject: PositionSubject) {
    const sent = typedFromBody(ctx.request.all(), POSITION_ROWS)
    if (changeRows(sent, String(ctx.request.input('azione')), POSITION_ROWS)) {
      return renderPosition(ctx, subject, sent)
    }
    const typed = withoutBlankRows(sent, POSITION_ROWS)
    const { choices } = await positionOptions(subject.host, subject.position)
    const { values, faults } = await readPositionForm(typed, choices)
    if (!values) return renderPositionFaults(ctx, subject, typed, faults)
    return this.#save(ctx, subject, typed, values)
  }

  async #save(
    ctx: HttpContext,
    subject: PositionSubject,
    typed: TypedPosition,
    values: PositionValues
  ) {
    const { notice, host, position, seen } = subject
    const action = new SavePosition(ctx.auth.user!)
    const saved = position
      ? await action.change(notice, position, seen, values)
      : await action.add(notice, host, values)
    if (!saved.ok && saved.error === 'code_taken') {
      return renderPositionFaults(ctx, subject, typed, { codice: CODE_TAKEN })
    }
    if (!saved.ok) return renderChanged(ctx, subject, typed)
    ctx.session.flash('success', `La posizione ${values.code} è salvata.`)
    const more = ctx.request.input('azione') === 'altra'
    const elsewhere = more ? `/posizioni/nuova?ente=${host.id}` : '#posizioni'
    return ctx.response.redirect().toPath(`/gestione/avvisi/${notice.id}${elsewhere}`)
  }
}

async function findDraft(id: string): Promise<SelectionNotice> {
  const notice = await findNotice(id)
  if (notice.state !== 'draft')
    throw new IllegalTransition('selection_notice', 'save', notice.state)
  return notice
}

const chosenHost = async (id: unknown): Promise<HostBody | null> =>
  /^\d{1,9}$/.test(String(id))
    ? HostBody.query().where('id', Number(id)).whereNull('archivedAt').first()
    : null

async function renderHosts({ view }: HttpContext, notice: SelectionNotice) {
  const hosts = await hostOptions()
  return view.render('pages/selection/notices/position_host', {
    ...{ notice, hosts: hosts.map(({ id, name }) => ({ value: id, label: name })) },
  })
}

/** Somebody else saved meanwhile, 409: what was typed stays, and saving again is a choice. */
async function renderChanged(ctx: HttpContext, subject: PositionSubject, typed: TypedPosition) {
  const fresh = await findPosition(subject.notice, subject.position!.id)
  ctx.response.status(409)
  const now = { ...subject, position: fresh, seen: fingerprint(fresh) }
  return renderPosition(ctx, now, typed, { isConflict: true, theirs: fresh })
}
