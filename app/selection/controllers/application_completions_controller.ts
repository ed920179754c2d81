import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import { fullInstant } from '#core/dates'
import { formFault } from '#core/form_fault'
import { AnswerCompletion } from '#selection/actions/answer_completion'
import { MOST_FILES } from '#selection/actions/add_attachment'
import { completionAnswerValidator } from '#selection/application/completion_validator'
import { FILE_SENTENCES } from '#selection/application/file_check'
import { forgetLeftForm, leftForm } from '#selection/application/left_form'
import { uploadsOf } from '#selection/application/uploads'
import type CompletionRequest from '#selection/models/completion_request'
import { completionsOf, findMyApplication } from '#selection/queries/my_applications'

/** The answer to what the commission asks to complete, until its term. */
export default class ApplicationCompletionsController {
  async create(ctx: HttpContext) {
    const { application, request } = await find(ctx)
    if (request.state !== 'open')
      return ctx.response.redirect().toPath(`/domande/${application.id}`)
    if (ctx.arrivedAt > request.dueAt) throw late(request)
    const left = leftForm(ctx, ctx.request.url())
    return ctx.view.render('pages/selection/applications/completion', {
      application,
      completion: request,
      most: MOST_FILES,
      wasLeft: left !== null,
      answer: left?.risposta ?? '',
    })
  }

  async store(ctx: HttpContext) {
    const { application, request } = await find(ctx)
    const files = await uploadsOf(ctx, 'file')
    const { risposta } = await ctx.request.validateUsing(completionAnswerValidator)
    if (files.length > MOST_FILES) {
      throw formFault({ file: `Può allegare al massimo ${MOST_FILES} file.` })
    }
    const action = new AnswerCompletion(ctx.auth.user!)
    const outcome = await action.handle(request, risposta, files, ctx.arrivedAt)
    if (!outcome.ok) {
      if (outcome.error === 'late') throw late(request)
      throw formFault({ file: FILE_SENTENCES[outcome.error] })
    }
    forgetLeftForm(ctx)
    ctx.session.flash('success', 'La risposta è arrivata alla commissione.')
    return ctx.response.redirect().toPath(`/domande/${application.id}`)
  }
}

/** The latest request of one of the actor's applications, or a 404. */
async function find({ auth, params }: HttpContext) {
  const application = await findMyApplication(auth.user!, params.id)
  return { application, request: await completionsOf(application).firstOrFail() }
}

const late = ({ dueAt }: CompletionRequest) =>
  new Exception(
    `Il termine per rispondere è scaduto ${fullInstant(dueAt)}: la commissione decide con quello che ha.`,
    { status: 409, code: 'E_COMPLETION_LATE' }
  )
