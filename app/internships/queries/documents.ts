import type Account from '#accounts/models/account'
import type DocumentSignature from '#internships/models/document_signature'
import type Internship from '#internships/models/internship'
import InternshipDocument from '#internships/models/internship_document'
import {
  freezePaper,
  paperFacts,
  sameFacts,
  type FrozenPaper,
  type PaperObstacle,
} from '#internships/papers/frozen_paper'
import {
  METHODS,
  PAPERS,
  paperName,
  SIGNATORIES,
  SIGNATORY_NAMES,
  signatureStatus,
  type PaperKind,
} from '#internships/papers/kinds'
import { internshipsFor, ownInternships } from '#internships/queries/scope'

/** A paper as pages show it. */
export type PaperRow = ReturnType<typeof rowOf>

/** A paper that is still to be made, or to be made again; `obstacle` says what comes first. */
export interface PaperToMake {
  kind: PaperKind
  label: string
  isAgain: boolean
  obstacle: PaperObstacle | null
}

/** The papers of an internship: those that stand, those they took the place of, and those to be made. */
export async function documents({ id }: Pick<Internship, 'id'>) {
  const all = await InternshipDocument.query()
    .where('internshipId', id)
    .preload('signatures', (signatures) => signatures.orderBy('id'))
    .orderBy('kind', 'desc')
    .orderBy('number', 'desc')
  const rows = all.map(rowOf)
  return {
    present: rows.filter(({ isPresent }) => isPresent),
    earlier: rows.filter(({ isPresent }) => !isPresent),
    toMake: await papersToMake(id, all),
  }
}

/** An internship whose papers somebody may open: staff those they see, interns their own. A 404 for the others. */
export function findPaperInternship(actor: Account, id: number | string): Promise<Internship> {
  const visible = actor.is('intern', 'citizen') ? ownInternships(actor) : internshipsFor(actor)
  return visible
    .where('internships.id', Number(id))
    .preload('intern')
    .preload('hostBody')
    .firstOrFail()
}

/** A paper of an internship that was found first: another one's id leads to a 404. */
export const findPaper = ({ id }: Internship, documentId: number | string) =>
  InternshipDocument.query()
    .where({ internshipId: id, id: Number(documentId) })
    .preload('signatures', (signatures) => signatures.orderBy('id'))
    .firstOrFail()

/** A signature of a paper that was found first. */
export const findSignature = (document: InternshipDocument, id: number | string) =>
  document.related('signatures').query().where('id', Number(id)).firstOrFail()

function rowOf(document: InternshipDocument) {
  const { id, kind, number, madeAt, supersededAt, signatures } = document
  const isPresent = supersededAt === null
  const signed = signatures.map(({ signatory }) => signatory)
  const missing = SIGNATORY_NAMES.filter((one) => !signed.includes(one))
  return {
    id,
    kind,
    number,
    name: paperName(document),
    madeAt,
    supersededAt,
    isPresent,
    status: signatureStatus(signed.length, !isPresent),
    missing: missing.map((one) => SIGNATORIES[one]),
    signatures: signatures.map(signatureRow),
  }
}

const signatureRow = ({
  id,
  signatory,
  method,
  signedOn,
  fileKey,
  fileName,
}: DocumentSignature) => ({
  id,
  who: SIGNATORIES[signatory],
  how: METHODS[method],
  signedOn,
  hasFile: fileKey !== null,
  fileName,
})

async function papersToMake(id: number, all: InternshipDocument[]): Promise<PaperToMake[]> {
  const internship = await paperFacts(id)
  const found = await Promise.all(
    (Object.keys(PAPERS) as PaperKind[]).map(async (kind) => {
      const now = await freezePaper(internship, kind)
      const own = all.filter((one) => one.kind === kind && concerns(one, now.ok ? now.value : null))
      const present = own.find(({ supersededAt }) => supersededAt === null)
      const isCurrent = present && (!now.ok || sameFacts(present.frozen, now.value))
      if (isCurrent || (!now.ok && now.error === 'no_extension')) return []
      const obstacle = now.ok ? null : now.error
      return [{ kind, label: PAPERS[kind].label, isAgain: own.length > 0, obstacle }]
    })
  )
  return found.flat()
}

/** Each extension has a paper of its own. */
const concerns = ({ frozen }: InternshipDocument, now: FrozenPaper | null) =>
  !now?.extension || (frozen as FrozenPaper).extension?.id === now.extension.id
