import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import WizardDraft from '#core/wizard/draft'
import { WIZARD } from '#attestations/queries/drafts'

/** Begins a draft of "Genera attestati". */
export class StartDraft {
  constructor(private actor: Account) {}

  handle(): Promise<WizardDraft> {
    const now = clock.now()
    return WizardDraft.create({
      wizard: WIZARD,
      accountId: this.actor.id,
      answers: {},
      createdAt: now,
      updatedAt: now,
    })
  }
}
