import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#core/clock'
import { timeOfDay } from '#core/dates'
import { formFault } from '#core/form_fault'
import { IllegalTransition } from '#core/lifecycle'
import { CreateNotice } from '#selection/actions/create_notice'
import { SaveNotice } from '#selection/actions/save_notice'
import { noticeLifecycle } from '#selection/lifecycle'
import type SelectionNotice from '#selection/models/selection_notice'
import { readNoticeForm, type NoticeValues } from '#selection/notices/notice_form'
import { newNoticeValidator } from '#selection/notices/notice_validator'
import { renderConflict, renderEditor, renderFaults } from '#selection/notices/notice_editor'
import { changeRows, typedFromBody, withoutBlankRows } from '#selection/notices/typed_form'
import { NOTICE_ROWS, typedFromNotice, type TypedNotice } from '#selection/notices/typed_notice'
import { copyableNotices, findNotice, nextNumber } from '#selection/queries/notice_finders'
import { noticeList, readNoticeFilter } from '#selection/queries/notice_list'
import { noticePage } from '#selection/queries/notice_page'

const NUMBER_TAKEN = 'C’è già un avviso con questo numero nello stesso anno: ne scelga un altro.'

/** Selection notices, for those who write them and those who follow them. */
export default class NoticesController {
  async index({ bouncer, request, view }: HttpContext) {
    const filter = readNoticeFilter(request.qs())
    return view.render('pages/selection/notices/index', {
      ...(await noticeList(request.url(), filter)),
      ...{ filter, states: noticeLifecycle.states },
      mayManage: await bouncer.with('SelectionNoticePolicy').allows('manage'),
    })
  }

  async create({ request, view }: HttpContext) {
    const { year } = clock.rome()
    const copies = await copyableNotices()
    const chosen = copies.find(({ id }) => id === Number(request.input('da'))) ?? null
    return view.render('pages/selection/notices/create', {
      ...{ year, number: await nextNumber(year), chosen },
      copies: copies.map(({ id, label, title }) => ({ value: id, label: `${label}, ${title}` })),
    })
  }

  async store({ auth, request, response, session }: HttpContext) {
    const form = await request.validateUsing(newNoticeValidator)
    const copyOf = form.da === undefined ? null : await findNotice(form.da)
    const { numero: number, anno: year, titolo: title } = form
    const created = await new CreateNotice(auth.user!).handle({ number, year, title, copyOf })
    if (!created.ok) throw formFault({ numero: NUMBER_TAKEN })
    session.flash('success', `La bozza dell’avviso ${created.value.label} è pronta da completare.`)
    return response.redirect().toPath(`/gestione/avvisi/${created.value.id}/modifica`)
  }

  async show({ bouncer, params, request, view }: HttpContext) {
    const notice = await findNotice(params.id)
    return view.render('pages/selection/notices/show', {
      ...(await noticePage(notice, request.url(), request.qs())),
      mayManage: await bouncer.with('SelectionNoticePolicy').allows('manage'),
    })
  }

  async edit(ctx: HttpContext) {
    const notice = await findNotice(ctx.params.id)
    if (notice.state !== 'draft') return ctx.response.redirect().toPath(pathOf(notice))
    return renderEditor(ctx, notice, typedFromNotice(notice))
  }

  async update(ctx: HttpContext) {
    const notice = await findNotice(ctx.params.id)
    if (notice.state !== 'draft') {
      throw new IllegalTransition('selection_notice', 'save', notice.state)
    }
    const sent = typedFromBody(ctx.request.all(), NOTICE_ROWS)
    if (changeRows(sent, String(ctx.request.input('azione')), NOTICE_ROWS)) {
      return renderEditor(ctx, notice, sent, { isUnsaved: true })
    }
    const typed = withoutBlankRows(sent, NOTICE_ROWS)
    const { values, faults } = await readNoticeForm(typed)
    if (!values) return renderFaults(ctx, notice, typed, faults)
    return this.#save(ctx, notice, typed, values)
  }

  async #save(ctx: HttpContext, notice: SelectionNotice, typed: TypedNotice, values: NoticeValues) {
    const seen = Number(typed.fields.revisione)
    const saved = await new SaveNotice(ctx.auth.user!).handle(notice, seen, values)
    if (saved.ok) return leave(ctx, saved.value)
    switch (saved.error) {
      case 'changed':
        return renderConflict(ctx, await findNotice(notice.id), typed)
      case 'number_taken':
        return renderFaults(ctx, notice, typed, { numero: NUMBER_TAKEN })
    }
  }
}

/** Back to the notice, or to where the button said. */
function leave({ request, response, session }: HttpContext, saved: SelectionNotice) {
  session.flash('success', `Bozza salvata alle ${timeOfDay(saved.updatedAt)}.`)
  const path = pathOf(saved)
  return response.redirect().toPath(request.input('azione') === 'resta' ? `${path}/modifica` : path)
}

const pathOf = ({ id }: SelectionNotice) => `/gestione/avvisi/${id}`
