import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { formFault } from '#core/form_fault'
import { fail, ok, type Result } from '#core/result'
import { searchable } from '#core/values/searchable'
import CodiceFiscaleChange from '#internships/models/codice_fiscale_change'
import Intern from '#internships/models/intern'
import Internship from '#internships/models/internship'
import { internshipSearchText } from '#internships/search_text'

/** `seen`: the code that the form showed. */
export type CodeChange = { code: string; reason: string; seen: string }

/** Gives a person another codice fiscale, usually in place of a provisional one; the one before stays in its history. */
export class ChangeCodiceFiscale {
  constructor(private actor: Account) {}

  /** Fails when the code was changed meanwhile. Throws a form fault when it is somebody else's, or the same. */
  async handle(internId: number, change: CodeChange): Promise<Result<Intern, 'changed_meanwhile'>> {
    try {
      return await db.transaction((trx) => this.#change(internId, change, trx))
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      throw formFault({
        codice_fiscale: 'Un’altra persona ha già questo codice fiscale: controlli di chi è.',
      })
    }
  }

  async #change(id: number, { code, reason, seen }: CodeChange, trx: TransactionClientContract) {
    const intern = await Intern.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
    const before = intern.codiceFiscale
    if (before !== seen) return fail('changed_meanwhile' as const)
    if (before === code) throw formFault({ codice_fiscale: 'È il codice fiscale che c’è già.' })
    const { fullName } = intern
    const searchText = searchable(`${fullName} ${code}`).slice(0, 480)
    await intern.merge({ codiceFiscale: code, searchText }).save()
    await CodiceFiscaleChange.create(
      {
        internId: id,
        before,
        after: code,
        reason,
        changedBy: this.actor.id,
        changedAt: clock.now(),
      },
      { client: trx }
    )
    await rewriteSearch(intern, trx)
    const subject = { type: 'intern', id }
    await record(this.actor, 'intern.codice_fiscale_changed', subject, { reason }, trx)
    return ok(intern)
  }
}

async function rewriteSearch(intern: Intern, trx: TransactionClientContract) {
  const internships = await Internship.query({ client: trx })
    .where('internId', intern.id)
    .preload('hostBody')
    .preload('position')
  for (const one of internships) {
    const code = one.position?.code ?? null
    await one.merge({ searchText: internshipSearchText(intern, code, one.hostBody.name) }).save()
  }
}
