import type { HttpContext } from '@adonisjs/core/http'
import { storage } from '#core/storage'
import { MakeDocument, type DocumentRefusal } from '#internships/actions/make_document'
import { RecordPaperDownload } from '#internships/actions/record_paper_download'
import { PAPERS, paperName } from '#internships/papers/kinds'
import { sendPaper } from '#internships/papers/paper_response'
import { documentValidator } from '#internships/plan/validators'
import { documents, findPaper, findPaperInternship } from '#internships/queries/documents'
import { NOT_OVER } from '#internships/lifecycle'

const REFUSALS: Record<DocumentRefusal, string> = {
  no_plan: 'Prima si scrive il progetto formativo: poi se ne può produrre il documento.',
  no_tutors:
    'Prima si nominano i due tutor, dell’ente e del promotore: il documento ne porta i nomi.',
  no_agreement: 'L’ente non ha una convenzione in vigore alla data di inizio: prima va registrata.',
  no_extension: 'Il tirocinio non ha proroghe: non c’è un documento da produrre.',
  same: 'Il documento c’è già e dice le stesse cose: non serve rifarlo.',
  changed_meanwhile: 'Mentre il documento si preparava i dati sono cambiati: lo produca di nuovo.',
}

/** The papers of an internship. */
export default class InternshipDocumentsController {
  async index({ auth, bouncer, params, view }: HttpContext) {
    const actor = auth.getUserOrFail()
    const internship = await findPaperInternship(actor, params.id)
    const policy = bouncer.with('InternshipPolicy')
    return view.render('pages/internships/plans/documents', {
      internship,
      ...(await documents(internship)),
      isOpen: NOT_OVER.includes(internship.state),
      isOwn: actor.is('intern', 'citizen'),
      mayManage: await policy.allows('manage'),
      mayContribute: await policy.allows('contribute'),
      isHostOfficer: actor.is('hostOfficer'),
    })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const actor = auth.getUserOrFail()
    const { id } = await findPaperInternship(actor, params.id)
    const { tipo } = await request.validateUsing(documentValidator)
    const outcome = await new MakeDocument(actor).handle(id, tipo)
    if (outcome.ok) session.flash('success', `È pronto: ${paperName(outcome.value)}.`)
    else session.flash('refusal', `${PAPERS[tipo].label}. ${REFUSALS[outcome.error]}`)
    return response.redirect().toPath(`/tirocini/${id}/documenti`)
  }

  async show(ctx: HttpContext) {
    const actor = ctx.auth.getUserOrFail()
    const internship = await findPaperInternship(actor, ctx.params.id)
    const document = await findPaper(internship, ctx.params.document)
    const paper = await storage.read(document.fileKey!)
    await new RecordPaperDownload(actor).ofDocument(document)
    const { kind, number } = document
    const name = `${PAPERS[kind].file}-${internship.code.replace('/', '-')}-${number}.pdf`
    return sendPaper(ctx, paper, name, 'application/pdf')
  }
}
