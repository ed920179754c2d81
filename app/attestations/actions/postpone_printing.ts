import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { FailMessages } from '#messaging/actions/fail_messages'
import type Attestation from '#attestations/models/attestation'

/** Minutes to wait before each new try; after the last one a person decides. */
const PAUSES = [1, 5, 15, 60]

/** Puts off attestations that could not be printed, with the reason; after the last try their messages fail with it. */
export class PostponePrinting {
  async handle(attestations: Attestation[], problem: string): Promise<void> {
    await db.transaction(async (trx) => {
      for (const attestation of attestations) {
        const pause = PAUSES[attestation.printTries]
        await trx
          .from('attestations')
          .where({ id: attestation.id, state: 'registered' })
          .update({
            print_tries: attestation.printTries + 1,
            print_problem: problem.slice(0, 500),
            print_after: toDb(clock.now().plus({ minutes: pause ?? 525_600 })),
            leased_by: null,
            leased_until: null,
          })
        if (pause !== undefined) continue
        const cause = { type: 'attestation', id: attestation.id }
        await new FailMessages().handle(
          [cause],
          `Il PDF non si è potuto preparare. ${problem}`,
          trx
        )
      }
    })
  }
}
