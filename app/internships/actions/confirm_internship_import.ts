import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { WriteImportedInternships } from '#internships/actions/write_imported_internships'
import InternshipImport from '#internships/models/internship_import'
import { planInternshipImport } from '#internships/queries/internship_import_plan'

/**
 * Writes the good rows of an upload, all of them or none. Uploads are locked, so that a second confirmation finds it done. The
 * plan is made anew: what others changed since the dry run counts.
 */
export class ConfirmInternshipImport {
  constructor(private actor: Account) {}

  async handle({ id }: InternshipImport): Promise<InternshipImport> {
    return db.transaction(async (trx) => {
      await oneAtATime(trx)
      const upload = await InternshipImport.findOrFail(id, { client: trx })
      if (upload.confirmedAt) return upload
      const plan = await planInternshipImport(upload.rows, trx)
      await new WriteImportedInternships(this.actor, id).handle(plan.planned, trx)
      const leftOut = upload.rows.length - plan.planned.length
      const outcome = { ...plan.counts, leftOut }
      // What the rows said of people is in their own tables now.
      upload.merge({ rows: [], outcome, confirmedAt: clock.now() })
      await upload.save()
      const details = { fileName: upload.fileName, ...outcome }
      await record(
        this.actor,
        'internships.imported',
        { type: 'internship_import', id },
        details,
        trx
      )
      return upload
    })
  }
}

/** Two uploads may bring the same new person: all those that wait are locked, always in the same order. */
const oneAtATime = (trx: TransactionClientContract) =>
  trx.from('internship_imports').whereNull('confirmed_at').orderBy('id').forUpdate().select('id')
