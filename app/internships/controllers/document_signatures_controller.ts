import type { HttpContext } from '@adonisjs/core/http'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { formFault } from '#core/form_fault'
import { IllegalTransition } from '#core/lifecycle'
import { SignDocument } from '#internships/actions/sign_document'
import { UndoSignature } from '#internships/actions/undo_signature'
import type InternshipDocument from '#internships/models/internship_document'
import {
  paperName,
  SIGNATORIES,
  SIGNATORY_NAMES,
  signatureStatus,
  type Signatory,
} from '#internships/papers/kinds'
import { readSignedFile } from '#internships/papers/signed_file'
import { signatureValidator } from '#internships/plan/validators'
import { findPaper, findPaperInternship, findSignature } from '#internships/queries/documents'

/** Signatures on a paper, on a copy or electronic. */
export default class DocumentSignaturesController {
  async create({ auth, params, view }: HttpContext) {
    const actor = auth.getUserOrFail()
    const internship = await findPaperInternship(actor, params.id)
    const document = await findPaper(internship, params.document)
    const signatories = stillToSign(actor, document)
    if (document.supersededAt || signatories.length === 0) {
      throw new IllegalTransition('document', 'sign', 'signed')
    }
    return view.render('pages/internships/plans/sign', {
      internship,
      document,
      name: paperName(document),
      signatories: signatories.map((value) => ({ value, label: capitalOf(SIGNATORIES[value]) })),
      today: clock.rome().toISODate()!,
    })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const actor = auth.getUserOrFail()
    const internship = await findPaperInternship(actor, params.id)
    const document = await findPaper(internship, params.document)
    const form = await request.validateUsing(signatureValidator)
    if (form.firmatari.some((one) => !maySignFor(actor).includes(one))) {
      throw formFault({ firmatari: 'Per il Suo ente può registrare solo la firma dell’ente.' })
    }
    const file = await readSignedFile(request.file('file'), form.modo, internship.id)
    const { firmatari: signatories, modo: method, firmato_il: signedOn } = form
    const signing = { signatories, method, signedOn }
    const outcome = await new SignDocument(actor).handle(document, signing, file)
    if (!outcome.ok) {
      throw formFault({ firmatari: 'Una di queste firme è già registrata: ricarichi la pagina.' })
    }
    const { label } = signatureStatus(outcome.value, false)
    session.flash('success', `${paperName(document)}: ${label.toLowerCase()}.`)
    return response.redirect().toPath(`/tirocini/${internship.id}/documenti`)
  }

  async delete({ auth, params, view }: HttpContext) {
    const internship = await findPaperInternship(auth.getUserOrFail(), params.id)
    const document = await findPaper(internship, params.document)
    const signature = await findSignature(document, params.signature)
    return view.render('pages/internships/plans/undo_signature', {
      internship,
      document,
      signature,
      name: paperName(document),
      who: SIGNATORIES[signature.signatory],
    })
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const actor = auth.getUserOrFail()
    const internship = await findPaperInternship(actor, params.id)
    const document = await findPaper(internship, params.document)
    const signature = await findSignature(document, params.signature)
    await new UndoSignature(actor).handle(document, signature.id)
    const who = SIGNATORIES[signature.signatory]
    session.flash('success', `${paperName(document)}: la firma (${who}) è annullata.`)
    return response.redirect().toPath(`/tirocini/${internship.id}/documenti`)
  }
}

/** Officers bring the signature of their own body; coordinators those of all. */
const maySignFor = (actor: Account): Signatory[] =>
  actor.is('hostOfficer') ? ['host'] : SIGNATORY_NAMES

function stillToSign(actor: Account, { signatures }: InternshipDocument): Signatory[] {
  const signed = signatures.map(({ signatory }) => signatory)
  return maySignFor(actor).filter((one) => !signed.includes(one))
}

const capitalOf = (word: string) => word[0].toUpperCase() + word.slice(1)
