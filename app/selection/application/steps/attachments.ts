import type { HttpContext } from '@adonisjs/core/http'
import { formFault } from '#core/form_fault'
import type WizardDraft from '#core/wizard/draft'
import type { WizardStep } from '#core/wizard/wizard'
import programme from '#config/programme'
import { AddAttachment, MOST_FILES } from '#selection/actions/add_attachment'
import { RemoveAttachment } from '#selection/actions/remove_attachment'
import { contextOf, forgetContext, type DraftContext } from '#selection/application/context'
import { permitIsAsked } from '#selection/application/eligibility'
import { FILE_SENTENCES } from '#selection/application/file_check'
import { uploadsOf } from '#selection/application/uploads'
import type { AttachmentRule } from '#selection/notice_rules'

/** Step 6: the files that the notice asks for. Good ones stay even when another is refused. */
export const attachmentsStep: WizardStep = {
  key: 'allegati',
  label: 'Allegati',
  view: 'pages/selection/applications/steps/attachments',

  isComplete: async (draft) => askedFilesAreThere(await contextOf(draft)),

  async present(draft) {
    const context = await contextOf(draft)
    return {
      kinds: askedFiles(context).map((rule) => ({
        ...rule,
        files: context.attachments.filter(({ kind }) => kind === rule.key),
      })),
      most: MOST_FILES,
      megabytes: programme.maxAttachmentBytes / 1024 / 1024,
    }
  },

  async accept(draft, ctx) {
    const { request, session } = ctx
    const [wish, id] = String(request.input('azione') ?? '').split(':')
    const faults = await keepUploads(draft, ctx)
    const removed =
      wish === 'togli' && (await new RemoveAttachment().handle(draft, Number(id) || 0))
    if (removed) session.flash('success', `«${removed.fileName}» non è più allegato.`)
    forgetContext(draft)
    if (Object.keys(faults).length > 0) throw formFault(faults)
    if (wish) return request.url()
    const missing = missingFiles(await contextOf(draft))
    if (missing.length > 0) throw formFault(Object.fromEntries(missing.map(asFault)))
  },
}

/** The files asked of this person. */
export const askedFiles = (context: DraftContext): AttachmentRule[] =>
  context.notice.attachments.filter(({ onlyNonEu }) => !onlyNonEu || permitIsAsked(context))

/** Whether every required file hangs from the draft. */
export const askedFilesAreThere = (context: DraftContext) => missingFiles(context).length === 0

const missingFiles = (context: DraftContext): AttachmentRule[] =>
  askedFiles(context).filter(
    ({ key, isRequired }) => isRequired && !context.attachments.some(({ kind }) => kind === key)
  )

const asFault = ({ key, label }: AttachmentRule) =>
  [`allegato_${key}`, `Manca un file: «${label}».`] as const

async function keepUploads(draft: WizardDraft, ctx: HttpContext): Promise<Record<string, string>> {
  const faults: Record<string, string> = {}
  for (const { key } of askedFiles(await contextOf(draft))) {
    for (const given of await uploadsOf(ctx, `allegato_${key}`)) {
      const kept = await new AddAttachment().handle(draft, key, given)
      if (!kept.ok) {
        faults[`allegato_${key}`] =
          kept.error === 'too_many'
            ? `Qui ci stanno al massimo ${MOST_FILES} file: ne tolga uno.`
            : FILE_SENTENCES[kept.error]
      }
    }
  }
  return faults
}
