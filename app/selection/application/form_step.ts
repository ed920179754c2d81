import type { HttpContext } from '@adonisjs/core/http'
import { formFault } from '#core/form_fault'
import type WizardDraft from '#core/wizard/draft'
import type { WizardStep } from '#core/wizard/wizard'
import { DropPendingAnswers } from '#selection/actions/drop_pending_answers'
import { KeepApplicationAnswers } from '#selection/actions/keep_application_answers'
import { answersOf, formOf, revisionOf, type StepKey } from '#selection/application/answers'
import { differences } from '#selection/application/differences'
import { contextOf, forgetContext, type DraftContext } from '#selection/application/context'
import { forgetLeftForm, leftForm } from '#selection/application/left_form'
import {
  collect,
  withRowChange,
  type FormShape,
  type TypedForm,
} from '#selection/application/typed_form'

/** What a form gives once read: a value to be trusted only while there are no faults. */
export interface Reading<V> {
  value: V
  faults: Record<string, string>
}

/** What a step finds wrong, or where it sends instead of the next step. */
type Verdict = { faults?: Record<string, string>; goTo?: string }

/** A step that is a form: what it asks, how it reads it, what its page needs beside. */
export interface FormStep<V> {
  key: StepKey
  label: string
  view: string
  shape: FormShape
  /** What each field is called, where two devices are compared. */
  names: Record<string, string>
  read(form: TypedForm, context: DraftContext): Reading<V>
  /** Whether a well-read form still closes the way: see `barriersOf`. */
  isBarred?(context: DraftContext): boolean
  present?(
    form: TypedForm,
    context: DraftContext,
    ctx: HttpContext
  ): Record<string, unknown> | Promise<Record<string, unknown>>
  /** What only the database, or a file, can tell. */
  check?(value: V, context: DraftContext, ctx: HttpContext): Promise<Verdict>
}

/** The step as the wizard drives it: everything typed is kept, then judged. */
export const wizardStep = <V>(step: FormStep<V>): WizardStep => ({
  key: step.key,
  label: step.label,
  view: step.view,

  async isComplete(draft) {
    const context = await contextOf(draft)
    if (answersOf(draft)[step.key]?.pending) return false
    const { faults } = step.read(formOf(draft, step.key), context)
    return Object.keys(faults).length === 0 && !step.isBarred?.(context)
  },

  async present(draft, ctx) {
    const context = await contextOf(draft)
    const left = leftForm(ctx, ctx.request.url())
    const pending = answersOf(draft)[step.key]?.pending
    const kept = formOf(draft, step.key)
    const form = left ? collect(step.shape, left) : (pending?.form ?? kept)
    return {
      form,
      fields: form.fields,
      rows: rowsOf(step, form),
      revision: left ? Number(left.revisione) || 0 : revisionOf(draft, step.key),
      wasLeft: left !== null,
      conflict: pending && { at: pending.at, rows: differences(step, pending.form, kept) },
      ...(await step.present?.(form, context, ctx)),
    }
  },

  accept: (draft, ctx) => accept(step, draft, ctx),
})

/** The rows of every kind that a step may repeat; none yet is an empty list. */
const rowsOf = <V>({ shape }: FormStep<V>, form: TypedForm) =>
  Object.fromEntries(Object.keys(shape.rows).map((prefix) => [prefix, form.rows[prefix] ?? []]))

async function accept<V>(step: FormStep<V>, draft: WizardDraft, ctx: HttpContext) {
  const { request } = ctx
  const wish = String(request.input('azione') ?? '')
  forgetLeftForm(ctx)
  if (wish === 'tieni') {
    await new DropPendingAnswers().handle(draft, step.key)
    return request.url()
  }
  const sent = collect(step.shape, request.all())
  const changed = withRowChange(step.shape, sent, wish)
  const form = changed?.form ?? sent
  const shown = Number(request.input('revisione')) || 0
  const outcome = await new KeepApplicationAnswers().handle(draft, step.key, form, shown)
  forgetContext(draft)
  if (outcome === 'changed_elsewhere') return request.url()
  if (changed) return `${request.url()}#${changed.anchor}`
  return judge(step, draft, form, ctx)
}

async function judge<V>(step: FormStep<V>, draft: WizardDraft, form: TypedForm, ctx: HttpContext) {
  const context = await contextOf(draft)
  const { faults, value } = step.read(form, context)
  if (Object.keys(faults).length > 0) throw formFault(faults)
  const verdict = await step.check?.(value, context, ctx)
  if (verdict?.faults) throw formFault(verdict.faults)
  if (step.isBarred?.(context)) return ctx.request.url()
  return verdict?.goTo
}
