import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { formFault } from '#core/form_fault'
import RuleJustification from '#internships/models/rule_justification'
import type { Breach } from '#internships/rules/breach'

/** The field under which a breach is told, and the reason that was written for it. */
export type Plea = { internshipId: number; field: string; reason: string | null }

/**
 * Lets a change pass the rules of its region, or throws a form fault: what blocks stands under its field; what takes a written
 * reason keeps the one given, in the place of an earlier one.
 * @returns what is only to be told
 */
export async function settleBreaches(
  actor: Account,
  breaches: Breach[],
  plea: Plea,
  trx: TransactionClientContract
): Promise<string[]> {
  const [blocking] = breaches.filter(({ enforcement }) => enforcement === 'block')
  if (blocking) throw formFault({ [plea.field]: breachText(blocking) })
  const justified = breaches.filter(({ enforcement }) => enforcement === 'justify')
  if (justified.length > 0 && !plea.reason) {
    throw formFault({
      giustificazione: `${breachText(justified[0])} Si può procedere con un motivo scritto.`,
    })
  }
  for (const { rule } of justified) {
    await RuleJustification.updateOrCreate(
      { internshipId: plea.internshipId, rule },
      { text: plea.reason!, writtenBy: actor.id, writtenAt: clock.now() },
      { client: trx }
    )
  }
  return breaches.filter(({ enforcement }) => enforcement === 'inform').map(breachText)
}

/** What is wrong, with the act that says so; a value that no act confirms says that too. */
export const breachText = ({ sentence, act, isVerified }: Breach): string =>
  `${sentence} Fonte: ${act}${isVerified ? '' : ' (da verificare)'}.`
