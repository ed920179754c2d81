import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#core/clock'
import { IllegalTransition } from '#core/lifecycle'
import { CorrectNotice } from '#selection/actions/correct_notice'
import type {
  Correction,
  CorrectionSubject,
  TypedCorrection,
} from '#selection/corrections/correction'
import {
  hiddenOf,
  readCorrection,
  renderCorrection,
  renderHostQuestion,
  subjectOf,
  typedFor,
} from '#selection/corrections/correction_editor'
import { noticeLifecycle } from '#selection/lifecycle'
import type SelectionNotice from '#selection/models/selection_notice'
import { showFaults } from '#selection/notices/notice_editor'
import { CODE_TAKEN } from '#selection/notices/position_editor'
import { changeRows, typedFromBody, withoutBlankRows } from '#selection/notices/typed_form'
import { POSITION_ROWS } from '#selection/notices/typed_position'
import { correctionRecipients } from '#selection/queries/correction_recipients'
import { findNotice } from '#selection/queries/notice_finders'

/** "Rettifica": written, seen as it will be, then published. */
export default class NoticeCorrectionsController {
  async create(ctx: HttpContext) {
    const notice = await findOpen(ctx.params.id)
    const subject = await subjectOf(ctx, notice)
    if (!subject) return renderHostQuestion(ctx, notice)
    return renderCorrection(ctx, notice, subject, await typedFor(notice, subject))
  }

  async store(ctx: HttpContext) {
    const notice = await findOpen(ctx.params.id)
    const subject = await subjectOf(ctx, notice)
    if (!subject) return renderHostQuestion(ctx, notice)
    const order = String(ctx.request.input('azione'))
    const sent = typedFromBody(ctx.request.all(), POSITION_ROWS)
    if (order === 'modifica' || changeRows(sent, order, POSITION_ROWS)) {
      return renderCorrection(ctx, notice, subject, sent)
    }
    const typed = withoutBlankRows(sent, POSITION_ROWS)
    const { correction, faults } = await readCorrection(typed, notice, subject)
    if (!correction) {
      showFaults(ctx, faults)
      return renderCorrection(ctx, notice, subject, typed)
    }
    return order === 'pubblica'
      ? this.#publish(ctx, notice, subject, typed, correction)
      : renderPreview(ctx, notice, subject, typed, correction)
  }

  async #publish(
    ctx: HttpContext,
    notice: SelectionNotice,
    subject: CorrectionSubject,
    typed: TypedCorrection,
    correction: Correction
  ) {
    const seen = Number(typed.fields.revisione)
    const published = await new CorrectNotice(ctx.auth.user!).handle(notice, seen, correction)
    if (published.ok) {
      ctx.session.flash('success', `La rettifica n. ${published.value.number} è pubblicata.`)
      return ctx.response.redirect().toPath(`/gestione/avvisi/${notice.id}#rettifiche`)
    }
    const isStale = published.error === 'changed'
    showFaults(ctx, isStale ? { motivo: CHANGED } : { codice: CODE_TAKEN })
    if (isStale) ctx.response.status(409)
    return renderCorrection(ctx, await findNotice(notice.id), subject, typed)
  }
}

const CHANGED =
  'Nel frattempo un’altra persona ha rettificato questo avviso. Quello che ha scritto è ancora qui: lo confronti con l’avviso di adesso e poi prosegua.'

/** What the public will read, beside how many people will be told. */
async function renderPreview(
  { view }: HttpContext,
  notice: SelectionNotice,
  subject: CorrectionSubject,
  typed: TypedCorrection,
  { changes, reason, positionId }: Correction
) {
  const recipients = await correctionRecipients(notice.id, positionId)
  return view.render('pages/selection/notices/correction_preview', {
    ...{ notice, typed, changes, reason, recipients: recipients.length },
    hidden: hiddenOf(subject),
  })
}

/** A published notice whose deadline has not passed; once it has, nothing of it is corrected. */
async function findOpen(id: string): Promise<SelectionNotice> {
  const notice = await findNotice(id)
  noticeLifecycle.next('correct', notice.state)
  if (clock.now() >= notice.closesAt!) {
    throw new IllegalTransition('selection_notice', 'correct', 'closed')
  }
  return notice
}
