import db from '@adonisjs/lucid/services/db'
import Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { formFault } from '#core/form_fault'
import { IllegalTransition } from '#core/lifecycle'
import PromoterTutor from '#internships/models/promoter_tutor'

/** Adds a tutor of the promoter, takes one out of what can be chosen, or puts them back. */
export class KeepPromoterTutor {
  constructor(private actor: Account) {}

  /** Tied to the account with the same e-mail, if it is a tutor's. Throws a form fault when the e-mail is known. */
  async handle(values: { fullName: string; email: string }): Promise<PromoterTutor> {
    try {
      return await db.transaction(async (trx) => {
        const account = await Account.query({ client: trx })
          .where({ email: values.email, role: 'tutor' })
          .first()
        const fresh = { ...values, accountId: account?.id ?? null, archivedAt: null }
        const tutor = await PromoterTutor.create(fresh, { client: trx })
        const subject = { type: 'promoter_tutor', id: tutor.id }
        await record(this.actor, 'promoter_tutor.created', subject, { name: tutor.fullName }, trx)
        return tutor
      })
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      throw formFault({ email: 'C’è già un tutor con questa e-mail, forse tra gli archiviati.' })
    }
  }

  /** Throws `IllegalTransition` when archived already. */
  archive(id: number): Promise<PromoterTutor> {
    return this.#move(id, 'archive')
  }

  /** Throws `IllegalTransition` when not archived. */
  restore(id: number): Promise<PromoterTutor> {
    return this.#move(id, 'restore')
  }

  #move(id: number, transition: 'archive' | 'restore') {
    return db.transaction(async (trx) => {
      const tutor = await PromoterTutor.query({ client: trx })
        .where('id', id)
        .forUpdate()
        .firstOrFail()
      const isArchived = tutor.archivedAt !== null
      if (isArchived === (transition === 'archive')) {
        throw new IllegalTransition(
          'promoter_tutor',
          transition,
          isArchived ? 'archived' : 'active'
        )
      }
      await tutor.merge({ archivedAt: isArchived ? null : clock.now() }).save()
      const action = isArchived ? 'promoter_tutor.restored' : 'promoter_tutor.archived'
      await record(
        this.actor,
        action,
        { type: 'promoter_tutor', id },
        { name: tutor.fullName },
        trx
      )
      return tutor
    })
  }
}
