import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { printDocument } from '#core/pdf/documents'
import { fail, ok, type Result } from '#core/result'
import { sha256, storage } from '#core/storage'
import { lockInternshipIn } from '#internships/actions/lock_internship'
import { settleReadiness } from '#internships/actions/settle_readiness'
import { NOT_OVER } from '#internships/lifecycle'
import InternshipDocument from '#internships/models/internship_document'
import { PAPERS, type PaperKind } from '#internships/papers/kinds'
import {
  freezePaper,
  paperFacts,
  sameFacts,
  type FrozenPaper,
  type PaperObstacle,
} from '#internships/papers/frozen_paper'
import { paperDocument } from '#internships/papers/paper_document'

/** `same` when the present paper says just this; `changed_meanwhile` when the facts changed while it was printed. */
export type DocumentRefusal = PaperObstacle | 'same' | 'changed_meanwhile'

type Draft = { kind: PaperKind; frozen: FrozenPaper; number: number }

/** Makes a paper of an internship: frozen, printed, numbered. It takes the place of the earlier one of its kind. */
export class MakeDocument {
  constructor(private actor: Account) {}

  /** @throws IllegalTransition once the internship is over, PrintTimeout, ChromiumMissing, StorageFull */
  async handle(id: number, kind: PaperKind): Promise<Result<InternshipDocument, DocumentRefusal>> {
    const frozen = await freezePaper(await paperFacts(id), kind)
    if (!frozen.ok) return frozen
    const present = await presentPaper(id, kind, frozen.value)
    if (present && sameFacts(present.frozen, frozen.value)) return fail('same')
    const draft = { kind, frozen: frozen.value, number: (await lastNumber(id, kind)) + 1 }
    const day = clock.rome().toISODate()!
    const pdf = await printDocument(await paperDocument(kind, draft.frozen, draft.number, day))
    const fileKey = `internships/${id}/documents/${randomUUID()}.pdf`
    await storage.put(fileKey, pdf)
    try {
      const made = await this.#keep(id, draft, { fileKey, fileSha256: sha256(pdf) })
      if (!made.ok) await storage.remove(fileKey)
      return made
    } catch (error) {
      await storage.remove(fileKey)
      throw error
    }
  }

  #keep(id: number, { kind, frozen, number }: Draft, file: Partial<InternshipDocument>) {
    return db.transaction(async (trx): Promise<Result<InternshipDocument, DocumentRefusal>> => {
      const internship = await lockInternshipIn(NOT_OVER, id, 'make_document', trx)
      const now = await freezePaper(await paperFacts(id, trx), kind, trx)
      const isSame = now.ok && sameFacts(JSON.parse(JSON.stringify(frozen)), now.value)
      if (!isSame || (await lastNumber(id, kind, trx)) !== number - 1) {
        return fail('changed_meanwhile')
      }
      const earlier = await presentPaper(id, kind, frozen, trx)
      const at = clock.now()
      await earlier?.useTransaction(trx).merge({ supersededAt: at }).save()
      const made = { madeBy: this.actor.id, madeAt: at, supersededAt: null, ...file }
      const document = await InternshipDocument.create(
        { internshipId: id, kind, number, frozen: frozen as Record<string, unknown>, ...made },
        { client: trx }
      )
      const details = { paper: PAPERS[kind].label, number, sha256: file.fileSha256 }
      await record(this.actor, 'document.made', { type: 'internship', id }, details, trx)
      await settleReadiness(this.actor, internship, trx)
      return ok(document)
    })
  }
}

/** The paper that a new one takes the place of; each extension has its own. */
async function presentPaper(
  internshipId: number,
  kind: PaperKind,
  { extension }: FrozenPaper,
  client?: TransactionClientContract
): Promise<InternshipDocument | undefined> {
  const present = await InternshipDocument.query({ client })
    .where({ internshipId, kind })
    .whereNull('supersededAt')
    .orderBy('number', 'desc')
  return present.find(({ frozen }) => (frozen as FrozenPaper).extension?.id === extension?.id)
}

async function lastNumber(
  internshipId: number,
  kind: PaperKind,
  client?: TransactionClientContract
): Promise<number> {
  const last = await InternshipDocument.query({ client })
    .where({ internshipId, kind })
    .orderBy('number', 'desc')
    .first()
  return last?.number ?? 0
}
