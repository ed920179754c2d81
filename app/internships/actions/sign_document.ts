import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock, ROME } from '#core/clock'
import { longDay } from '#core/dates'
import { formFault } from '#core/form_fault'
import { IllegalTransition } from '#core/lifecycle'
import { fail, ok, type Result } from '#core/result'
import { storage } from '#core/storage'
import { lockInternship } from '#internships/actions/lock_internship'
import { settleReadiness } from '#internships/actions/settle_readiness'
import DocumentSignature from '#internships/models/document_signature'
import type Internship from '#internships/models/internship'
import InternshipDocument from '#internships/models/internship_document'
import { paperName, SIGNATORIES, type Signatory } from '#internships/papers/kinds'
import type { SignedFile } from '#internships/papers/signed_file'

/** Who signed, how, and on which day, `yyyy-MM-dd`. One copy may bear several signatures. */
export interface Signing {
  signatories: Signatory[]
  method: DocumentSignature['method']
  signedOn: string
}

/** Records signatures on a paper: by hand on a copy, or electronic; they count the same. */
export class SignDocument {
  constructor(private actor: Account) {}

  /**
   * Fails when one of them is recorded already. Throws a form fault for a day that cannot be, `IllegalTransition` when another
   * paper took the place of this one or the internship was annulled.
   */
  async handle(
    document: InternshipDocument,
    signing: Signing,
    file: SignedFile | null
  ): Promise<Result<number, 'signed'>> {
    if (file) await storage.put(file.columns.fileKey!, file.content)
    try {
      const outcome = await db.transaction((trx) => this.#sign(document, signing, file, trx))
      if (!outcome.ok) await discard(file)
      return outcome
    } catch (error) {
      await discard(file)
      throw error
    }
  }

  async #sign(
    { id, internshipId }: InternshipDocument,
    { signatories, method, signedOn }: Signing,
    file: SignedFile | null,
    trx: TransactionClientContract
  ): Promise<Result<number, 'signed'>> {
    const internship = await lockInternship(internshipId, trx)
    const document = await standing(id, internship, 'sign', trx)
    refuseDay(document, internship, signedOn)
    const known = await DocumentSignature.query({ client: trx }).where('documentId', id)
    if (known.some(({ signatory }) => signatories.includes(signatory))) return fail('signed')
    const columns = file?.columns ?? { fileKey: null, fileName: null, fileSha256: null }
    const recorded = { recordedBy: this.actor.id, recordedAt: clock.now() }
    await DocumentSignature.createMany(
      signatories.map((signatory) => ({
        ...{ documentId: id, signatory, method, signedOn },
        ...columns,
        ...recorded,
      })),
      { client: trx }
    )
    const details = {
      paper: paperName(document),
      signatories: signatories.map((one) => SIGNATORIES[one]),
      ...{ method, signedOn, sha256: columns.fileSha256 },
    }
    const subject = { type: 'internship', id: internshipId }
    await record(this.actor, 'document.signed', subject, details, trx)
    await settleReadiness(this.actor, internship, trx)
    return ok(known.length + signatories.length)
  }
}

/** A paper that still stands, read inside the transaction. Throws `IllegalTransition` for one that does not. */
export async function standing(
  id: number,
  internship: Internship,
  what: string,
  trx: TransactionClientContract
): Promise<InternshipDocument> {
  const document = await InternshipDocument.query({ client: trx }).where('id', id).firstOrFail()
  if (document.supersededAt) throw new IllegalTransition('document', what, 'superseded')
  if (internship.state === 'annulled') throw new IllegalTransition('document', what, 'annulled')
  return document
}

/** Nobody signs before there is something to sign, unless the internship had begun by then: those that were imported. */
function refuseDay({ madeAt }: InternshipDocument, { startsOn }: Internship, signedOn: string) {
  const today = clock.rome().toISODate()!
  if (signedOn > today) throw formFault({ firmato_il: 'È un giorno che deve ancora venire.' })
  const madeOn = madeAt.setZone(ROME).toISODate()!
  if (signedOn < madeOn && madeOn < startsOn) {
    throw formFault({
      firmato_il: `Il documento è del ${longDay(madeOn)}: la firma non può venire prima.`,
    })
  }
}

const discard = async (file: SignedFile | null) => {
  if (file) await storage.remove(file.columns.fileKey!)
}
