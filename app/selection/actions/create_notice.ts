import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import programme from '#config/programme'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { fail, ok, type Result } from '#core/result'
import { record, type Actor } from '#audit/record'
import SelectionNotice from '#selection/models/selection_notice'
import { copyContents } from '#selection/notices/copy_contents'
import { USUAL_ATTACHMENTS, USUAL_ELIGIBILITY } from '#selection/notice_rules'

export type NewNotice = {
  number: number
  year: number
  title: string
  /** The notice that everything but number, dates and state is copied from. */
  copyOf: SelectionNotice | null
}

/** Begins a notice: a draft that only its coordinators see. */
export class CreateNotice {
  constructor(private actor: Actor) {}

  async handle(given: NewNotice): Promise<Result<SelectionNotice, 'number_taken'>> {
    try {
      return ok(await db.transaction((trx) => this.#create(given, trx)))
    } catch (error) {
      if (isUniqueViolation(error)) return fail('number_taken')
      throw error
    }
  }

  async #create({ copyOf, ...identity }: NewNotice, trx: TransactionClientContract) {
    const now = clock.now()
    const notice = await SelectionNotice.create(
      {
        ...startOf(copyOf),
        ...identity,
        ...{ state: 'draft', lastProtocol: 0, revision: 1, createdAt: now, updatedAt: now },
      },
      { client: trx }
    )
    if (copyOf) await copyContents(copyOf, notice, trx)
    const subject = { type: 'selection_notice', id: notice.id }
    const details = { label: notice.label, copyOf: copyOf?.label ?? null }
    await record(this.actor, 'notice.created', subject, details, trx)
    return notice
  }
}

/** The columns that a copy takes over, or what the programme usually asks. */
function startOf(copyOf: SelectionNotice | null) {
  if (!copyOf) {
    return {
      ...{ description: '', legalBasis: null, eligibility: USUAL_ELIGIBILITY },
      ...{ attachments: USUAL_ATTACHMENTS, tieBreaks: [], reserves: [], minimumHundredths: 0 },
      ...programme.noticeTerms,
    }
  }
  const { description, legalBasis, eligibility, attachments, reserves } = copyOf
  const { minimumHundredths, completionDays, offerDays } = copyOf
  return {
    ...{ description, legalBasis, eligibility, attachments, reserves, tieBreaks: [] },
    ...{ minimumHundredths, completionDays, offerDays },
  }
}
